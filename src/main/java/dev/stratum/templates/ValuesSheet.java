package dev.stratum.templates;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.List;
import java.util.stream.IntStream;

/** Total, current and potential value of the customers, with figure 2. */
final class ValuesSheet {
    private ValuesSheet() {}

    static void lay(Book book, ValuePolicy policy, int rows) {
        SheetLayout sheet = book.sheet("Values");
        sheet.title(
                "Customer value",
                "Y = x1 m1 + ... + x" + (book.block("scores").columns().size() - 1) + " m"
                        + (book.block("scores").columns().size() - 1)
                        + ": each score times the weight of its indicator. Total value (X1) is current value (X2)"
                        + " plus potential value (X3). Figure 2 of the paper.",
                "Current value can reach five times the weight of the current side, potential value five times that of the"
                        + " potential side. The lines of the figure are the cuts of sheet Categories.");
        sheet.add(TableBlock.of("values", rows)
                .growing()
                .fields(Field.of("customer", "Customer", Format.TEXT, 11)
                        .fill("IF(scores[@customer]=\"\",\"\",scores[@customer])"))
                .result(
                        "VALUE.TABLE(scores[#headed," + scores(book) + "]," + weights(policy) + ",TRUE)",
                        "total:16 current:18 potential",
                        Columns.VALUES)
                .fields(Field.of("category", "Category", Format.CENTRED, 17)
                        .fill("IF([@customer]=\"\",\"\",categories[@category])"))
                .tierColours("category")
                .named("customer_values", "total:potential")
                .named("customer_total", "total")
                .named("customer_current", "current")
                .named("customer_potential", "potential")
                .frozen(0));
        List<ScatterChart.Cloud> clouds = IntStream.range(0, ValueTemplate.CATEGORIES.size())
                .mapToObj(i -> new ScatterChart.Cloud(
                        ValueTemplate.CATEGORIES.get(i),
                        "points[x" + i + "]",
                        "points[y" + i + "]",
                        Styles.TIERS.get(i)))
                .toList();
        sheet.beside("values")
                .chart(
                        7,
                        24,
                        place -> ScatterChart.draw(
                                book,
                                place,
                                new ChartLabels(
                                        "Fig 2: current and potential value",
                                        "Current value",
                                        "Potential value",
                                        "0.0"),
                                clouds,
                                List.of(
                                        new ScatterChart.Cut("cut_lines[current_x]", "cut_lines[current_y]"),
                                        new ScatterChart.Cut("cut_lines[potential_x]", "cut_lines[potential_y]"))));
    }

    /** The weights alone stand for the indicators of Table 1 of the paper; others say which side each adds to. */
    static String weights(ValuePolicy policy) {
        return policy.system().equals(ValuePolicy.bu2023().system())
                ? "indicator_weights"
                : "CHOOSE({1,2},index[side],index[weight])";
    }

    /** All columns of scores. */
    private static String scores(Book book) {
        List<String> columns = book.block("scores").columns();
        return columns.get(1) + ":" + columns.get(columns.size() - 1);
    }
}
