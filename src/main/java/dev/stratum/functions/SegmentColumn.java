package dev.stratum.functions;

import dev.stratum.policy.Policy;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records;
import dev.stratum.sheet.Records.Field;
import dev.stratum.sheet.Records.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Columns of segments as people keep them: by rank (1 = best) or by name. Where names are given there are no more segments
 * than names, otherwise no more than {@value #MOST}: dates and amounts picked by mistake are told and not counted.
 *
 * @param names the names of the segments, best first
 * @param most how many segments there can be
 * @param allowed the same in words
 */
record SegmentColumn(TierNames names, int most, String allowed) {
    /** As many segments as there are types of customers. */
    private static final int MOST = 256;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]+)?(E-?[0-9]+)?");

    /** Two stratifications of the same customers, their tiers from 1 to k. */
    record Pair(int[] before, int[] after, int k, TierNames names) {}

    static SegmentColumn of(Object[][] names) {
        Range range = Range.orBlank("names", names);
        if (range.rows() == 0) {
            return new SegmentColumn(
                    Policy.usual().segments().names(),
                    MOST,
                    "a name or a rank from 1 to " + MOST + ", the most segments");
        }
        TierNames given = new TierNames(range.texts());
        int count = given.names().size();
        return new SegmentColumn(given, count, "a name or a rank from 1 to " + count + ", as many as names has");
    }

    static Pair pair(Object[][] before, Object[][] after, Object[][] names, Object headers) {
        SegmentColumn segments = of(names);
        Records rows = Records.read(
                        Headers.of(headers),
                        new Field(Range.of("before", before), Kind.KEY),
                        new Field(Range.of("after", after), Kind.KEY))
                .usable("before");
        int[] from = segments.tiers(rows, 0);
        int[] to = segments.tiers(rows, 1);
        return new Pair(from, to, highest(from, to), segments.names());
    }

    /** One column of segments alone. */
    static int[] tiers(String name, Object[][] column, Object[][] names, Object headers) {
        Records rows = Records.read(Headers.of(headers), new Field(Range.of(name, column), Kind.KEY))
                .usable(name);
        return of(names).tiers(rows, 0);
    }

    /** The tier of each usable record. */
    int[] tiers(Records rows, int field) {
        String[] keys = rows.keys(field);
        int[] tiers = new int[keys.length];
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < tiers.length; i++) {
            Integer tier = known.get(keys[i]);
            if (tier == null) {
                int record = i;
                tier = tier(() -> rows.place(field, record), keys[i]);
                known.put(keys[i], tier);
            }
            tiers[i] = tier;
        }
        return tiers;
    }

    /** The tier that a cell with a rank or a name stands for. */
    int tier(String place, String key) {
        return tier(() -> place, key);
    }

    private int tier(Supplier<String> place, String key) {
        if (NUMBER.matcher(key).matches()) {
            return rank(place.get(), Double.parseDouble(key));
        }
        try {
            return rank(place.get(), names.tier(key));
        } catch (StratumException unknown) {
            throw unknown.problem() == Problem.UNKNOWN_WORD ? unknown.in(place.get()) : unknown;
        }
    }

    /** A rank as a tier, from 1 to the most. */
    int rank(String place, double rank) {
        if (rank != Math.rint(rank)) {
            throw Problem.NOT_WHOLE.with(place, rank);
        }
        if (rank < 1 || rank > most) {
            throw Problem.OUT_OF_RANGE.with(place, rank, allowed);
        }
        return (int) rank;
    }

    static int highest(int[] before, int[] after) {
        return IntStream.concat(Arrays.stream(before), Arrays.stream(after))
                .max()
                .orElseThrow();
    }
}
