package dev.stratum.functions;

import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.Option;
import java.util.List;
import java.util.Locale;

/** The options text of the KMEANS functions: {@code noise}, {@code running}, {@code convergence 0.02}. */
final class KmeansOptions {
    private static final String CONVERGENCE = "convergence";

    private KmeansOptions() {}

    static KMeansSettings apply(Object options, KMeansSettings settings) {
        KMeansSettings applied = settings;
        for (String part : Option.of("options", options).text("").split("[,;]", -1)) {
            String word = part.strip().toLowerCase(Locale.ROOT);
            if (word.equals("noise")) {
                applied = applied.withNoiseApart(true);
            } else if (word.equals("running")) {
                applied = applied.withRunningMeans(true);
            } else if (word.startsWith(CONVERGENCE)) {
                applied = applied.withConvergence(share(word));
            } else if (!word.isEmpty()) {
                throw Problem.UNKNOWN_WORD.with(
                        "options", part.strip(), List.of("noise", "running", "convergence 0.02"));
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
