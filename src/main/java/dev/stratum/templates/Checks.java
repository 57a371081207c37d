package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a book checks of itself, each on a line with its verdict, and one verdict over all. */
final class Checks {
    /** The sheet of the checks. */
    static final String NAME = "Checks";

    /** The verdict over all, under the name that other sheets use. */
    static final String ALL = "all_checks";

    private static final String FINE = "yes";
    private static final String WRONG = "no";

    private record Check(String label, Entry value, String verdict, String help, String definedName) {}

    private final List<Check> checks = new ArrayList<>();

    /** Checks, the first of which is whether the add-in answers. */
    Checks() {
        add(
                "Stratum add-in",
                Format.CENTRED,
                "IFERROR(STRATUM.VERSION(),\"Add-in not loaded\")",
                "IF(ISERROR(STRATUM.VERSION()),\"" + WRONG + "\",\"" + FINE + "\")",
                "Press Ctrl+Alt+F9 (Calc: Ctrl+Shift+F9): the version shows when the add-in is loaded. Until then all numbers"
                        + " are as saved.",
                null);
    }

    /** A number to look at, which is neither right nor wrong. */
    Checks note(String label, Format format, String formula, String help, String definedName) {
        return add(label, format, formula, "\"\"", help, definedName);
    }

    /** How many things are wrong: must be 0. */
    Checks none(String label, String formula, String help) {
        return none(label, formula, help, null);
    }

    /** The same under a name in the workbook. */
    Checks none(String label, String formula, String help, String definedName) {
        return add(label, Format.COUNT, formula, verdict("[@value]=0"), help, definedName);
    }

    /** By how much two sums differ that must be equal; as sums of money may in their last digits, they are rounded. */
    Checks equal(String label, String sum, String other, String help) {
        return add(label, Format.COUNT, "ROUND(" + sum + "-(" + other + "),2)", verdict("[@value]=0"), help, null);
    }

    /** A number and what must hold of it, {@code [@value]}. */
    Checks holds(String label, Format format, String formula, String condition, String help) {
        return add(label, format, formula, verdict(condition), help, null);
    }

    private static String verdict(String condition) {
        return "IF(ISERROR([@value]),\"" + WRONG + "\",IF(" + condition + ",\"" + FINE + "\",\"" + WRONG + "\"))";
    }

    private Checks add(String label, Format format, String formula, String verdict, String help, String definedName) {
        checks.add(new Check(label, Entry.formula(Kind.BODY, format, formula), verdict, help, definedName));
        return this;
    }

    /** The sheet of the checks, the verdict over all first. */
    void lay(Book book) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Checks",
                "What this workbook checks of itself: that every row is read, counts and totals agree from sheet to sheet, and"
                        + " no result is an error. All lines are formulas.",
                "yes: fine. no: look at what the line says. Lines without either are for your information.");
        sheet.add(TableBlock.of("verdict", 1)
                .withoutHeadings()
                .fields(
                        Field.of("label", "", Format.TEXT, 34).text("All checks"),
                        Field.of("value", "", Format.CENTRED, 18)
                                .fill("IF(COUNTIF(checks[ok],\"" + WRONG + "\")=0,\"OK\",COUNTIF(checks[ok],\"" + WRONG
                                        + "\")&\" to look at\")"))
                .named(ALL, "value"));
        TableBlock table = TableBlock.of("checks", labels())
                .fields(
                        Field.of("label", "Check", Format.TEXT, 34).values(labels()),
                        Field.of("value", "Value", Format.CENTRED, 18)
                                .entries(row -> checks.get(row).value()),
                        Field.of("ok", "OK", Format.CENTRED, 8)
                                .formulas(row -> checks.get(row).verdict()),
                        Field.of("help", "What it means", Format.PROSE, 104).values(column(Check::help)))
                .marked("ok", WRONG)
                .fitHeights("help")
                .frozen(0);
        for (Check check : checks) {
            if (check.definedName() != null) {
                table.named(check.definedName(), check.label() + ",value");
            }
        }
        sheet.add(table);
    }

    private List<String> labels() {
        return column(Check::label);
    }

    private List<String> column(Function<Check, String> part) {
        return checks.stream().map(part).toList();
    }
}
