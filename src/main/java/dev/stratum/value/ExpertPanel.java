package dev.stratum.value;

import dev.stratum.problem.Counted;
import dev.stratum.problem.Problem;
import dev.stratum.stats.Description;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The scores that several experts give one customer, put together: the mean is the score, the spread says how far the
 * experts agree.
 *
 * @param opinions one per indicator, in the order of the columns
 */
public record ExpertPanel(List<Opinion> opinions) {

    /**
     * What the experts say of one indicator.
     *
     * @param mean the mean of their scores, from 1 to 5
     * @param spread the standard deviation of their scores (divisor: experts - 1), empty for a single expert
     */
    public record Opinion(double mean, OptionalDouble spread) {}

    /** Keeps its own copy of the opinions. */
    public ExpertPanel {
        opinions = List.copyOf(opinions);
    }

    /**
     * Puts the scores together.
     *
     * @param scores the scores from 1 to 5, one row per expert and one column per indicator, row by row
     * @param experts the number of rows
     * @param indicators the number of columns
     * @return the panel
     * @throws dev.stratum.problem.StratumException {@code RANGE_EMPTY} without scores, {@code WRONG_COLUMNS} when the
     *     scores do not fill the rows, {@code OUT_OF_RANGE} for a score outside 1 to 5 (the message names expert and
     *     column)
     */
    public static ExpertPanel of(double[] scores, int experts, int indicators) {
        if (experts < 1 || indicators < 1) {
            throw Problem.RANGE_EMPTY.with("The table of expert scores");
        }
        if (scores.length != (long) experts * indicators) {
            throw Problem.WRONG_COLUMNS.with("The table of expert scores", scores.length / experts, indicators);
        }
        List<Opinion> opinions = new ArrayList<>();
        for (int j = 0; j < indicators; j++) {
            double[] own = new double[experts];
            for (int e = 0; e < experts; e++) {
                own[e] = scores[e * indicators + j];
                Scores.check(new Counted("Score " + (j + 1), e), own[e]);
            }
            Description said = Description.of(own);
            opinions.add(new Opinion(
                    said.mean(), experts == 1 ? OptionalDouble.empty() : OptionalDouble.of(said.standardDeviation())));
        }
        return new ExpertPanel(opinions);
    }
}
