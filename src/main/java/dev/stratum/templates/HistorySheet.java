package dev.stratum.templates;

import dev.stratum.report.ClusterTables;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Table 3: how far the centres moved. */
final class HistorySheet {
    /** Bu 2023, Table 3. */
    private static final double[][] PRINTED = {{0.116, 0.128, 0.035, 0.205}, {0, 0, 0, 0}};

    private static final int WIDTH = 14;

    /** Room for iterations. */
    private static final int FEW = 5;

    private static final int MANY = 10;

    private HistorySheet() {}

    static void lay(Book book, int clusters) {
        SheetLayout sheet = book.sheet("Table 3");
        sheet.title(
                "Table 3: change in cluster centres",
                "How far each centre moved in each iteration (Euclidean distance, formula 1). K-means stops when no"
                        + " centre moves. Table 3 of the paper.");
        sheet.frozenTitle();
        sheet.add(TableBlock.of("history", book.isBlank() ? MANY : FEW)
                .section("Iteration history")
                .result(
                        ValueTemplate.kmeans("HISTORY"),
                        columns(ValueTemplate.clusters(clusters, Format.THREE, WIDTH, cluster -> row -> null), null)));
        sheet.beside("history").add(fit());
        sheet.below();
        if (!book.isBlank() && clusters == ValueTemplate.PAPERS_CLUSTERS) {
            sheet.add(TableBlock.of("printed_history", PRINTED.length)
                    .section("As printed")
                    .fields(columns(
                            ValueTemplate.clusters(
                                    clusters,
                                    Format.THREE,
                                    WIDTH,
                                    cluster -> row -> Entry.value(Kind.BODY, Format.THREE, PRINTED[row][cluster - 1])),
                            1)));
        }
        sheet.gap()
                .note(
                        "Formula 2 is computed as the mean over pairs of different customers. As the paper prints it, with i and j"
                                + " in both orders, every pair would count twice and the result would be twice the mean.");
    }

    private static List<Field> columns(List<Field> clusters, Integer first) {
        Field iteration = Field.of("iteration", ClusterTables.ITERATION, 28);
        if (first != null) {
            iteration.values(row -> first + row);
        }
        return Stream.concat(Stream.of(iteration), clusters.stream()).toList();
    }

    private static TableBlock fit() {
        List<String> formulas = List.of(
                "KMEANS.MEANDIST(customer_values,,FALSE)",
                ValueTemplate.kmeans("SSE"),
                "KMEANS.SSE(customer_values,cluster_count,\"best\",,,,FALSE)");
        return TableBlock.of("fit", formulas.size())
                .section("How well the clusters fit")
                .fields(
                        Field.of("measure", Columns.MEASURE, 40)
                                .values(List.of(
                                        "Mean distance of two customers (2)",
                                        "Squared error E (3)",
                                        "Lowest E of many starts")),
                        Field.of("value", Columns.VALUE.shown(Format.FOUR), WIDTH)
                                .waiting(formulas::get));
    }
}
