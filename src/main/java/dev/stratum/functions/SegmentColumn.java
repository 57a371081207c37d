package dev.stratum.functions;

import dev.stratum.problem.Problem;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Columns of segments as people keep them: by rank (1 = best) or by name. */
final class SegmentColumn {
    private SegmentColumn() {}

    /** Two stratifications of the same customers, their tiers from 1 to k. */
    record Pair(int[] before, int[] after, int k, TierNames names) {}

    static TierNames names(Object[][] names) {
        Range range = Range.orBlank("names", names);
        return range.rows() == 0 ? PolicyArgument.named(null).segments().names() : new TierNames(range.texts());
    }

    static Pair pair(Object[][] before, Object[][] after, Object[][] names, Object headers) {
        TierNames tiers = names(names);
        Records rows = usable(
                Records.read(
                        Headers.of(headers),
                        new Field(Range.of("before", before), Kind.KEY),
                        new Field(Range.of("after", after), Kind.KEY)),
                "before");
        int[] from = tiers(rows.keys(0), tiers);
        int[] to = tiers(rows.keys(1), tiers);
        return new Pair(from, to, highest(from, to), tiers);
    }

    static int[] tiers(String[] segments, TierNames names) {
        return Arrays.stream(segments)
                .mapToInt(
                        segment -> segment.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(segment) : names.tier(segment))
                .toArray();
    }

    static int highest(int[] before, int[] after) {
        return IntStream.concat(Arrays.stream(before), Arrays.stream(after))
                .max()
                .orElseThrow();
    }

    static Records usable(Records rows, String name) {
        if (rows.size() == 0) {
            throw rows.issues().isEmpty()
                    ? Problem.NO_COMPLETE_ROWS.with(name)
                    : Problem.NO_COMPLETE_ROWS_BECAUSE.with(
                            name, rows.issues().get(0).problem().getMessage());
        }
        return rows;
    }
}
