package dev.stratum.actions;

import dev.stratum.actions.job.History;
import dev.stratum.actions.job.SegmentSnapshot;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.problem.Problem;
import dev.stratum.report.BeforeAndAfter;
import dev.stratum.report.Format;
import dev.stratum.report.Words;
import dev.stratum.segment.Comparison;
import dev.stratum.segment.Migration;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.DayCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The last two dates of the history side by side: shares before and after, and who went where. */
final class CompareRefreshes implements Action {
    static final String KEY = "comparison";

    @Override
    public Button button() {
        return new Button(
                "compareRefreshes",
                Button.Group.REPORT,
                "Compare",
                "Compare with the last refresh",
                "Puts the segments of the last two dates of analysis side by side: customers and shares before and after,"
                        + " and how many went from each segment to each other.",
                "M",
                "ViewSideBySide");
    }

    @Override
    public String run(Task task) {
        task.step("reading the history");
        Draft draft = new Draft(task.book());
        String sentence =
                add(draft, task.book().dayCount(), History.read(task.book()).snapshots());
        task.write(draft);
        return sentence;
    }

    /** Adds the comparison of the last two dates to a draft and says so. */
    static String add(Draft draft, DayCount days, List<SegmentSnapshot> history) {
        if (history.size() < 2) {
            throw Problem.NOTHING_YET.with(
                    "compare", "use Refresh all on two dates of analysis; the history has " + history.size());
        }
        SegmentSnapshot before = history.get(history.size() - 2);
        SegmentSnapshot after = history.get(history.size() - 1);
        Map<String, SegmentSnapshot.Entry> earlier = new HashMap<>();
        before.customers().forEach(customer -> earlier.put(customer.key(), customer));
        List<SegmentSnapshot.Entry> both = new ArrayList<>(after.customers().stream()
                .filter(customer -> earlier.containsKey(customer.key()))
                .toList());
        if (both.isEmpty()) {
            throw Problem.NOTHING_YET.with("compare", "no customer is in the segments of both dates");
        }
        int[] from =
                tiers(both.stream().map(customer -> earlier.get(customer.key())).toList());
        int[] to = tiers(both);
        int k = IntStream.concat(Arrays.stream(from), Arrays.stream(to)).max().orElseThrow();
        TierNames names = names(before, after);
        String note = "Customers of both dates, " + days.date(before.asOf()) + " and " + days.date(after.asOf()) + ".";
        String sheet = draft.add(Output.of(
                KEY,
                "Comparison",
                "Segments before and after",
                note,
                BeforeAndAfter.shares(Comparison.of(from, to, k), names).cells(),
                Format.GENERAL,
                Format.WHOLE,
                Format.SHARE,
                Format.WHOLE,
                Format.SHARE,
                Format.TWO));
        draft.add(Output.of(
                "migration",
                "Migration",
                "From which segment to which",
                note + " Rows: before. Columns: after.",
                BeforeAndAfter.moves(Migration.of(from, to, k), names).cells(),
                Format.GENERAL,
                Format.WHOLE));
        return Words.count(both.size(), "customer", "customers") + " of both dates compared: see sheet " + sheet + ".";
    }

    private static int[] tiers(List<SegmentSnapshot.Entry> customers) {
        return customers.stream().mapToInt(SegmentSnapshot.Entry::tier).toArray();
    }

    /** The names of the segments as the later snapshot has them, best first. */
    private static TierNames names(SegmentSnapshot before, SegmentSnapshot after) {
        Map<Integer, String> byTier = new HashMap<>();
        before.customers().forEach(customer -> byTier.put(customer.tier(), customer.segment()));
        after.customers().forEach(customer -> byTier.put(customer.tier(), customer.segment()));
        TierNames unnamed = new TierNames(List.of());
        List<String> names = new ArrayList<>();
        for (int tier = 1; tier <= Collections.max(byTier.keySet()); tier++) {
            names.add(byTier.getOrDefault(tier, unnamed.name(tier)));
        }
        return new TierNames(names);
    }
}
