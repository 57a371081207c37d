package dev.stratum.functions;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.rfm.GradeScale;
import dev.stratum.segment.GradeSteps;
import dev.stratum.segment.NearestCluster;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The table of SEGMENT.NEAREST: ranges in, cells out. */
final class NearestTable {
    private NearestTable() {}

    static Object[][] of(
            Object[][] data,
            Object[][] centers,
            Object target,
            Object[][] fixed,
            Object headers,
            Object scale,
            Object[][] training,
            Object grades) {
        ScaledCentres centres = ScaledCentres.of(data, centers, headers, scale, training);
        Table table = centres.table();
        int[] own = centres.assign();
        IntFunction<BitSet> targets = targets(target, centres);
        boolean[] movable = movable(fixed, table);
        IntFunction<Optional<NearestCluster.Change>> change =
                Option.of("grades", grades).isGiven()
                        ? steps(centres, movable, grades, own, targets)
                        : free(centres, movable, own, targets);
        List<String> names = new ArrayList<>(List.of("Cluster", "Distance"));
        table.headers().forEach(name -> names.add("Change of " + name));
        return table.spread(names, row -> {
            NearestCluster.Change found = change.apply(row)
                    .orElseThrow(() -> Problem.NOT_REACHED.with(
                            targets.apply(own[row]).cardinality() == 0 ? Phrase.BETTER_THAN_OWN : Phrase.ASKED_FOR));
            Object[] cells = new Object[names.size()];
            cells[0] = found.cluster() + 1;
            cells[1] = found.distance();
            for (int j = 0; j < table.columns(); j++) {
                cells[2 + j] = found.change()[j];
            }
            return cells;
        });
    }

    private static IntFunction<Optional<NearestCluster.Change>> free(
            ScaledCentres centres, boolean[] movable, int[] own, IntFunction<BitSet> targets) {
        NearestCluster nearest = new NearestCluster(centres.centres(), centres.clusters(), centres.effects(movable));
        return row -> nearest.from(centres.row(row), own[row], targets.apply(own[row]));
    }

    private static IntFunction<Optional<NearestCluster.Change>> steps(
            ScaledCentres centres, boolean[] movable, Object grades, int[] own, IntFunction<BitSet> targets) {
        int count = Option.of("grades", grades).whole(2, GradeScale.MOST_GRADES);
        GradeSteps steps = new GradeSteps(count, movable, centres.apply(), centres::assign);
        Table table = centres.table();
        int columns = table.columns();
        return row -> steps.from(
                Arrays.copyOfRange(table.values(), row * columns, (row + 1) * columns), targets.apply(own[row]));
    }

    /** For each cluster the ones to reach from it. */
    private static IntFunction<BitSet> targets(Object target, ScaledCentres centres) {
        int clusters = centres.clusters();
        Option option = Option.of("target", target);
        if (option.isGiven() && !(single(target) instanceof String)) {
            int wanted = option.whole(1, clusters) - 1;
            return own -> one(wanted);
        }
        if (option.word(Target.ANY, Target.class) == Target.ANY) {
            BitSet all = new BitSet();
            all.set(0, clusters);
            return own -> all;
        }
        double[] means = centres.means();
        List<BitSet> better = IntStream.range(0, clusters)
                .mapToObj(own -> IntStream.range(0, clusters)
                        .filter(other -> means[other] > means[own])
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toList();
        return better::get;
    }

    private enum Target {
        ANY,
        BETTER
    }

    /** The value of an option, out of its one cell. */
    private static Object single(Object delivered) {
        return delivered instanceof Object[][] cells ? cells[0][0] : delivered;
    }

    private static BitSet one(int cluster) {
        BitSet set = new BitSet();
        set.set(cluster);
        return set;
    }

    private static boolean[] movable(Object[][] fixed, Table table) {
        boolean[] movable = new boolean[table.columns()];
        Arrays.fill(movable, true);
        for (String measure : Range.orBlank("fixed", fixed).texts()) {
            movable[column(measure, table.hasHeader() ? table.headers() : List.of(), table.columns())] = false;
        }
        return movable;
    }

    /** The place of a measure that is named, in any case, or numbered from 1. */
    static int column(String measure, List<String> names, int count) {
        for (int j = 0; j < count; j++) {
            boolean named = j < names.size() && names.get(j).strip().equalsIgnoreCase(measure.strip());
            if (named || measure.equals(String.valueOf(j + 1))) {
                return j;
            }
        }
        List<String> known = new ArrayList<>(names);
        IntStream.rangeClosed(1, count).mapToObj(String::valueOf).forEach(known::add);
        throw Problem.UNKNOWN_WORD.with("fixed", measure, known);
    }
}
