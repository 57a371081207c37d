package dev.stratum.templates;

import dev.stratum.kmeans.Start;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the first sheets of all templates have alike: settings, checks, steps, and links to the other sheets. */
final class StartParts {
    static final String NAME = "Start";

    static final String PROGRAMS = "Needs Excel 2021 or Microsoft 365, whose formulas grow with the data; in older"
            + " Excel use the buttons of tab Stratum. In LibreOffice Calc, after new data: Stratum > Refresh all.";

    /** How K-means starts where a paper says how. */
    static final String AS_IN_THE_PAPER =
            "spss as in the paper; best tries many starts and does not depend on the order of the customers.";

    /** The sheets that end every book. */
    static final List<String[]> LAST = List.of(
            new String[] {Checks.NAME, "What this workbook checks of itself, with one verdict"},
            new String[] {AboutSheet.NAME, "Purpose, method, data, version, inputs, and how to refresh"});

    private StartParts() {}

    /** The date of analysis, the window, the number of segments, and how K-means starts. */
    static Lines settings(
            int columns,
            LocalDate asOf,
            String asOfHelp,
            int window,
            String windowHelp,
            BookTiers tiers,
            Start start,
            String startHelp) {
        Lines lines = new Lines("settings", "Settings", columns)
                .setting(
                        "Date of analysis",
                        Format.DATE,
                        ExcelDates.serial(asOf),
                        "as_of",
                        Rules.date("The date of analysis, as a date and not as text."),
                        asOfHelp)
                .setting("Window (days)", Format.GRADE, window, "window_days", Rules.days(), windowHelp);
        clusters(
                lines,
                "Segments (k)",
                tiers.clusters(),
                tiers.count(),
                "their names stand in the table above.",
                start,
                startHelp);
        return lines;
    }

    /** The customers of each segment, their share and their mean grade, from the segment of every customer. */
    static List<Field> counted(String keys, List<Column> columns, String segments) {
        List<Field> fields = Field.all(keys, columns);
        String customers = fields.get(0).key();
        String perCustomer = ")/[@" + customers + "])";
        String none = "IF([@" + customers + "]=0,\"\",";
        fields.get(0).fill("COUNTIF(" + segments + ",[@segment])").total("SUM([" + customers + "])");
        fields.get(1).shareOf(customers);
        fields.get(2)
                .fill(none + "SUMIF(" + segments + ",[@segment],mean_grade" + perCustomer)
                .total(none + "SUM(mean_grade" + perCustomer);
        return fields;
    }

    /** The number of clusters, at most so many, and, below it, how K-means starts. */
    static void clusters(Lines lines, String label, int k, int most, String kHelp, Start start, String startHelp) {
        lines.setting(
                        label,
                        Format.GRADE,
                        k,
                        "cluster_count",
                        Rules.whole("A whole number from 2 to " + most + ".", 2, most),
                        "Number of clusters, 2 to " + most + "; " + kHelp)
                .setting(
                        "Start of K-means",
                        Format.CENTRED,
                        start.word(),
                        "start_method",
                        Rules.oneOf("One of: " + String.join(", ", Start.words()) + ".", Start.words()),
                        startHelp);
    }

    /** The verdict of the checks, and whether the add-in answers. */
    static TableBlock state(int columns, String what) {
        return new Lines("state", "Checks", columns)
                .check("All checks", Format.CENTRED, Checks.ALL, "OK, or how many lines of sheet Checks need a look.")
                .check("Stratum add-in", Format.CENTRED, "checks[1,value]", "The version that calculates.")
                .check(what + " read", Format.COUNT, "row_count", "Lines of data that are not blank.")
                .table();
    }

    /** How many rows of data there are, under the names that keep a blank book blank and end its columns. */
    static void rowCount(Checks checks, String label, String sheet, int rows, String block, List<String> columns) {
        String blanks = columns.stream()
                .map(column -> "ISBLANK(" + block + "[" + column + "])")
                .collect(Collectors.joining("*"));
        String first = block + "[" + columns.get(0) + "]";
        checks.note(
                        label,
                        Format.COUNT,
                        "SUMPRODUCT(1-" + blanks + ")",
                        "Rows " + SheetLayout.FIRST_ROW + " to " + SheetLayout.lastRow(rows) + " of sheet " + sheet
                                + " are read.",
                        "row_count")
                .note(
                        "Rows used",
                        Format.COUNT,
                        "SUMPRODUCT(MAX((1-" + blanks + ")*(ROW(" + first + ")-ROW(" + block + "[1," + columns.get(0)
                                + "])+1)))",
                        "Down to the last of them, rows left blank between them included.",
                        NamedFormula.ROWS_USED);
    }

    /** A sentence above all results where there are rows that no result counts; the check is named {@code left_out}. */
    static void leftOut(SheetLayout sheet, String rows) {
        sheet.warning("IF(left_out=0,\"\",TEXT(left_out,\"#,##0\")&\" " + rows
                + " left out: no result below counts them. See Checks.\")");
    }

    /** What to do, in steps, and which programs can. */
    static TableBlock howTo(int columns, List<String> steps) {
        List<String> lines = new ArrayList<>();
        for (String step : steps) {
            lines.add((lines.size() + 1) + ". " + step);
        }
        lines.add(PROGRAMS);
        return TableBlock.of("how_to", lines.size())
                .section("How to use it", columns)
                .withoutHeadings()
                .fields(Field.of("step", "", Format.TEXT, 1)
                        .entries(row -> Entry.value(
                                row == steps.size() ? Kind.NOTE_LINE : Kind.LINE, Format.TEXT, lines.get(row))));
    }

    /** Links to sheets, with what they show. */
    static TableBlock contents(int columns, List<String[]> sheets) {
        return TableBlock.of("contents", sheets.size())
                .section("Sheets", columns)
                .withoutHeadings()
                .fields(
                        Field.of("sheet", "", Format.TEXT, 1)
                                .entries(row -> Entry.value(Kind.LINK, Format.TEXT, sheets.get(row)[0])),
                        Field.of("shows", "", Format.TEXT, 1)
                                .entries(row -> Entry.value(Kind.LINE, Format.TEXT, sheets.get(row)[1])));
    }
}
