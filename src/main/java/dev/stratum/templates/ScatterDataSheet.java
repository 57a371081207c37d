package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.value.Category;
import dev.stratum.xlsx.Styles.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The points and lines of figure 2: a scatter chart needs its own columns for every colour. */
final class ScatterDataSheet {
    static final String NAME = "Fig 2 data";

    /** The categories, the most valuable first. */
    static final List<String> ORDER = Stream.of(
                    Category.VALUE, Category.SUB_VALUE, Category.POTENTIAL_VALUE, Category.LOW_VALUE)
            .map(Category::label)
            .toList();

    static final String CUT_X = "'" + NAME + "'!$K$6:$K$7";
    static final String CUT_BOTTOM_TOP = "'" + NAME + "'!$L$6:$L$7";
    static final String CUT_LEFT_RIGHT = "'" + NAME + "'!$M$6:$M$7";
    static final String CUT_Y = "'" + NAME + "'!$N$6:$N$7";

    private static final String COLUMNS = "ABCDEFGH";
    private static final int HIGHEST_SCORE = 5;

    private ScatterDataSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet(NAME, 13, 13, 13, 13, 18, 18, 13, 13, 3, 3, 16, 16, 16, 16);
        sheet.title(
                "Figure 2: points and lines",
                "What the chart on sheet Values draws: for every category its customers' current (x) and potential value (y).",
                "A customer of another category stands at the first point of the category, where it is not seen; a"
                        + " category without customers stands at -1, outside the chart.");
        for (int i = 0; i < ORDER.size(); i++) {
            points(sheet, rows, i);
        }
        sheet.headers(
                "K5",
                Kind.HEADER,
                Column.of("Current cut: x", Format.TWO),
                Column.of("Current cut: y", Format.TWO),
                Column.of("Potential cut: x", Format.TWO),
                Column.of("Potential cut: y", Format.TWO));
        line(sheet, 6, "0");
        line(sheet, 7, Integer.toString(HIGHEST_SCORE));
        sheet.freeze("A6", CustomerRows.HEADINGS);
    }

    private static void points(SheetWriter sheet, CustomerRows rows, int category) {
        char x = COLUMNS.charAt(2 * category);
        char y = COLUMNS.charAt(2 * category + 1);
        String name = ORDER.get(category);
        sheet.headers(x + "5", Kind.HEADER, Column.of(name + ": x", Format.TWO), Column.of(name + ": y", Format.TWO));
        sheet.fill(x + "6", rows.count(), Format.TWO, point(name, "C", "customer_current"));
        sheet.fill(y + "6", rows.count(), Format.TWO, point(name, "D", "customer_potential"));
    }

    private static String point(String category, String column, String values) {
        String name = "\"" + category + "\"";
        return "IF(Categories!$F{r}=" + name + ",Values!" + column + "{r},IFERROR(INDEX(" + values + ",MATCH(" + name
                + ",customer_category,0)),-1))";
    }

    /** One end of both lines: they run as far as customers with this score throughout stand. */
    private static void line(SheetWriter sheet, int row, String score) {
        sheet.formula("K" + row, Kind.BODY, Format.TWO, "IF(ISNUMBER(current_cut),current_cut,-1)");
        sheet.formula("L" + row, Kind.BODY, Format.TWO, score + "*potential_weight");
        sheet.formula("M" + row, Kind.BODY, Format.TWO, score + "*current_weight");
        sheet.formula("N" + row, Kind.BODY, Format.TWO, "IF(ISNUMBER(potential_cut),potential_cut,-1)");
    }

    static String x(CustomerRows rows, int category) {
        return column(rows, 2 * category);
    }

    static String y(CustomerRows rows, int category) {
        return column(rows, 2 * category + 1);
    }

    private static String column(CustomerRows rows, int index) {
        String column = String.valueOf(COLUMNS.charAt(index));
        return "'" + NAME + "'!$" + column + "$" + CustomerRows.FIRST + ":$" + column + "$" + rows.last();
    }
}
