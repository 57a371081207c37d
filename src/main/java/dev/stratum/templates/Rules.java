package dev.stratum.templates;

import dev.stratum.stats.Direction;
import dev.stratum.xlsx.Styles;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What cells accept, and the colours of the segments. */
final class Rules {
    /** What cells accept. */
    @FunctionalInterface
    interface Rule {
        void on(XSSFSheet sheet, CellRangeAddress cells);
    }

    private Rules() {}

    /** One of some words, chosen from a list. */
    static Rule oneOf(String help, List<String> words) {
        return rule(help, helper -> helper.createExplicitListConstraint(words.toArray(String[]::new)));
    }

    /** One of the values in cells that have a name, chosen from a list; others are taken too, as the list may be long. */
    static Rule listed(String definedName) {
        return rule(
                helper -> helper.createFormulaListConstraint(definedName),
                validation -> validation.setShowErrorBox(false));
    }

    /** One of the words of both directions. */
    static Rule direction() {
        return oneOf(
                "more: a larger number is better; fewer: a smaller one is.",
                Stream.of(Direction.values()).map(Direction::word).toList());
    }

    /** A whole number between two bounds. */
    static Rule whole(String help, int from, int to) {
        return rule(
                help,
                helper -> helper.createIntegerConstraint(
                        OperatorType.BETWEEN, Integer.toString(from), Integer.toString(to)));
    }

    /** A number of days, a century at most. */
    static Rule days() {
        return whole("Days: a whole number from 1 to 36500.", 1, 36_500);
    }

    /** A number, 0 or more. */
    static Rule fromZero(String help) {
        return rule(help, helper -> helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null));
    }

    /** A number between two bounds. */
    static Rule between(String help, String from, String to) {
        return rule(help, helper -> helper.createDecimalConstraint(OperatorType.BETWEEN, from, to));
    }

    /** Any number. */
    static Rule number(String help) {
        return between(help, "-1E+15", "1E+15");
    }

    /** A date from 1900 on. */
    static Rule date(String help) {
        return rule(help, helper -> helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", null, null));
    }

    private static Rule rule(String help, Function<XSSFDataValidationHelper, DataValidationConstraint> constraint) {
        return rule(constraint, validation -> {
            validation.setShowErrorBox(true);
            validation.createErrorBox("Not accepted", help);
        });
    }

    private static Rule rule(
            Function<XSSFDataValidationHelper, DataValidationConstraint> constraint, Consumer<DataValidation> refusal) {
        return (sheet, cells) -> {
            XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
            DataValidation validation = helper.createValidation(
                    constraint.apply(helper),
                    new CellRangeAddressList(
                            cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn()));
            refusal.accept(validation);
            validation.setEmptyCellAllowed(true);
            sheet.addValidationData(validation);
        };
    }

    /** Marks cells that hold a word. */
    static void marked(XSSFSheet sheet, CellRangeAddress cells, String word) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = (XSSFConditionalFormattingRule)
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + word + "\"");
        fill(rule, Styles.ALERT_TINT);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    /** Shades numbers from white to the colour of the best segment, light enough for dark text. */
    static void shaded(XSSFSheet sheet, CellRangeAddress cells) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule =
                (XSSFConditionalFormattingRule) formatting.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.getThresholds()[0].setRangeType(RangeType.MIN);
        scale.getThresholds()[1].setRangeType(RangeType.MAX);
        scale.setColors(new Color[] {Styles.colour("FFFFFF"), Styles.colour(Styles.TIER_TINTS.get(0))});
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    /** Colours cells that hold the name of a segment. */
    static void tierColours(XSSFSheet sheet, CellRangeAddress cells, int tiers) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        String first = new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString();
        XSSFConditionalFormattingRule[] rules = new XSSFConditionalFormattingRule[tiers];
        for (int tier = 0; tier < tiers; tier++) {
            rules[tier] = (XSSFConditionalFormattingRule) formatting.createConditionalFormattingRule(
                    "AND(" + first + "<>\"\"," + first + "=INDEX(tier_names," + (tier + 1) + "))");
            fill(rules[tier], tint(tier, tiers));
        }
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rules);
    }

    private static void fill(XSSFConditionalFormattingRule rule, String colour) {
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.colour(colour));
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
    }

    /** The background of a segment; with more of them than colours, step by step from the best to the last colour. */
    private static String tint(int tier, int tiers) {
        List<String> tints = Styles.TIER_TINTS;
        if (tiers <= tints.size()) {
            return tints.get(tier);
        }
        double at = (double) tier * (tints.size() - 1) / (tiers - 1);
        int below = Math.min((int) at, tints.size() - 2);
        byte[] from = HexFormat.of().parseHex(tints.get(below));
        byte[] to = HexFormat.of().parseHex(tints.get(below + 1));
        byte[] mixed = new byte[from.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (byte) Math.round((1 - at + below) * (from[i] & 0xFF) + (at - below) * (to[i] & 0xFF));
        }
        return HexFormat.of().formatHex(mixed);
    }
}
