package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.xlsx.Styles.Kind;
import java.time.LocalDate;

/** Everything that the text of the paper prints, beside what the formulas of this workbook give. */
final class FindingsSheet {
    static final String NAME = "Findings";

    private static final int FIRST = 8;
    private static final int TIERS = 4;
    private static final double[][] SHARES = {{0.024, 0.060, 0.575, 0.341}, {0.228, 0.323, 0.174, 0.275}};
    private static final double[] CHANGES = {20.4, 26.3, -40.1, -6.6};

    /** Customer of Table 8, its tiers before and after; 0 when the text leaves the tier open. */
    private static final int[][] MOVES = {
        {1, 3, 1}, {2, 2, 1}, {3, 3, 1}, {4, 3, 1}, {5, 0, 2}, {6, 0, 2}, {7, 0, 2}, {8, 2, 3}, {9, 2, 4}
    };

    private final SheetWriter sheet;
    private final TierNames names;
    private int row = FIRST;

    private FindingsSheet(SheetWriter sheet, TierNames names) {
        this.sheet = sheet;
        this.names = names;
    }

    static void write(Book book, TierNames names) {
        SheetWriter sheet = book.sheet(NAME, 18, 62, 26, 26, 11);
        sheet.title(
                "Findings: the paper and this workbook",
                "What the text of the paper prints, and what the formulas of this workbook give for its reconstructed customers.",
                "Printed numbers are compared as printed, that is to their last digit. The lines follow a change of the data or"
                        + " of the settings, and then say no.");
        FindingsSheet findings = new FindingsSheet(sheet, names);
        findings.sample();
        findings.clusters();
        findings.changes();
        findings.customers();
        findings.head();
        sheet.freeze("A8", 7);
    }

    private void head() {
        int last = row - 1;
        String agrees = "E" + FIRST + ":E" + last;
        sheet.text("A5", Kind.BODY, "In agreement");
        sheet.formula(
                "B5",
                Kind.BODY,
                Format.TEXT,
                "COUNTIF(" + agrees + ",\"yes\")&\" of \"&COUNTA(" + agrees + ")&\" statements\"");
        sheet.headers(
                "A7",
                Kind.HEADER,
                Column.of("Place", Format.TEXT),
                Column.of("Statement", Format.TEXT),
                Column.of("Paper", Format.RIGHT_TEXT),
                Column.of("This workbook", Format.RIGHT_TEXT),
                Column.of("Agrees", Format.CENTRED));
        Rules.marked(sheet, agrees, "no");
    }

    private void sample() {
        equal("Table 1", "Average order size, level A from (yuan)", Format.WHOLE, 500_000, "'Table 1'!D6", 0);
        equal("Table 1", "Average order size, level B from (yuan)", Format.WHOLE, 300_000, "'Table 1'!E6", 0);
        equal("Table 1", "Average order size, level C from (yuan)", Format.WHOLE, 200_000, "'Table 1'!F6", 0);
        equal("Section 4.1", "Customers", Format.WHOLE, 167, "row_count", 0);
        line(
                "Section 4.1",
                "No last purchase before",
                Format.RIGHT_DATE,
                date(2017, 10, 1),
                "MIN(last_purchase)",
                "D%1$d>=C%1$d");
        line(
                "Section 4.1",
                "No last purchase after",
                Format.RIGHT_DATE,
                date(2018, 10, 31),
                "MAX(last_purchase)",
                "D%1$d<=C%1$d");
        equal("Section 4.1", "Recency counts the days to", Format.RIGHT_DATE, date(2018, 10, 31), "as_of", 0);
        equal("Fig 3", "Customers above 8 million yuan", Format.WHOLE, 4, "'Fig 3'!E21", 0);
        line(
                "Fig 3",
                "Largest amount of the others, below (yuan)",
                Format.WHOLE,
                6_000_000,
                "LARGE(amounts,5)",
                "D%1$d<C%1$d");
        line(
                "Fig 3",
                "Most customers below 200,000 yuan: more than",
                Format.SHARE,
                0.5,
                "'Fig 3'!E24/'Fig 3'!E25",
                "D%1$d>C%1$d");
        line(
                "Table 3",
                "Customers of type (4,1,1,4), at least",
                Format.WHOLE,
                1,
                "COUNTIFS(grade_r,4,grade_f,1,grade_m,1,grade_cts,4)",
                "D%1$d>=C%1$d");
    }

    private static double date(int year, int month, int day) {
        return ExcelDates.serial(LocalDate.of(year, month, day));
    }

    private void clusters() {
        tiers("Table 5", "RFM", 0);
        best("Table 5", "rfm", 3);
        equal(
                "Table 5",
                "Mean days since the last purchase of the most valuable",
                Format.WHOLE,
                52,
                "'Table 5'!D14",
                0);
        equal("Table 5", "Place of these days among the four segments, fewest first", Format.WHOLE, 1, rank("D", 1), 0);
        equal("Table 5", "Place of the most valuable by mean purchases, most first", Format.WHOLE, 1, rank("E", 0), 0);
        equal("Table 5", "Place of the most valuable by mean amount, most first", Format.WHOLE, 1, rank("F", 0), 0);
        tiers("Table 6", "RFMC", 1);
        best("Table 6", "rfmc", 4);
        equal("Table 6", "Average score of the most valuable, the highest", Format.TWO, 3.32, "'Table 6'!H14", 2);
    }

    private void tiers(String table, String model, int column) {
        for (int tier = 0; tier < TIERS; tier++) {
            String what = names.name(tier + 1) + " customers by " + model;
            equal(
                    table,
                    what,
                    Format.WHOLE,
                    ComparisonSheet.PUBLISHED[tier][column],
                    "'" + table + "'!B" + (14 + tier),
                    0);
            equal(table, "Their share", Format.SHARE, SHARES[column][tier], "'" + table + "'!C" + (14 + tier), 3);
        }
    }

    private void best(String table, String run, int cluster) {
        String number = "INDEX(" + run + "_cluster,MATCH(1," + run + "_rank,0))";
        equal(table, "Number of the most valuable cluster", Format.WHOLE, cluster, number, 0);
    }

    private static String rank(String column, int order) {
        return "RANK('Table 5'!" + column + "14,'Table 5'!" + column + "14:" + column + "17," + order + ")";
    }

    private void changes() {
        for (int tier = 0; tier < TIERS; tier++) {
            equal(
                    "Table 7",
                    names.name(tier + 1) + " customers, change (points)",
                    Format.CHANGE,
                    CHANGES[tier],
                    "'Table 7'!F" + (7 + tier),
                    1);
        }
    }

    private void customers() {
        for (int[] move : MOVES) {
            boolean open = move[1] == 0;
            String paper = open ? tier(move[2]) : tier(move[1]) + "&\" to \"&" + tier(move[2]);
            String here = open
                    ? of("rfmc_segment", move[0])
                    : of("rfm_segment", move[0]) + "&\" to \"&" + of("rfmc_segment", move[0]);
            moved("Customer " + move[0] + (open ? ", by RFMC" : ", by RFM and by RFMC"), paper, here);
        }
        line(
                "Table 8",
                "Smallest amount of customers 1 to 4, at least (yuan)",
                Format.WHOLE,
                700_000,
                least("amounts"),
                "D%1$d>=C%1$d");
        line(
                "Table 8",
                "Fewest purchases of customers 1 to 4, several: more than",
                Format.WHOLE,
                1,
                least("purchases"),
                "D%1$d>C%1$d");
        equal("Table 8", "CTS grade of customer 5", Format.WHOLE, 4, of("grade_cts", 5), 0);
        equal("Table 8", "CTS grade of customer 6", Format.WHOLE, 3, of("grade_cts", 6), 0);
        equal("Table 8", "CTS grade of customer 7", Format.WHOLE, 4, of("grade_cts", 7), 0);
        for (int customer = 8; customer <= 9; customer++) {
            equal(
                    "Table 8",
                    "CTS grade of customer " + customer + ", very low",
                    Format.WHOLE,
                    1,
                    of("grade_cts", customer),
                    0);
        }
    }

    private static String tier(int tier) {
        return "INDEX(tier_names," + tier + ")";
    }

    /** Something of a customer of Table 8. */
    private static String of(String what, int customer) {
        return "INDEX(" + what + ",MATCH(\"C00" + customer + "\",customer_ids,0))";
    }

    private static String least(String what) {
        return "MIN(" + of(what, 1) + "," + of(what, 2) + "," + of(what, 3) + "," + of(what, 4) + ")";
    }

    private void moved(String statement, String paper, String here) {
        labels("Table 8", statement);
        sheet.formula("C" + row, Kind.BODY, Format.RIGHT_TEXT, paper);
        sheet.formula("D" + row, Kind.BODY, Format.RIGHT_TEXT, here);
        agrees("D%1$d=C%1$d");
    }

    private void equal(String place, String statement, Format format, double paper, String here, int decimals) {
        line(place, statement, format, paper, here, "ROUND(D%1$d," + decimals + ")=C%1$d");
    }

    private void line(String place, String statement, Format format, double paper, String here, String agrees) {
        labels(place, statement);
        sheet.value("C" + row, Kind.BODY, format, paper);
        sheet.formula("D" + row, Kind.BODY, format, here);
        agrees(agrees);
    }

    private void labels(String place, String statement) {
        sheet.text("A" + row, Kind.BODY, place).text("B" + row, Kind.BODY, statement);
    }

    private void agrees(String condition) {
        String formula = "IFERROR(IF(" + String.format(condition, row) + ",\"yes\",\"no\"),\"no\")";
        sheet.formula("E" + row, Kind.BODY, Format.CENTRED, formula);
        row++;
    }
}
