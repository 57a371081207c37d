package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;

/** The paper's three hypotheses: the verdict on each, and the customers behind it. */
final class HypothesesSheet {
    static final String NAME = "Hypotheses";

    private static final int TIERS = 4;
    private static final int FIRST_MOVE = 13;

    private HypothesesSheet() {}

    static void write(Book book) {
        SheetWriter sheet = book.sheet(NAME, 20, 18, 18, 12, 15, 84, 1);
        sheet.title(
                "Hypotheses",
                "What these customers say about the paper's hypotheses: H1 low customers move up, H2 high customers move down,"
                        + " H3 cost to serve in the model lowers service cost and raises profit. Section 2.3 of the paper.",
                "The paper gives no figures of cost or profit; H3 rests on those of sheet " + ProfitSheet.NAME
                        + ". Which customers a model calls best does not by itself change what they cost.");
        sheet.section("A5", 6, "Evidence");
        sheet.table(
                "A6",
                "IF(COUNT(profit)=0,SEGMENT.HYPOTHESES(rfm_segment,rfmc_segment,grade_cts,,,tier_names,FALSE),"
                        + "SEGMENT.HYPOTHESES(rfm_segment,rfmc_segment,grade_cts,service_cost,profit,tier_names,FALSE,amounts))",
                4,
                false,
                Column.of("Hypothesis", Format.TEXT),
                Column.of("Verdict", Format.TEXT),
                Column.of("Customers", Format.WHOLE),
                Column.of("Share", Format.SHARE),
                Column.of("Mean CTS grade", Format.TWO),
                Column.of("Finding", Format.PROSE));
        sheet.fitHeights("F7:F9");
        moves(sheet);
        sheet.freeze("A5", 1);
    }

    private static void moves(SheetWriter sheet) {
        sheet.section("A11", 6, "Who moved");
        sheet.headers(
                "A12",
                Kind.HEADER,
                Column.of("Hypothesis", Format.TEXT),
                Column.of("RFM", Format.TEXT),
                Column.of("RFMC", Format.TEXT),
                Column.of("Customers", Format.WHOLE),
                Column.of("Mean CTS grade", Format.TWO),
                Column.of("Names", Format.PROSE));
        int row = FIRST_MOVE;
        for (int to = 1; to < TIERS; to++) {
            for (int from = to + 1; from <= TIERS; from++) {
                move(sheet, row++, "H1: up", from, to);
            }
        }
        int firstDown = row;
        for (int from = 1; from < TIERS; from++) {
            for (int to = from + 1; to <= TIERS; to++) {
                move(sheet, row++, "H2: down", from, to);
            }
        }
        int last = row - 1;
        total(sheet, row, "H1: moved up", FIRST_MOVE, firstDown - 1);
        total(sheet, row + 1, "H2: moved down", firstDown, last);
        sheet.fitHeights("F" + FIRST_MOVE + ":F" + last);
        Rules.tierColours(sheet, "B" + FIRST_MOVE + ":C" + last);
    }

    private static void move(SheetWriter sheet, int row, String label, int from, int to) {
        String both = "rfm_rank," + from + ",rfmc_rank," + to;
        sheet.text("A" + row, Kind.BODY, label);
        sheet.formula("B" + row, Kind.BODY, Format.TEXT, "INDEX(tier_names," + from + ")");
        sheet.formula("C" + row, Kind.BODY, Format.TEXT, "INDEX(tier_names," + to + ")");
        sheet.formula("D" + row, Kind.BODY, Format.WHOLE, "COUNTIFS(" + both + ")");
        sheet.formula("E" + row, Kind.BODY, Format.TWO, "IF(D{r}=0,\"\",AVERAGEIFS(grade_cts," + both + "))");
        // Of two cells, the second blank: LibreOffice saves an array of one cell as a formula that is none, and then
        // only one customer is compared.
        sheet.spill(
                "F" + row,
                "LEFT(IF(D" + row + "=0,\"\",IFERROR(_xlfn.TEXTJOIN(\", \",TRUE,IFERROR(IF((rfm_rank=" + from
                        + ")*(rfmc_rank=" + to
                        + "),customer_ids,\"\"),\"\")),\"Filter sheet Grades to see them\")),{32767,0})",
                1,
                Format.PROSE);
    }

    private static void total(SheetWriter sheet, int row, String label, int first, int last) {
        String counts = "D" + first + ":D" + last;
        sheet.text("A" + row, Kind.TOTAL, label).text("B" + row, Kind.TOTAL, "").text("C" + row, Kind.TOTAL, "");
        sheet.formula("D" + row, Kind.TOTAL, Format.WHOLE, "SUM(" + counts + ")");
        sheet.formula(
                "E" + row,
                Kind.TOTAL,
                Format.TWO,
                "IF(D{r}=0,\"\",SUMPRODUCT(" + counts + ",E" + first + ":E" + last + ")/D{r})");
        sheet.text("F" + row, Kind.TOTAL, "");
    }
}
