package dev.stratum.host.headless.ledger;

import dev.stratum.problem.Problem;
import dev.stratum.report.Columns;
import dev.stratum.rfm.GradeScale;
import dev.stratum.sheet.Cells;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Customers in segments, read row by row from any table that has the columns of {@code --customers} in any order. */
final class MemberRows {
    private static final int FEWEST = 3;

    private final String source;
    private final List<SegmentMember> members = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private List<String> header = List.of();
    private int measures;

    /** Rows of a table that problems call so. */
    MemberRows(String source) {
        this.source = source;
    }

    /** Whether a row names the columns of customers in segments. */
    static boolean isHeader(List<String> names) {
        return names.contains(Columns.CUSTOMER.heading())
                && names.contains(Columns.SEGMENT.heading())
                && names.contains(Columns.RANK.heading())
                && names.contains(Columns.GRADES.get(0).heading());
    }

    boolean isBegun() {
        return !header.isEmpty();
    }

    void header(List<String> names) {
        List<String> needed =
                new ArrayList<>(List.of(Columns.CUSTOMER.heading(), Columns.SEGMENT.heading(), Columns.RANK.heading()));
        Columns.GRADES.subList(0, FEWEST).forEach(column -> needed.add(column.heading()));
        Columns.MEASURES.subList(0, FEWEST).forEach(column -> needed.add(column.heading()));
        needed.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.COLUMN_MISSING.with(source, name, names);
        });
        header = List.copyOf(names);
        measures = names.contains(Columns.GRADES.get(FEWEST).heading()) ? FEWEST + 1 : FEWEST;
    }

    void row(Object... cells) {
        Object customer = cell(cells, Columns.CUSTOMER.heading());
        if (Cells.isBlank(customer)) {
            return;
        }
        String key = Cells.key(customer);
        if (!seen.add(key)) {
            throw Problem.NAME_TWICE.with("customer of " + source, key);
        }
        double[] values = new double[measures];
        int[] grades = new int[measures];
        for (int i = 0; i < measures; i++) {
            values[i] = number(cells, key, Columns.MEASURES.get(i).heading());
            grades[i] = (int) number(cells, key, Columns.GRADES.get(i).heading());
        }
        members.add(new SegmentMember(
                key,
                (int) number(cells, key, Columns.RANK.heading()),
                String.valueOf(cell(cells, Columns.SEGMENT.heading())).strip(),
                values,
                grades));
    }

    private Object cell(Object[] cells, String name) {
        int at = header.indexOf(name);
        return at < cells.length ? cells[at] : null;
    }

    private double number(Object[] cells, String customer, String name) {
        Object cell = cell(cells, name);
        if (cell instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(String.valueOf(cell).strip());
        } catch (NumberFormatException text) {
            throw Problem.NOT_A_NUMBER.with(
                    source + ", " + name + " of customer " + customer, cell == null ? "" : String.valueOf(cell));
        }
    }

    SegmentMembers members(List<GradeScale> scales) {
        return new SegmentMembers(members, scales.size() == measures ? scales : List.of());
    }
}
