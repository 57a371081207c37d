package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Figure 4: the categories beside those that experts gave. */
final class ExpertsSheet {
    /** Made up: as the clusters have them, but for the last customer. */
    private static final List<String> EXPERTS = Stream.concat(
                    CategoriesSheet.PRINTED.stream().limit(CategoriesSheet.PRINTED.size() - 1L),
                    Stream.of(ValueTemplate.CATEGORIES.get(0)))
            .toList();

    private ExpertsSheet() {}

    static void lay(Book book, int rows) {
        SheetLayout sheet = book.sheet("Fig 4");
        sheet.title(
                "Figure 4: clusters and experts",
                "How far the categories agree with those that experts give the same customers. Figure 4 of the paper.",
                book.isBlank()
                        ? "Enter the category that your experts give each customer; the rest follows. Cluster from theirs: K-means that begins"
                                + " with their division of the customers in place of a start of its own."
                        : "The experts' categories are made up: the paper shows its experts in a figure only, without"
                                + " numbers. Type your own over them. Cluster from theirs: K-means that begins with their division of the"
                                + " customers, the paper's other way to start, and ends where it will.");
        sheet.add(TableBlock.of("experts", rows)
                .growing()
                .fields(
                        Field.of("customer", "Customer", Format.TEXT, 11).fill("values[@customer]"),
                        Field.of("ours", "By clusters", Format.TEXT, 18)
                                .fill("IF([@customer]=\"\",\"\",categories[@category])"),
                        Field.of("theirs", "By experts", Format.TEXT, 18)
                                .forEntry()
                                .entries(row -> Entry.value(
                                        book.isBlank() ? Kind.ENTRY : Kind.INPUT,
                                        Format.TEXT,
                                        book.isBlank() ? null : EXPERTS.get(row))),
                        Field.of("same", "Same", Format.CENTRED, 9)
                                .fill(
                                        "IF(([@customer]=\"\")+([@theirs]=\"\")>0,\"\",IF([@ours]=[@theirs],\"yes\",\"no\"))"))
                .spill(
                        "IF(COUNTA(experts[theirs])=0,\"\",IFERROR(KMEANS.CLUSTER(customer_values,cluster_count,[theirs],,,,FALSE),\"\"))",
                        Field.of("started", "Cluster from theirs", Format.GRADE, 12))
                .accepts("theirs", Rules.oneOf("One of the four categories.", ValueTemplate.CATEGORIES))
                .tierColours("ours:theirs")
                .frozen(0));
        sheet.beside("experts").add(agreement());
        sheet.joined()
                .add(
                        TableBlock.of("same", 2)
                                .withoutHeadings()
                                .fields(
                                        Field.of("measure", "", Format.TEXT, 26)
                                                .values(List.of("Same category", "Same cluster from theirs")),
                                        Field.of("value", "", Format.SHARE, 13)
                                                .entries(
                                                        row -> row > 0
                                                                ? null
                                                                : Entry.formula(
                                                                        Kind.BODY,
                                                                        Format.SHARE,
                                                                        "IFERROR(COUNTIF(experts[same],\"yes\")/COUNTA(experts[theirs]),\"\")")))
                                .spillInto(
                                        "value",
                                        1,
                                        1,
                                        1,
                                        "IF(COUNT(experts[started])=0,\"\",INDEX(STATS.AGREEMENT(customer_cluster,experts[started],FALSE),2,2))"));
        sheet.gap().add(both());
        sheet.gap()
                .gap()
                .bars(
                        7,
                        19,
                        new ChartLabels("Fig 4: customers by category", "Category", "Customers", "0"),
                        "both[category]",
                        80,
                        new ChartDrawing.Series("By clusters", "both[ours]", Styles.ACCENT),
                        new ChartDrawing.Series("By experts", "both[theirs]", Styles.TIERS.get(3)));
    }

    private static TableBlock agreement() {
        return TableBlock.of("agreement", 3)
                .result(
                        "IF(COUNTA(experts[theirs])=0,\"\",STATS.AGREEMENT(experts[ours],experts[theirs],FALSE))",
                        "measure:26 value:13",
                        List.of(Columns.MEASURE, Columns.VALUE));
    }

    private static TableBlock both() {
        List<String> categories = ValueTemplate.CATEGORIES;
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("category", "Category", Format.TEXT, 26).values(categories));
        for (int j = 0; j < categories.size(); j++) {
            fields.add(Field.of("theirs" + j, categories.get(j), Format.WHOLE, j == 2 ? 16 : 13)
                    .fill("COUNTIFS(experts[ours],[@category],experts[theirs],[#head,theirs" + j + "])"));
        }
        fields.add(Field.of("ours", "By clusters", Format.WHOLE, 13).fill("COUNTIF(experts[ours],[@category])"));
        fields.add(Field.of("theirs", "By experts", Format.WHOLE, 13).fill("COUNTIF(experts[theirs],[@category])"));
        // The rows belong to customers on the left as well, so the headings are lower than elsewhere.
        return TableBlock.of("both", categories.size())
                .section("Customers by clusters (rows) and by experts (columns)")
                .headHeight(18)
                .fields(fields)
                .tierColours("category");
    }
}
