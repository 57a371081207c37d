package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;

/** Total, current and potential value of the customers, with figure 2. */
final class ValuesSheet {
    static final String NAME = "Values";

    private ValuesSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 11, 16, 18, 18, 17, 3, 12, 12, 12, 12, 12, 12, 12);
        sheet.title(
                "Customer value",
                "Y = x1 m1 + ... + x15 m15: each score times the weight of its indicator. Total value (X1) is current value (X2)"
                        + " plus potential value (X3). Figure 2 of the paper.",
                "Current value can reach five times the weight of the current side, potential value five times that of the"
                        + " potential side. The lines of the figure are the cuts of sheet Categories.");
        sheet.headers("A5", Kind.HEADER, Column.of("Customer", Format.TEXT));
        sheet.table(
                "B5",
                "VALUE.TABLE(" + rows.headed(IndicatorScoresSheet.NAME, "B", "P") + ",indicator_weights,TRUE)",
                rows.count() + 1,
                false,
                Column.of("Total value (X1)", Format.FOUR),
                Column.of("Current value (X2)", Format.FOUR),
                Column.of("Potential value (X3)", Format.FOUR));
        sheet.headers("E5", Kind.HEADER, Column.of("Category", Format.CENTRED));
        sheet.fill("A6", rows.count(), Format.TEXT, "IF(Scores!A{r}=\"\",\"\",Scores!A{r})");
        sheet.fill("E6", rows.count(), Format.CENTRED, "IF(A{r}=\"\",\"\",Categories!F{r})");
        Rules.tierColours(sheet, rows.local("E", "E"));
        book.name("customer_values", rows.cells(NAME, "B", "D"));
        book.name("customer_total", rows.cells(NAME, "B", "B"));
        book.name("customer_current", rows.cells(NAME, "C", "C"));
        book.name("customer_potential", rows.cells(NAME, "D", "D"));
        sheet.freeze("A6", CustomerRows.HEADINGS);
        book.afterCalculation(() -> chart(sheet, rows));
    }

    private static void chart(SheetWriter sheet, CustomerRows rows) {
        List<ScatterChart.Cloud> clouds = new ArrayList<>();
        for (int i = 0; i < ScatterDataSheet.ORDER.size(); i++) {
            clouds.add(new ScatterChart.Cloud(
                    ScatterDataSheet.ORDER.get(i),
                    ScatterDataSheet.x(rows, i),
                    ScatterDataSheet.y(rows, i),
                    Styles.TIERS.get(i)));
        }
        ScatterChart.draw(
                sheet,
                "G6",
                "N30",
                new ChartDrawing.Labels(
                        "Fig 2: current and potential value", "Current value", "Potential value", "0.0"),
                clouds,
                List.of(
                        new ScatterChart.Cut(ScatterDataSheet.CUT_X, ScatterDataSheet.CUT_BOTTOM_TOP),
                        new ScatterChart.Cut(ScatterDataSheet.CUT_LEFT_RIGHT, ScatterDataSheet.CUT_Y)));
    }
}
