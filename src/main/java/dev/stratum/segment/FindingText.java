package dev.stratum.segment;

import dev.stratum.segment.Finding.Verdict;
import dev.stratum.segment.Hypotheses.Group;
import dev.stratum.segment.TierMoney.Amounts;
import java.util.Locale;

/** Draws the verdicts and writes them down as sentences. */
final class FindingText {
    /** Means closer than this are the same; grades are whole numbers, so real differences are far larger. */
    private static final double SAME = 1e-9;

    private FindingText() {}

    static Finding moved(String hypothesis, String way, Group movers, Group all, boolean cheaperExpected) {
        String share = format("%d of %d customers moved %s", movers.count(), all.count(), way);
        if (movers.count() == 0) {
            return finding(hypothesis, Verdict.NO_EVIDENCE, share);
        }
        double mean = movers.meanCtsGrade().orElseThrow();
        double overall = all.meanCtsGrade().orElseThrow();
        double lead = cheaperExpected ? mean - overall : overall - mean;
        String means = format(
                "%s; %s mean CTS grade is %.2f against %.2f overall",
                share, movers.count() == 1 ? "its" : "their", mean, overall);
        return finding(hypothesis, lead > SAME ? Verdict.SUPPORTS : Verdict.DOES_NOT_SUPPORT, means);
    }

    static Finding bestTiers(Group before, Group after, int best) {
        if (before.count() == 0 || after.count() == 0) {
            return finding("H3", Verdict.NO_EVIDENCE, format("%s had no customers before or after", tiers(best)));
        }
        double meanBefore = before.meanCtsGrade().orElseThrow();
        double meanAfter = after.meanCtsGrade().orElseThrow();
        String sentence = format(
                "The mean CTS grade of %s went from %.2f (%d customers) to %.2f (%d customers)",
                tiers(best), meanBefore, before.count(), meanAfter, after.count());
        return finding("H3", meanAfter - meanBefore > SAME ? Verdict.SUPPORTS : Verdict.DOES_NOT_SUPPORT, sentence);
    }

    static Finding money(TierMoney money, int best) {
        Amounts before = money.bestBefore(best);
        Amounts after = money.bestAfter(best);
        if (before.count() == 0 || after.count() == 0) {
            return finding("H3", Verdict.NO_EVIDENCE, format("%s had no customers before or after", tiers(best)));
        }
        // Per customer both fall when smaller customers join, which says nothing about the model.
        return before.revenue().isPresent() && after.revenue().isPresent()
                ? perRevenue(before, after, best)
                : perProfit(before, after, best);
    }

    private static Finding perRevenue(Amounts before, Amounts after, int best) {
        double revenueBefore = before.revenue().orElseThrow();
        double revenueAfter = after.revenue().orElseThrow();
        if (!(revenueBefore > 0 && revenueAfter > 0)) {
            return finding("H3", Verdict.NO_EVIDENCE, format("%s had no revenue before or after", tiers(best)));
        }
        double costBefore = before.serviceCost() / revenueBefore;
        double costAfter = after.serviceCost() / revenueAfter;
        double profitBefore = before.profit() / revenueBefore;
        double profitAfter = after.profit() / revenueAfter;
        boolean cheaper = costBefore - costAfter > SAME * Math.abs(costBefore);
        boolean richer = profitAfter - profitBefore > SAME * Math.abs(profitBefore);
        return finding(
                "H3",
                cheaper && richer
                        ? Verdict.SUPPORTS
                        : cheaper || richer ? Verdict.SUPPORTS_IN_PART : Verdict.DOES_NOT_SUPPORT,
                format(
                        "Of the revenue of %s, service cost takes %.1f %% after against %.1f %% before and %.1f %% is left"
                                + " as profit against %.1f %%",
                        tiers(best), 100 * costAfter, 100 * costBefore, 100 * profitAfter, 100 * profitBefore));
    }

    private static Finding perProfit(Amounts before, Amounts after, int best) {
        if (!(before.profit() > 0 && after.profit() > 0)) {
            return finding("H3", Verdict.NO_EVIDENCE, format("%s made no profit before or after", tiers(best)));
        }
        double costBefore = before.serviceCost() / before.profit();
        double costAfter = after.serviceCost() / after.profit();
        boolean cheaper = costBefore - costAfter > SAME * Math.abs(costBefore);
        return finding(
                "H3",
                cheaper ? Verdict.SUPPORTS : Verdict.DOES_NOT_SUPPORT,
                format(
                        "Each 1.00 of profit made with %s costs %,.2f to serve after against %,.2f before",
                        tiers(best), costAfter, costBefore));
    }

    private static String tiers(int best) {
        return best == 1 ? "the best tier" : format("the best %d tiers", best);
    }

    private static Finding finding(String hypothesis, Verdict verdict, String sentence) {
        String start = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        return new Finding(hypothesis, verdict, start + ": " + verdict.about(hypothesis) + ".");
    }

    private static String format(String pattern, Object... details) {
        return String.format(Locale.ROOT, pattern, details);
    }
}
