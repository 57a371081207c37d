package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Table 2: the centres of the clusters. */
final class CentresSheet {
    /** Bu 2023, Table 2: X1, X2, X3 of clusters 1 to 4. */
    private static final double[][] PRINTED = {
        {2.4968, 2.7262, 3.4112, 4.2575}, {1.4789, 1.2686, 2.1404, 2.7546}, {1.0179, 1.4576, 1.2708, 1.5029}
    };

    private static final int LABEL = 30;
    private static final int WIDTH = 17;

    private CentresSheet() {}

    static void lay(Book book, int clusters) {
        SheetLayout sheet = book.sheet("Table 2");
        sheet.title(
                "Table 2: the value of the types of customers",
                "K-means on total, current and potential value: the mean of each cluster. Table 2 of the paper.",
                "The paper's text calls these centres both the initial and the final ones; with its F values and iteration"
                        + " history they can be the final ones, as here. Total value is the sum of the other two, so"
                        + " clustering on all three counts it twice, as the paper does.");
        sheet.frozenTitle();
        sheet.add(last(clusters));
        sheet.add(first(clusters));
        if (!book.isBlank() && clusters == ValueTemplate.PAPERS_CLUSTERS) {
            sheet.add(printed());
        }
    }

    private static Field labels(List<String> labels) {
        return Field.of("label", "Value", Format.TEXT, LABEL).values(labels);
    }

    private static TableBlock last(int clusters) {
        List<String> labels = new ArrayList<>(ValueTemplate.VALUES);
        labels.addAll(List.of("Customers", "Category of the centre"));
        String all = "c1:c" + clusters;
        return TableBlock.of("centres", List.of("total", "current", "potential", "customers", "category"))
                .section("Final cluster centres")
                .headHeight(18)
                .fields(labels(labels))
                .fields(shownByRow(ValueTemplate.clusters(clusters, Format.FOUR, WIDTH, cluster -> row -> null)))
                .rowFormats(row -> row < 3 ? Format.FOUR : row == 3 ? Format.WHOLE : Format.RIGHT_TEXT)
                .spillInto("c1", clusters, 0, 3, "TRANSPOSE(" + ValueTemplate.kmeans("CENTERS") + ")")
                .spillInto("c1", clusters, 3, 1, "TRANSPOSE(" + ValueTemplate.kmeans("COUNTS") + ")")
                .spillInto(
                        "c1",
                        clusters,
                        4,
                        1,
                        "VALUE.CATEGORY([current," + all + "],[potential," + all + "],current_cut,potential_cut)")
                .tierColours("category," + all)
                .named("centres_current", "current," + all)
                .named("centres_potential", "potential," + all);
    }

    private static List<Field> shownByRow(List<Field> fields) {
        return fields.stream().map(Field::shownByRow).toList();
    }

    private static TableBlock first(int clusters) {
        List<String> labels = Stream.concat(
                        Stream.of("Customer", "Row of the data (0: none)"), ValueTemplate.VALUES.stream())
                .toList();
        return TableBlock.of("initial", List.of("customer", "row", "total", "current", "potential"))
                .section("Initial cluster centres")
                .headHeight(18)
                .fields(labels(labels))
                .fields(shownByRow(ValueTemplate.clusters(
                        clusters,
                        Format.FOUR,
                        WIDTH,
                        cluster -> row -> row > 0
                                ? null
                                : Entry.formula(
                                        Kind.BODY,
                                        Format.RIGHT_TEXT,
                                        "IF(ISNUMBER([row,c%1$d]),IF([row,c%1$d]>0,INDEX(customer_ids,[row,c%1$d]),\"\"),\"\")"
                                                .formatted(cluster)))))
                .rowFormats(row -> row == 1 ? Format.WHOLE : Format.FOUR)
                .spillInto("c1", clusters, 1, 4, "TRANSPOSE(" + ValueTemplate.kmeans("INITIAL") + ")");
    }

    private static TableBlock printed() {
        String same = "IF(AND(ROUND(centres[total,c%1$d],4)=[1,c%1$d],ROUND(centres[current,c%1$d],4)=[2,c%1$d],"
                + "ROUND(centres[potential,c%1$d],4)=[3,c%1$d]),\"yes\",\"no\")";
        List<Field> fields = ValueTemplate.clusters(
                ValueTemplate.PAPERS_CLUSTERS,
                Format.FOUR,
                WIDTH,
                cluster -> row -> Entry.value(Kind.BODY, Format.FOUR, PRINTED[row][cluster - 1]));
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).total(Entry.formula(Kind.TOTAL, Format.RIGHT_TEXT, same.formatted(i + 1)));
        }
        return TableBlock.of("printed_centres", ValueTemplate.VALUES.size())
                .section("As printed (initial centres: customers 1, 9, 5, 6)")
                .headHeight(18)
                .total()
                .fields(labels(ValueTemplate.VALUES).totalText("Same to 4 decimals"))
                .fields(fields);
    }
}
