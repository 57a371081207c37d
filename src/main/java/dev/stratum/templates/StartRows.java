package dev.stratum.templates;

import dev.stratum.kmeans.Start;
import dev.stratum.report.Format;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.xlsx.Styles.Kind;
import java.time.LocalDate;

/** What the first sheets of all templates have alike: settings, checks, steps, and links to the other sheets. */
final class StartRows {
    static final String NAME = "Start";

    private static final String PROGRAMS =
            "Needs Excel 2021 or Microsoft 365, whose formulas grow with the data; in older"
                    + " Excel use the buttons of tab Stratum. In LibreOffice Calc, after new data: Stratum > Refresh all.";

    private final SheetWriter sheet;
    private final int columns;

    /** The rows of one start sheet, whose sections are so many columns wide. */
    StartRows(SheetWriter sheet, int columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    void section(int row, String title) {
        sheet.section("A" + row, columns, title);
    }

    /** The date of analysis and, below it, the window. */
    void dates(int row, LocalDate asOf, String asOfHelp, int window, String windowHelp) {
        setting(row, "Date of analysis", Format.DATE, ExcelDates.serial(asOf), "as_of", asOfHelp);
        setting(row + 1, "Window (days)", Format.GRADE, window, "window_days", windowHelp);
        Rules.date(sheet, "B" + row, "The date of analysis, as a date and not as text.");
        Rules.whole(sheet, "B" + (row + 1), "Days: a whole number from 1 to 36500.", "1", "36500");
    }

    /** The number of clusters and, below it, how K-means starts. */
    void clusters(int row, String label, int k, String kHelp, String start, String startHelp) {
        setting(row, label, Format.GRADE, k, "cluster_count", kHelp);
        setting(row + 1, "Start of K-means", Format.CENTRED, start, "start_method", startHelp);
        Rules.whole(sheet, "B" + row, "A whole number from 2 to 4.", "2", "4");
        Rules.oneOf(
                sheet,
                "B" + (row + 1),
                "One of: " + String.join(", ", Start.words()) + ".",
                Start.words().toArray(String[]::new));
    }

    private void setting(int row, String label, Format format, Object value, String name, String help) {
        sheet.value("B" + row, Kind.INPUT, format, value);
        label(row, label, help);
        sheet.book().name(name, NAME + "!$B$" + row);
    }

    /** Whether the add-in answers. */
    void addIn(int row) {
        check(
                row,
                "Stratum add-in",
                Format.CENTRED,
                "IFERROR(STRATUM.VERSION(),\"Add-in not loaded\")",
                "Press Ctrl+Alt+F9: the version shows when the add-in is loaded. Until then all numbers are as saved.");
    }

    /** How many rows of data there are, under the name that keeps a blank book blank. */
    void rowCount(int row, String label, String formula, String help) {
        check(row, label, Format.COUNT, formula, help);
        sheet.book().name("row_count", NAME + "!$B$" + row);
    }

    /** The rows that no result counts: a check, and where there are any, a sentence above all results. */
    void leftOut(int row, String label, String rows, String formula, String help) {
        check(row, label, Format.COUNT, formula, help);
        sheet.book().name("left_out", NAME + "!$B$" + row);
        sheet.paragraphFormula(
                4,
                "IF(left_out=0,\"\",TEXT(left_out,\"#,##0\")&\" " + rows
                        + " left out: no result below counts them. See Checks.\")",
                1);
    }

    /** A number that shows whether all is well. */
    void check(int row, String label, Format format, String formula, String help) {
        sheet.formula("B" + row, Kind.BODY, format, formula);
        label(row, label, help);
    }

    private void label(int row, String label, String help) {
        sheet.text("A" + row, Kind.BODY, label).text("C" + row, Kind.NOTE_LINE, help);
    }

    /** What to do, in steps, and which programs can. */
    void howTo(int row, String... steps) {
        section(row, "How to use it");
        for (int i = 0; i < steps.length; i++) {
            sheet.text("A" + (row + 1 + i), Kind.LINE, (i + 1) + ". " + steps[i]);
        }
        sheet.text("A" + (row + 1 + steps.length), Kind.NOTE_LINE, PROGRAMS);
    }

    /** Links to sheets, with what they show. */
    void contents(int row, String[]... sheets) {
        section(row, "Sheets");
        for (int i = 0; i < sheets.length; i++) {
            sheet.link("A" + (row + 1 + i), sheets[i][0], sheets[i][0]);
            sheet.text("B" + (row + 1 + i), Kind.LINE, sheets[i][1]);
        }
    }
}
