package dev.stratum.templates;

import dev.stratum.report.CtsResults;
import dev.stratum.report.Format;
import java.util.List;

/** "If the assignment is changed, the results will be affected": how far, by other weights, points and cuts. */
final class AssignmentSheet {
    static final String NAME = "If assigned otherwise";

    private static final int WAYS = 8;
    private static final int FIRST = 46;
    private static final int CELL = 14;

    private AssignmentSheet() {}

    static void lay(Book book, int cuts) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "If the assignment is changed, the results will be affected",
                "The paper says so of the points and weights of cost to serve. How far: scores by eight other assignments of weights, points and"
                        + " cuts beside those of Table 1, and which cut of Table 2 moves most customers and money.",
                "Other quarter: customers who would be in another quarter of all by their score. Rank correlation: 1 when the order of the customers"
                        + " stays. The second table clusters by the paper's four segments and start.");
        sheet.frozenTitle();
        sheet.sentence("assignment_says", sentence(), 150);
        sheet.add(TableBlock.of("assignments", WAYS)
                .section("Scores of cost to serve by other assignments")
                .result(
                        "CTS.SENSITIVITY(cts_measures,cts_policy,FALSE)",
                        "assignment:" + FIRST + " mean:" + CELL
                                + " change largest:15 other:13 quarter:15 correlation:18",
                        CtsResults.ASSIGNMENTS));
        sheet.gap()
                .add(TableBlock.of("cut_sensitivity", cuts)
                        .section("Segments when a cut of Table 2 is ten percent higher or lower, the most money first")
                        .headHeight(44)
                        .result(
                                "SEGMENT.SENSITIVITY(rfmc_measures,grade_policy,,FALSE)",
                                List.of(
                                        Field.of("item", "Item", Format.TEXT, FIRST),
                                        Field.of("value", "Value", Format.PLAIN, CELL),
                                        Field.of("unit", "Unit", Format.CENTRED, CELL),
                                        Field.of("higher", "Customers at +10 %", Format.WHOLE, CELL),
                                        Field.of("higher_amount", "Amount at +10 %", Format.WHOLE, CELL),
                                        Field.of("lower", "Customers at -10 %", Format.WHOLE, CELL),
                                        Field.of("lower_amount", "Amount at -10 %", Format.WHOLE, CELL),
                                        Field.of("customers", "Customers per percent", Format.TWO, CELL),
                                        Field.of("money", "Amount per percent", Format.WHOLE, CELL))));
    }

    private static String sentence() {
        return "IF(row_count=0,\"\",\"Between \"&MIN(assignments[quarter])&\" and \"&MAX(assignments[quarter])&\" of \"&COUNT(cts_score)"
                + "&\" customers change the quarter, by the assignment; the order stays alike (rank correlation \"&TEXT(MIN(assignments[correlation]),\"0.00\")"
                + "&\" to \"&TEXT(MAX(assignments[correlation]),\"0.00\")&\"). Most money hangs on: \"&cut_sensitivity[1,item]&\".\")";
    }
}
