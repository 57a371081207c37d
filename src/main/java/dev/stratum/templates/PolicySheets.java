package dev.stratum.templates;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.Level;
import dev.stratum.policy.Basis;
import dev.stratum.policy.GradeSetting;
import dev.stratum.policy.Policy;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.rfm.Measure;
import dev.stratum.stats.Direction;
import dev.stratum.xlsx.Styles.Kind;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables 1 and 2: the thresholds, weights and directions, which the formulas read from there. */
final class PolicySheets {
    static final String TABLE_1 = "Table 1";
    static final String TABLE_2 = "Table 2";

    private static final String CUTS_HELP = "A number. From left to right the cuts must go from better to worse.";
    private static final String BETTER_HELP = "more: a larger number is better; fewer: a smaller one is.";

    private PolicySheets() {}

    static void table1(Book book, Policy policy) {
        SheetWriter sheet = book.sheet(TABLE_1, 24, 9, 9, 13, 13, 13, 13, 17, 26, 16);
        sheet.title(
                "Table 1: scores of the cost-to-serve indexes",
                "How order size, days to pay, will-call orders and salesperson returns become levels A to D, points and one"
                        + " score. Table 1 of the paper.",
                "Change a number and every sheet follows. At a cut the better level is taken. Basis: stated by the text of"
                        + " the paper, or chosen for this workbook because the text leaves it open.");
        sheet.headers(
                "A5",
                Kind.HEADER,
                Column.of("Index", Format.TEXT),
                Column.of("Weight", Format.WHOLE),
                Column.of("Better", Format.CENTRED),
                Column.of("Level A from", Format.WHOLE),
                Column.of("Level B from", Format.WHOLE),
                Column.of("Level C from", Format.WHOLE),
                Column.of("Level D", Format.CENTRED),
                Column.of("Unit", Format.TEXT),
                Column.of("Basis", Format.TEXT),
                Column.of("Share of weights", Format.SHARE));
        int row = 6;
        CtsPolicy cts = policy.ctsPolicy();
        for (CtsIndex index : cts.indexes()) {
            String path = "$.cts.indexes." + index.measure().code();
            sheet.text("A" + row, Kind.BODY, index.measure().name());
            sheet.value("B" + row, Kind.INPUT, Format.PLAIN, index.weight());
            rule(sheet, row, "C", index.scale().direction(), index.scale().cuts());
            sheet.value("G" + row, Kind.BODY, Format.CENTRED, "otherwise");
            sheet.text("H" + row, Kind.BODY, index.unit());
            sheet.text("I" + row, Kind.BODY, basis(policy, path));
            sheet.formula("J" + row, Kind.BODY, Format.SHARE, "B{r}/SUM(B$6:B$9)");
            row++;
        }
        sheet.text("A10", Kind.BODY, "Points").text("B10", Kind.BODY, "").text("C10", Kind.BODY, "");
        char column = 'D';
        for (Level level : Level.values()) {
            sheet.value(
                    column++ + "10",
                    Kind.INPUT,
                    level == Level.D ? Format.CENTRED : Format.WHOLE,
                    cts.points().get(level));
        }
        sheet.text("H10", Kind.BODY, "points").text("I10", Kind.BODY, "stated").text("J10", Kind.BODY, "");
        sheet.paragraph(
                12,
                Kind.NOTE,
                "Score = sum of weight share x points: from 10 (dearest to serve) to 40 (cheapest to serve). Formula (1) of"
                        + " the paper, with the weights 4:3:2:1 made to sum to 1.");
        Rules.numberFrom(sheet, "B6:B9", "A weight: a number above 0.", "0");
        Rules.oneOf(sheet, "C6:C9", BETTER_HELP, "more", "fewer");
        Rules.number(sheet, "D6:F9", CUTS_HELP);
        Rules.number(sheet, "D10:G10", "The points of a level: a number.");
        sheet.freeze("B6", CustomerRows.HEADINGS);
        book.name("cts_policy", "'Table 1'!$A$5:$G$10");
    }

    static void table2(Book book, Policy policy) {
        SheetWriter sheet = book.sheet(TABLE_2, 26, 9, 14, 14, 14, 14, 15, 28);
        sheet.title(
                "Table 2: grades of R, F, M and CTS",
                "How recency, frequency, monetary value and cost to serve become grades 4 (best) to 1. Table 2 of the"
                        + " paper, whose cuts its text does not give.",
                "Change a cut and every sheet follows. At a cut the better grade is taken. The quartiles below are those of"
                        + " the customers in this workbook: type them above to grade by quarters.");
        sheet.headers(
                "A5",
                Kind.HEADER,
                Column.of("Measure", Format.TEXT),
                Column.of("Better", Format.CENTRED),
                Column.of("Grade 4 from", Format.WHOLE),
                Column.of("Grade 3 from", Format.WHOLE),
                Column.of("Grade 2 from", Format.WHOLE),
                Column.of("Grade 1", Format.CENTRED),
                Column.of("Unit", Format.TEXT),
                Column.of("Basis", Format.TEXT));
        int row = 6;
        for (Map.Entry<Measure, GradeSetting> measure : policy.grades().entrySet()) {
            GradeSetting setting = measure.getValue();
            sheet.text("A" + row, Kind.BODY, setting.name());
            rule(sheet, row, "B", setting.rule().direction(), setting.cuts());
            sheet.value("F" + row, Kind.BODY, Format.CENTRED, "otherwise");
            sheet.text("G" + row, Kind.BODY, setting.unit());
            sheet.text(
                    "H" + row,
                    Kind.BODY,
                    basis(policy, "$.grades." + measure.getKey().word()));
            row++;
        }
        sheet.section("A12", 5, "Quartiles of these customers");
        sheet.headers(
                "A13",
                Kind.HEADER,
                Column.of("Measure", Format.TEXT),
                Column.of("", Format.TEXT),
                Column.of("Best quarter from", Format.WHOLE),
                Column.of("Second quarter from", Format.WHOLE),
                Column.of("Third quarter from", Format.WHOLE));
        for (int i = 0; i < 4; i++) {
            sheet.formula("A" + (14 + i), Kind.BODY, Format.TEXT, "A" + (6 + i));
            sheet.text("B" + (14 + i), Kind.BODY, "");
        }
        sheet.spill(
                "C14",
                "RFMC.CUTS(rfmc_measures,\"quantile\",4,$B$6:$B$9)",
                4,
                Format.PLAIN,
                Format.PLAIN,
                Format.PLAIN);
        Rules.oneOf(sheet, "B6:B9", BETTER_HELP, "more", "fewer");
        Rules.number(sheet, "C6:E9", CUTS_HELP);
        sheet.freeze("B6", CustomerRows.HEADINGS);
        book.name("grade_policy", "'Table 2'!$A$5:$E$9");
    }

    private static void rule(SheetWriter sheet, int row, String column, Direction direction, double[] cuts) {
        sheet.value(column + row, Kind.INPUT, Format.CENTRED, direction.word());
        for (int i = 0; i < cuts.length; i++) {
            sheet.value((char) (column.charAt(0) + 1 + i) + Integer.toString(row), Kind.INPUT, Format.PLAIN, cuts[i]);
        }
    }

    private static String basis(Policy policy, String path) {
        String cuts =
                policy.marks().of(path + ".cuts").stream().map(Basis::word).collect(Collectors.joining(" and "));
        String direction = policy.marks().at(path + ".direction").basis().word();
        return cuts.equals(direction) ? "all " + cuts : "direction " + direction + ", cuts " + cuts;
    }
}
