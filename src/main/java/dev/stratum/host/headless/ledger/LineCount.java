package dev.stratum.host.headless.ledger;

import dev.stratum.rfm.LedgerReport;
import java.util.List;

/**
 * What became of some lines of the ledger.
 *
 * @param name their name, one or two words
 * @param lines how many there are
 * @param meaning what the name means
 */
public record LineCount(String name, long lines, String meaning) {

    /**
     * What became of every line.
     *
     * @param lines the lines as read
     * @param report what the ledger says of the usable ones
     * @return counts that sum to all lines
     */
    public static List<LineCount> of(LedgerLines lines, LedgerReport report) {
        return List.of(
                new LineCount("Purchases", report.linesUsed(), "above zero: they make R, F and M"),
                new LineCount("Returns", report.returns(), "below zero: counted and summed apart, never taken off M"),
                new LineCount("Zero", report.zeroAmounts(), "neither purchase nor return"),
                new LineCount("After as of", report.afterAsOf(), "dated later than the date of analysis"),
                new LineCount("Outside window", report.outsideWindow(), "dated before the window begins"),
                new LineCount("Left out", lines.leftOut(), "by the conditions given with --where"),
                new LineCount(
                        "Not usable",
                        lines.issues().size(),
                        "a blank, a total, text that is no number or date, a quote too many"));
    }
}
