package dev.stratum.actions;

import dev.stratum.actions.job.CustomerProfits;
import dev.stratum.report.Format;
import dev.stratum.report.Words;
import dev.stratum.work.Moves;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a refresh says of profit: "a complete profit and value feedback system", RFMC paper, practical implications.
 */
final class ProfitFeedback {
    private ProfitFeedback() {}

    /**
     * One or two sentences.
     *
     * @param profits what the customers leave
     * @param now their segments
     * @param moves who moved since the time before; empty at the first refresh
     */
    static String of(CustomerProfits profits, SegmentMembers now, Optional<Moves> moves) {
        double all = sum(profits, now.customers().stream());
        List<SegmentMember> losing = now.customers().stream()
                .filter(member -> profits.profits().getOrDefault(member.customer(), 0.0) < 0)
                .toList();
        Optional<SegmentMember> best =
                now.customers().stream().filter(member -> member.tier() == 1).findFirst();
        StringBuilder words = new StringBuilder("Profit after cost to serve: ").append(Format.WHOLE.shown(all));
        if (all > 0 && best.isPresent()) {
            double ofBest = sum(profits, now.customers().stream().filter(member -> member.tier() == 1));
            words.append(", ")
                    .append(Format.CENTRED_SHARE.shown(ofBest / all))
                    .append(" of it from ")
                    .append(best.get().segment());
        }
        if (!losing.isEmpty()) {
            words.append("; ")
                    .append(Words.count(losing.size(), "customer"))
                    .append(losing.size() == 1 ? " loses " : " lose ")
                    .append(Format.WHOLE.shown(-sum(profits, losing.stream())));
        }
        words.append('.');
        moves.filter(some -> !some.moved().isEmpty())
                .ifPresent(moved -> words.append(" Who moved up leaves ")
                        .append(moved(profits, moved, steps -> steps > 0))
                        .append(", who moved down ")
                        .append(moved(profits, moved, steps -> steps < 0))
                        .append('.'));
        return words.toString();
    }

    private static String moved(CustomerProfits profits, Moves moves, Predicate<Integer> steps) {
        return Format.WHOLE.shown(sum(
                profits,
                moves.moved().stream()
                        .filter(move ->
                                steps.test(move.before().tier() - move.after().tier()))
                        .map(Moves.Move::after)));
    }

    private static double sum(CustomerProfits profits, Stream<SegmentMember> members) {
        return members.map(member -> BigDecimal.valueOf(profits.profits().getOrDefault(member.customer(), 0.0)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
