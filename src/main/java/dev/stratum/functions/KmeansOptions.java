package dev.stratum.functions;

import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Option;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The options text of the KMEANS functions: {@code pairwise}, {@code noise}, {@code running}, {@code convergence 0.02}. */
final class KmeansOptions {
    private static final String PAIRWISE = "pairwise";
    private static final String CONVERGENCE = "convergence";

    private KmeansOptions() {}

    /** Whether rows that lack values are clustered by the values that they have. */
    static boolean isPairwise(Object options) {
        return typed(options).stream().map(KmeansOptions::word).anyMatch(PAIRWISE::equals);
    }

    private static List<String> typed(Object options) {
        return Stream.of(Option.of("options", options).text("").split("[,;]", -1))
                .map(String::strip)
                .toList();
    }

    private static String word(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }

    static KMeansSettings apply(Object options, KMeansSettings settings) {
        KMeansSettings applied = settings;
        boolean isPairwise = isPairwise(options);
        for (String typed : typed(options)) {
            String word = word(typed);
            if (isPairwise && (word.equals("noise") || word.equals("running"))) {
                throw Problem.UNKNOWN_WORD.with("options", PAIRWISE + ", " + word, List.of(PAIRWISE, word));
            }
            if (word.equals("noise")) {
                applied = applied.withNoiseApart(true);
            } else if (word.equals("running")) {
                applied = applied.withRunningMeans(true);
            } else if (word.startsWith(CONVERGENCE)) {
                applied = applied.withConvergence(share(word));
            } else if (!word.isEmpty() && !word.equals(PAIRWISE)) {
                throw Problem.UNKNOWN_WORD.with(
                        "options", typed, List.of(PAIRWISE, "noise", "running", "convergence 0.02"));
            }
        }
        return applied;
    }

    private static double share(String word) {
        String number = word.substring(CONVERGENCE.length()).replace('=', ' ').strip();
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw Problem.NOT_A_NUMBER.with("The share behind convergence", "'" + number + "'");
        }
    }
}
