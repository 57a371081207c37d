package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;
import java.util.stream.IntStream;

/** Figure 4: the categories beside those that experts gave. */
final class ExpertsSheet {
    static final String NAME = "Fig 4";

    /** Made up: as the clusters have them, but for customer 10. */
    private static final String[] EXPERTS = {
        "Low-value",
        "Potential value",
        "Sub-value",
        "Value",
        "Sub-value",
        "Value",
        "Low-value",
        "Low-value",
        "Potential value",
        "Value"
    };

    private ExpertsSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 11, 18, 18, 9, 3, 26, 13, 13, 16, 13, 13, 13);
        sheet.title(
                "Figure 4: clusters and experts",
                "How far the categories agree with those that experts give the same customers. Figure 4 of the paper.",
                book.isBlank()
                        ? "Enter the category that your experts give each customer; the rest follows."
                        : "The experts' categories are made up: the paper shows its experts in a figure only, without"
                                + " numbers. Type your own over them.");
        sheet.headers("A5", Kind.HEADER, Column.of("Customer", Format.TEXT), Column.of("By clusters", Format.TEXT));
        sheet.headers("C5", Kind.INPUT_HEADER, Column.of("By experts", Format.TEXT));
        sheet.headers("D5", Kind.HEADER, Column.of("Same", Format.CENTRED));
        sheet.fill("A6", rows.count(), Format.TEXT, "Values!A{r}");
        sheet.fill("B6", rows.count(), Format.TEXT, "IF($A{r}=\"\",\"\",Categories!F{r})");
        for (int i = 0; i < rows.count(); i++) {
            sheet.value(
                    "C" + (CustomerRows.FIRST + i),
                    book.isBlank() ? Kind.ENTRY : Kind.INPUT,
                    Format.TEXT,
                    book.isBlank() ? null : EXPERTS[i]);
        }
        sheet.fill("D6", rows.count(), Format.CENTRED, "IF(OR(A{r}=\"\",C{r}=\"\"),\"\",IF(B{r}=C{r},\"yes\",\"no\"))");
        Rules.oneOf(
                sheet,
                rows.local("C", "C"),
                "One of the four categories.",
                ScatterDataSheet.ORDER.toArray(String[]::new));
        Rules.tierColours(sheet, rows.local("B", "C"), "F14:F17");
        agreement(book, sheet, rows);
        table(sheet, rows);
        book.afterCalculation(() -> ChartDrawing.bars(
                sheet.place("F21", "L40"),
                new ChartDrawing.Labels("Fig 4: customers by category", "Category", "Customers", "0"),
                "'Fig 4'!$F$14:$F$17",
                80,
                new ChartDrawing.Series("By clusters", "'Fig 4'!$K$14:$K$17", Styles.ACCENT),
                new ChartDrawing.Series("By experts", "'Fig 4'!$L$14:$L$17", Styles.TIERS.get(3))));
        sheet.freeze("A6", CustomerRows.HEADINGS);
    }

    private static void agreement(Book book, SheetWriter sheet, CustomerRows rows) {
        String ours = rows.cells("'" + NAME + "'", "B", "B");
        String experts = rows.cells("'" + NAME + "'", "C", "C");
        String call = "STATS.AGREEMENT(" + ours + "," + experts + ",FALSE)";
        sheet.table(
                "F5",
                book.isBlank() ? "IF(COUNTA(" + experts + ")=0,\"\"," + call + ")" : call,
                4,
                false,
                Column.of("Measure", Format.TEXT),
                Column.of("Value", Format.THREE));
        sheet.text("F9", Kind.BODY, "Same category");
        sheet.formula(
                "G9",
                Kind.BODY,
                Format.SHARE,
                "IFERROR(COUNTIF(" + rows.local("D", "D") + ",\"yes\")/COUNTA(" + experts + "),\"\")");
    }

    private static void table(SheetWriter sheet, CustomerRows rows) {
        sheet.section("F12", 7, "Customers by clusters (rows) and by experts (columns)");
        Column[] headings = IntStream.range(0, 7)
                .mapToObj(i -> switch (i) {
                    case 0 -> Column.of("Category", Format.TEXT);
                    case 5 -> Column.of("By clusters", Format.WHOLE);
                    case 6 -> Column.of("By experts", Format.WHOLE);
                    default -> Column.of(ScatterDataSheet.ORDER.get(i - 1), Format.WHOLE);
                })
                .toArray(Column[]::new);
        // The rows belong to customers on the left as well, so they are lower than elsewhere.
        sheet.headers("F13", Kind.HEADER, headings).rowHeight(12, 20).rowHeight(13, 18);
        String ours = "$B$6:$B$" + rows.last();
        String experts = "$C$6:$C$" + rows.last();
        for (int i = 0; i < 4; i++) {
            int row = 14 + i;
            sheet.text("F" + row, Kind.BODY, ScatterDataSheet.ORDER.get(i));
            for (int j = 0; j < 4; j++) {
                sheet.formula(
                        "GHIJ".charAt(j) + "" + row,
                        Kind.BODY,
                        Format.WHOLE,
                        "COUNTIFS(" + ours + ",$F{r}," + experts + "," + "GHIJ".charAt(j) + "$13)");
            }
            sheet.formula("K" + row, Kind.BODY, Format.WHOLE, "COUNTIF(" + ours + ",$F{r})");
            sheet.formula("L" + row, Kind.BODY, Format.WHOLE, "COUNTIF(" + experts + ",$F{r})");
        }
    }
}
