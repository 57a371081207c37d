package dev.stratum.actions.job;

import dev.stratum.actions.output.Written;
import dev.stratum.port.Workbook;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.PolicyTables;
import dev.stratum.rfm.GradeScale;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.Cells;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the segments that a workbook shows now: those that Segment customers wrote, or those of a template, whose
 * formulas stand under the names {@code customer_ids}, {@code rfmc_measures}, {@code rfmc_grades} and {@code
 * rfmc_segment}.
 */
public final class Current {
    /** The name that every template gives to its count of rows. */
    public static final String ROW_COUNT = "row_count";

    private Current() {}

    /**
     * Whether the segments are formulas of a template rather than written by an action.
     *
     * @param book the workbook
     * @return true for a workbook with these names and Table 2 under {@code grade_policy}
     */
    public static boolean isTemplate(Workbook book) {
        return List.of("customer_ids", "rfmc_measures", "rfmc_grades", "rfmc_segment", PolicyTables.GRADES).stream()
                .allMatch(name -> book.named(name).isPresent());
    }

    /**
     * The segments that a workbook shows.
     *
     * @param book the workbook
     * @param asTyped remembers the customers
     * @return the segments; empty when there are none
     */
    public static Optional<SegmentMembers> read(Workbook book, AsTyped asTyped) {
        Optional<Object[][]> written = Written.table(book, "segments");
        if (written.isPresent()) {
            return Optional.of(fromOutput(written.get(), asTyped));
        }
        return isTemplate(book) ? Optional.of(fromNames(book, asTyped)) : Optional.empty();
    }

    private static SegmentMembers fromOutput(Object[][] table, AsTyped asTyped) {
        int columns = CustomersTable.measures(table[0]);
        List<SegmentMember> entries = new ArrayList<>();
        for (int row = 1; row < table.length; row++) {
            Object[] cells = table[row];
            if (cells[2] instanceof Number tier && areNumbers(cells, 2 * columns)) {
                entries.add(new SegmentMember(
                        asTyped.customer(cells[0]),
                        tier.intValue(),
                        Cells.key(cells[1]),
                        numbers(cells, CustomersTable.BEFORE_GRADES + columns, columns),
                        grades(cells, CustomersTable.BEFORE_GRADES, columns)));
            }
        }
        return new SegmentMembers(entries, List.of());
    }

    private static SegmentMembers fromNames(Workbook book, AsTyped asTyped) {
        Object[][] ids = cells(book, "customer_ids");
        Object[][] measures = cells(book, "rfmc_measures");
        Object[][] grades = cells(book, "rfmc_grades");
        Object[][] segments = cells(book, "rfmc_segment");
        SegmentRules rules = new Settings(book, null).rules();
        TierNames names = rules.names();
        int columns = grades[0].length;
        List<SegmentMember> entries = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (int row = 0; row < segments.length; row++) {
            if (isUsable(ids[row][0], segments[row][0], measures[row], grades[row])) {
                String segment = Cells.key(segments[row][0]);
                double[] own = numbers(measures[row], 0, columns);
                all.add(own);
                entries.add(new SegmentMember(
                        asTyped.customer(ids[row][0]),
                        names.tier(segment),
                        segment,
                        own,
                        grades(grades[row], 0, columns)));
            }
        }
        return new SegmentMembers(entries, all.isEmpty() ? List.of() : scales(rules, all, columns));
    }

    private static List<GradeScale> scales(SegmentRules rules, List<double[]> all, int columns) {
        double[] flat = new double[all.size() * columns];
        for (int i = 0; i < all.size(); i++) {
            System.arraycopy(all.get(i), 0, flat, i * columns, columns);
        }
        return rules.grades().scales(flat, columns);
    }

    private static boolean isUsable(Object id, Object segment, Object[] measures, Object[] grades) {
        if (Cells.isBlank(id) || Cells.isError(id) || Cells.isBlank(segment) || Cells.isError(segment)) {
            return false;
        }
        for (int i = 0; i < grades.length; i++) {
            if (!(grades[i] instanceof Number) || !(measures[i] instanceof Number)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNumbers(Object[] cells, int count) {
        return Arrays.stream(cells, CustomersTable.BEFORE_GRADES, CustomersTable.BEFORE_GRADES + count)
                .allMatch(Number.class::isInstance);
    }

    private static Object[][] cells(Workbook book, String name) {
        Area area = book.named(name).orElseThrow();
        return book.read(area);
    }

    private static double[] numbers(Object[] cells, int from, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Cells.number(cells[from + i]);
        }
        return numbers;
    }

    private static int[] grades(Object[] cells, int from, int count) {
        int[] grades = new int[count];
        for (int i = 0; i < count; i++) {
            grades[i] = (int) Cells.number(cells[from + i]);
        }
        return grades;
    }
}
