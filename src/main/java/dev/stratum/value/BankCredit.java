package dev.stratum.value;

import dev.stratum.problem.Problem;
import java.util.Arrays;
import java.util.Locale;

/**
 * The six grades of bank credit (Bu 2023, Section 3.1.2) as scores from 1 to 5. The paper lists the grades without
 * scores; equal steps are chosen.
 */
public enum BankCredit {
    /** The best grade. */
    AAA,
    /** The second grade. */
    AA,
    /** The third grade. */
    A,
    /** The fourth grade. */
    BBB,
    /** The fifth grade. */
    BB,
    /** The lowest grade. */
    B;

    /**
     * The grade that a text names.
     *
     * @param text a grade such as {@code AA}; case and outer blanks do not count
     * @return the grade
     * @throws dev.stratum.problem.StratumException {@code UNKNOWN_WORD} for any other text
     */
    public static BankCredit parse(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        for (BankCredit credit : values()) {
            if (credit.name().equals(wanted)) {
                return credit;
            }
        }
        throw Problem.UNKNOWN_WORD.with(
                "The bank credit rating",
                text,
                Arrays.stream(values()).map(BankCredit::name).toList());
    }
}
