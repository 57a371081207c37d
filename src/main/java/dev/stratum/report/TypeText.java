package dev.stratum.report;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.RfmcType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A type of customer in words: 4114 bought just now, seldom, little and is cheap to serve: a new customer. The RFMC paper reads
 * its customer No. 1 like that, section "Research design".
 *
 * <p>A grade in the upper half is high. Each of the eight patterns of R, F and M that are high or low is a kind of customer;
 * cost to serve says what to make of it.
 */
public final class TypeText {
    private static final Wording WORDS = Wording.of("types");
    private static final List<String> MEASURES = List.of("R", "F", "M", "C");
    /** The words are for four steps; more grades share them, fewer leave some out. */
    private static final int STEPS = 4;

    private final int best;

    /**
     * Prepares the words.
     *
     * @param best the best grade there is, 2 or more
     */
    public TypeText(int best) {
        this.best = best;
    }

    /**
     * The sentence.
     *
     * @param type a type of three or four grades
     * @return without a full stop, for example {@code 411: bought just now, seldom, little: a new customer}
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for a grade above the best
     */
    public String of(RfmcType type) {
        List<Integer> grades = type.grades();
        if (grades.stream().anyMatch(grade -> grade > best)) {
            throw Problem.OUT_OF_RANGE.with(Phrase.TYPE_OF_CUSTOMER, type.code(), Phrase.DIGITS_UP_TO.with(best));
        }
        String words = IntStream.range(0, grades.size())
                .mapToObj(i -> WORDS.get(MEASURES.get(i) + step(grades.get(i))))
                .collect(Collectors.joining(WORDS.get("COMMA")));
        String kind = WORDS.get("KIND." + pattern(type));
        if (grades.size() == MEASURES.size()) {
            String service = type.isHigh(3, best) ? "CHEAP." : "DEAR.";
            kind += WORDS.get("COMMA") + WORDS.get(service + pattern(type));
        }
        return WORDS.fill("SENTENCE", type.code(), words, kind);
    }

    /** HLL for example; N in the place of the first L of those who bought recently and as seldom as can be. */
    private String pattern(RfmcType type) {
        String pattern = IntStream.range(0, 3)
                .mapToObj(measure -> type.isHigh(measure, best) ? "H" : "L")
                .collect(Collectors.joining());
        return pattern.startsWith("HL") && type.grades().get(1) == 1 ? "HN" + pattern.charAt(2) : pattern;
    }

    private int step(int grade) {
        return 1 + (int) Math.rint((double) (grade - 1) * (STEPS - 1) / (best - 1));
    }
}
