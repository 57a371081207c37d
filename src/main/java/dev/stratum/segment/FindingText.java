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
        double costBefore = before.serviceCost() / before.count();
        double costAfter = after.serviceCost() / after.count();
        double profitBefore = before.profit() / before.count();
        double profitAfter = after.profit() / after.count();
        boolean cheaper = costBefore - costAfter > SAME * Math.abs(costBefore);
        boolean richer = profitAfter - profitBefore > SAME * Math.abs(profitBefore);
        Verdict verdict = cheaper && richer
                ? Verdict.SUPPORTS
                : cheaper || richer ? Verdict.SUPPORTS_IN_PART : Verdict.DOES_NOT_SUPPORT;
        return finding(
                "H3",
                verdict,
                format(
                        "A customer of %s costs %,.2f to serve after against %,.2f before and earns %,.2f against %,.2f",
                        tiers(best), costAfter, costBefore, profitAfter, profitBefore));
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
