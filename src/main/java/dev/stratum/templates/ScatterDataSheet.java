package dev.stratum.templates;

import dev.stratum.report.Format;
import java.util.ArrayList;
import java.util.List;

/** The points and lines of figure 2: a scatter chart needs its own columns for every colour. */
final class ScatterDataSheet {
    private static final int HIGHEST_SCORE = 5;

    private ScatterDataSheet() {}

    static void lay(Book book, int rows) {
        SheetLayout sheet = book.sheet("Fig 2 data");
        sheet.title(
                "Figure 2: points and lines",
                "What the chart on sheet Values draws: for every category its customers' current (x) and potential value (y).",
                "A customer of another category stands at the first point of the category, where it is not seen; a"
                        + " category without customers stands at -1, outside the chart.");
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < ValueTemplate.CATEGORIES.size(); i++) {
            String category = ValueTemplate.CATEGORIES.get(i);
            int width = i == 2 ? 18 : 13;
            fields.add(Field.of("x" + i, category + ": x", Format.TWO, width)
                    .fill(point(category, "current", "customer_current")));
            fields.add(Field.of("y" + i, category + ": y", Format.TWO, width)
                    .fill(point(category, "potential", "customer_potential")));
        }
        sheet.add(TableBlock.of("points", rows).growing().fields(fields).frozen(0));
        sheet.beside("points", 2)
                .add(TableBlock.of("cut_lines", 2)
                        .fields(
                                Field.of("current_x", "Current cut: x", Format.TWO, 15)
                                        .fill("IF(ISNUMBER(current_cut),current_cut,-1)"),
                                // Both lines run as far as customers with one score throughout stand.
                                Field.of("current_y", "Current cut: y", Format.TWO, 15)
                                        .formulas(row -> row * HIGHEST_SCORE + "*potential_weight"),
                                Field.of("potential_x", "Potential cut: x", Format.TWO, 15)
                                        .formulas(row -> row * HIGHEST_SCORE + "*current_weight"),
                                Field.of("potential_y", "Potential cut: y", Format.TWO, 15)
                                        .fill("IF(ISNUMBER(potential_cut),potential_cut,-1)")));
    }

    private static String point(String category, String column, String values) {
        String name = "\"" + category + "\"";
        return "IF(categories[@category]=" + name + ",values[@" + column + "],IFERROR(INDEX(" + values + ",MATCH("
                + name + ",customer_category,0)),-1))";
    }
}
