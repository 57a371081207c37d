package dev.stratum.templates;

import dev.stratum.xlsx.Styles;
import java.util.List;
import org.apache.poi.ss.usermodel.ComparisonOperator;
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
    private Rules() {}

    /** One of some words, chosen from a list. */
    static void oneOf(SheetWriter sheet, String range, String help, String... words) {
        accept(sheet, range, helper(sheet).createExplicitListConstraint(words), help);
    }

    /** A whole number between two bounds. */
    static void whole(SheetWriter sheet, String range, String help, String from, String to) {
        accept(sheet, range, helper(sheet).createIntegerConstraint(OperatorType.BETWEEN, from, to), help);
    }

    /** A number from a lowest one up. */
    static void numberFrom(SheetWriter sheet, String range, String help, String lowest) {
        accept(sheet, range, helper(sheet).createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, lowest, null), help);
    }

    /** A number between two bounds. */
    static void between(SheetWriter sheet, String range, String help, String from, String to) {
        accept(sheet, range, helper(sheet).createDecimalConstraint(OperatorType.BETWEEN, from, to), help);
    }

    /** Any number. */
    static void number(SheetWriter sheet, String range, String help) {
        accept(sheet, range, helper(sheet).createDecimalConstraint(OperatorType.BETWEEN, "-1E+15", "1E+15"), help);
    }

    /** A date from 1900 on. */
    static void date(SheetWriter sheet, String range, String help) {
        accept(sheet, range, helper(sheet).createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", null, null), help);
    }

    private static XSSFDataValidationHelper helper(SheetWriter sheet) {
        return new XSSFDataValidationHelper(sheet.sheet());
    }

    private static void accept(SheetWriter writer, String range, DataValidationConstraint constraint, String help) {
        XSSFSheet sheet = writer.sheet();
        CellRangeAddressList cells = new CellRangeAddressList();
        cells.addCellRangeAddress(CellRangeAddress.valueOf(range));
        DataValidation validation = helper(writer).createValidation(constraint, cells);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not accepted", help);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    /** Marks cells that hold a word. */
    static void marked(SheetWriter writer, String range, String word) {
        SheetConditionalFormatting formatting = writer.sheet().getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = (XSSFConditionalFormattingRule)
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, "\"" + word + "\"");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.colour(Styles.ALERT_TINT));
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        formatting.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(range)}, rule);
    }

    /** Colours cells that hold the name of a segment. */
    static void tierColours(SheetWriter writer, String... ranges) {
        SheetConditionalFormatting formatting = writer.sheet().getSheetConditionalFormatting();
        for (String range : ranges) {
            CellRangeAddress cells = CellRangeAddress.valueOf(range);
            String first = new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString();
            List<String> tints = Styles.TIER_TINTS;
            XSSFConditionalFormattingRule[] rules = new XSSFConditionalFormattingRule[tints.size()];
            for (int tier = 0; tier < rules.length; tier++) {
                rules[tier] = (XSSFConditionalFormattingRule) formatting.createConditionalFormattingRule(
                        "AND(" + first + "<>\"\"," + first + "=INDEX(tier_names," + (tier + 1) + "))");
                PatternFormatting fill = rules[tier].createPatternFormatting();
                fill.setFillBackgroundColor(Styles.colour(tints.get(tier)));
                fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
            }
            formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rules);
        }
    }
}
