package dev.stratum.report;

import dev.stratum.work.Moves;
import dev.stratum.work.SegmentBridge;
import dev.stratum.work.SegmentBridge.Part;
import dev.stratum.work.SegmentBridge.Path;
import dev.stratum.work.SegmentBridge.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From the segments of one date to those of another: the bridge of customers and of money, the paths, the sentence. */
public final class BridgeTables {

    private static final int OPENING = 1;

    private BridgeTables() {}

    /**
     * The customers of each segment from the earlier date to the later.
     *
     * @param bridge the bridge
     * @return opening, in, out, new, gone, closing; what leaves is negative, so that each line adds up
     */
    public static ResultTable customers(SegmentBridge bridge) {
        ResultTable table = ResultTable.ofColumns(columns(Format.WHOLE, false));
        for (Row row : bridge.rows()) {
            table.row(cells(row.segment(), row, Part::customers, Optional.empty()));
        }
        return table.total(cells(SegmentTable.TOTAL, bridge.total(), Part::customers, Optional.empty()))
                .titled("Customers: from opening to closing");
    }

    /**
     * The money of each segment from the earlier date to the later.
     *
     * @param bridge the bridge
     * @return opening, in, out, new, gone, what customers of both dates bought more or less, closing; what leaves is
     *     negative, so that each line adds up
     */
    public static ResultTable amounts(SegmentBridge bridge) {
        ResultTable table = ResultTable.ofColumns(columns(Format.TWO, true));
        for (Row row : bridge.rows()) {
            table.row(cells(row.segment(), row, Part::amount, Optional.of(row.change())));
        }
        return table.total(cells(
                        SegmentTable.TOTAL,
                        bridge.total(),
                        Part::amount,
                        Optional.of(bridge.total().change())))
                .titled("Amount: from opening to closing")
                .noted(
                        "In, out and gone are counted at their amounts of the earlier date, new at those of the later; more or"
                                + " less is what the customers of both dates bought more or less.");
    }

    /**
     * Opening and closing of each segment side by side.
     *
     * @param table what {@link #amounts} made
     * @return a chart that says the largest change
     */
    public static ReportChart openingAndClosing(ResultTable table) {
        int closing = table.columns().size() - 1;
        String finding = table.rows().stream()
                .limit(table.rows().size() - 1L)
                .max(Comparator.comparingDouble(row -> Math.abs((Double) row[closing] - (Double) row[OPENING])))
                .map(row -> row[0] + ": amount from " + Format.WHOLE.shown((Double) row[OPENING]) + " to "
                        + Format.WHOLE.shown((Double) row[closing]))
                .orElse(table.title());
        return new ReportChart(ReportChart.Kind.COLUMNS, finding, table, 0, List.of(OPENING, closing), "Amount");
    }

    private static List<Column> columns(Format format, boolean change) {
        List<Column> columns = new ArrayList<>(List.of(Columns.SEGMENT));
        List<String> headings = change
                ? List.of("Opening", "In", "Out", "New", "Gone", "More or less", "Closing")
                : List.of("Opening", "In", "Out", "New", "Gone", "Closing");
        headings.forEach(heading -> columns.add(Column.of(heading, format)));
        return columns;
    }

    private static Object[] cells(String name, Row row, Function<Part, Number> of, Optional<Double> change) {
        List<Object> cells = new ArrayList<>(List.of(
                name,
                of.apply(row.opening()),
                of.apply(row.in()),
                -of.apply(row.out()).doubleValue(),
                of.apply(row.added()),
                -of.apply(row.gone()).doubleValue()));
        change.ifPresent(cells::add);
        cells.add(of.apply(row.closing()));
        return cells.toArray();
    }

    /**
     * Who went where.
     *
     * @param bridge the bridge
     * @return one line per way that customers took, then all who moved
     */
    public static ResultTable paths(SegmentBridge bridge) {
        ResultTable table = ResultTable.of(
                Columns.BEFORE,
                Columns.AFTER,
                Columns.STEPS,
                Columns.CUSTOMERS,
                Columns.AMOUNT_BEFORE,
                Columns.AMOUNT_NOW);
        for (Path path : bridge.paths()) {
            table.row(path.from(), path.to(), path.steps(), path.customers(), path.before(), path.now());
        }
        Part moved = bridge.total().in();
        double now = bridge.paths().stream()
                .map(path -> BigDecimal.valueOf(path.now()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        return table.total("Moved", "", "", moved.customers(), moved.amount(), now)
                .titled("Who went where");
    }

    /**
     * What happened, in one or two sentences.
     *
     * @param since what the earlier date is called
     * @param moves who moved
     * @param bridge the bridge
     * @return the sentence of the month
     */
    public static String sentence(String since, Moves moves, SegmentBridge bridge) {
        String sentence = "Since " + since + ": "
                + Words.count(moves.moved().size(), "customer") + " moved (" + Words.grouped(moves.up()) + " up, "
                + Words.grouped(moves.down()) + " down), " + Words.grouped(moves.stayed()) + " stayed, "
                + Words.grouped(moves.added().size()) + " new, "
                + Words.grouped(moves.gone().size()) + " gone; the amount went from "
                + money(bridge.total().opening().amount()) + " to "
                + money(bridge.total().closing().amount()) + ".";
        return bridge.paths().stream()
                .max(Comparator.comparingDouble((Path path) -> Math.max(path.before(), path.now())))
                .map(path -> sentence + " The way with most money: " + Words.count(path.customers(), "customer")
                        + " from " + path.from() + " to " + path.to() + " with "
                        + money(Math.max(path.before(), path.now())) + ".")
                .orElse(sentence);
    }

    private static String money(double amount) {
        return Format.TWO.shown(amount);
    }
}
