package dev.stratum.templates;

import dev.stratum.report.ClusterTables;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables 5 and 6: the clusters of one K-means run, everything SPSS prints about them, and the segments they became. */
final class ClusterSheet {
    /** How means of measures are shown, if not with two decimals. */
    private static final Map<String, Format> FORMATS = Map.of("recency", Format.ONE, "amount", Format.WHOLE);

    /** How the lines of a certificate are shown: sum, bound, gap, whether it is proven, how. */
    private static final List<Format> CERTIFICATE =
            List.of(Format.THREE, Format.THREE, Format.PLAIN, Format.RIGHT_TEXT, Format.TEXT);

    /** Room for iterations. */
    private static final int ITERATIONS = 11;

    private final Book book;
    private final BookTiers tiers;
    private final boolean measured;
    private final String run;
    private final List<String> keys;
    private final List<Column> measures;

    /** The run on measures, or the one on grades. */
    ClusterSheet(Book book, BookTiers tiers, boolean measured) {
        this.book = book;
        this.tiers = tiers;
        this.measured = measured;
        run = measured ? "rfm" : "rfmc";
        keys = measured ? List.of("recency", "purchases", "amount") : List.of("rc", "fc", "mc", "ctsc");
        measures = keys.stream()
                .map(key -> CustomerColumns.RFMC.get(key).shown(FORMATS.getOrDefault(key, Format.TWO)))
                .toList();
    }

    void lay() {
        SheetLayout sheet = book.sheet(measured ? "Table 5" : "Table 6");
        sheet.title(
                measured ? "Table 5: clusters by RFM" : "Table 6: clusters by RFMC",
                measured
                        ? "K-means on recency, frequency and monetary value, each standardised to mean 0 and standard"
                                + " deviation 1; centres are shown in their own units. Table 5 of the paper."
                        : "K-means on the grades of recency, frequency, monetary value and cost to serve (4 = best), not"
                                + " scaled further. Table 6 of the paper.",
                "The start decides what K-means finds: "
                        + "\"spss\" takes well-spaced customers as QUICK CLUSTER does and"
                        + " follows their order; \"best\" tries many starts and keeps the lowest sum of squares.");
        sheet.frozenTitle();
        sheet.add(centres());
        sheet.add(segments()).sentence(block("best"), best(), 170);
        sheet.joined().add(starts());
        if (measured) {
            sheet.beside(block("starts"), 0).add(standardisation()).below().joined();
        }
        sheet.sentence(block("fit"), fit(), 120).joined();
        sheet.onePageUpright().add(certificate()).add(initial());
        sheet.add(TableBlock.of(block("anova"), measures.size())
                .section("Analysis of variance (descriptive only: the clusters were chosen to differ)")
                .result(
                        kmeans("ANOVA", "start_method", "grades[#headed," + columns() + "]", "TRUE"),
                        "measure:22 between:19 df:14 within:15 error_df:16 f:15 sig:16",
                        ClusterTables.anova(Format.THREE, Format.TWO, Format.PROBABILITY)));
        sheet.add(TableBlock.of(block("history"), ITERATIONS)
                .section("Iteration history: how far each centre moved ("
                        + (measured ? "standard deviations)" : "grades)"))
                .result(
                        kmeans("HISTORY", "start_method", data(), "FALSE"),
                        fields(
                                List.of(Field.of("iteration", ClusterTables.ITERATION.shown(Format.TEXT), 22)),
                                ValueTemplate.clusters(tiers.clusters(), Format.THREE, 15, cluster -> row -> null))));
    }

    /** The name of a block of this sheet. */
    private String block(String name) {
        return run + "_" + name;
    }

    private String data() {
        return measured ? "rfm_measures" : "rfmc_grades";
    }

    private String columns() {
        return keys.get(0) + ":" + keys.get(keys.size() - 1);
    }

    private String kmeans(String function, String start, String range, String headers) {
        return "KMEANS." + function + "(" + range + ",cluster_count," + start + ",,\"" + scale() + "\",," + headers
                + ")";
    }

    private String scale() {
        return measured ? "zscore" : "none";
    }

    private String ofData(String function, String start) {
        return kmeans(function, start, data(), "FALSE");
    }

    private List<Field> measures() {
        return Field.all(names(), measures);
    }

    private String names() {
        return keys.stream().map(key -> key + ":15").collect(Collectors.joining(" "));
    }

    private static List<Field> fields(List<Field> first, List<Field> then) {
        List<Field> fields = new ArrayList<>(first);
        fields.addAll(then);
        return fields;
    }

    private TableBlock centres() {
        Function<String, String> lookup =
                what -> "IFERROR(INDEX(" + block(what) + ",MATCH([@cluster]," + block("cluster") + ",0)),\"\")";
        String place = "ROWS([1,cluster]:[@cluster])";
        return TableBlock.of(block("centres"), tiers.count())
                .section("Final cluster centres")
                .fields(
                        Field.of("cluster", "Cluster", Format.TEXT, 22)
                                .fill("IF(" + place + ">cluster_count,\"\"," + place + ")"),
                        Field.of("segment", Columns.SEGMENT, 19).fill(lookup.apply("segment")),
                        Field.of("rank", Columns.RANK, 14).fill(lookup.apply("rank")))
                .spill(ofData("COUNTS", "start_method"), Field.of("customers", Columns.CUSTOMERS, 15))
                .spill(ofData("CENTERS", "start_method"), measures())
                .tierColours("segment");
    }

    private TableBlock segments() {
        TableBlock table = TableBlock.of(block("segments"), tiers.count())
                .section("Segments, best first")
                .total()
                .result(
                        "SEGMENT.SUMMARY(grades[#headed," + block("segment") + "],grades[#headed," + columns()
                                + "],tier_names,TRUE)",
                        "segment:22 customers:19 share:14 " + names(),
                        SegmentTable.columns(measures))
                .tierColours("segment")
                .tierColours("#total,segment");
        return measured
                ? table
                : table.fields(Field.of("mean", Columns.MEAN_GRADE, 15)
                        .throughout("IFERROR(AVERAGE([@" + columns() + "]),\"\")"));
    }

    /** What the paper's text says of the best cluster, as a sentence. */
    private String best() {
        String best = block("segments") + "[1,";
        String score = measured
                ? "\"bought \"&TEXT(" + best + "recency],\"0\")&\" days ago on average, \"&TEXT(" + best
                        + "purchases],\"0.0\")&\" times and for \"&TEXT(" + best + "amount],\"#,##0\")&\" yuan\""
                : "\"have an average score of \"&TEXT(" + best + "mean],\"0.00\")";
        return "IF(row_count=0,\"\"," + best + "segment]&\": cluster \"&INDEX(" + block("cluster") + ",MATCH(1,"
                + block("rank") + ",0))&\". Its \"&" + best + "customers]&\" customers (\"&TEXT(" + best
                + "share],\"0.0%\")&\" of all) \"&" + score + "&\".\")";
    }

    private TableBlock starts() {
        return TableBlock.of(block("starts"), List.of("chosen", "best"))
                .section("How well the clusters fit")
                .fields(
                        Field.of("start", "Start", Format.TEXT, 22)
                                .entries(row -> row == 0
                                        ? Entry.formula(Kind.BODY, Format.TEXT, "start_method")
                                        : Entry.value(Kind.BODY, Format.TEXT, "best")),
                        Field.of("sse", "Sum of squares within clusters", Format.THREE, 19)
                                .waiting(row -> ofData("SSE", row == 0 ? "start_method" : "\"best\"")),
                        Field.of("above", "Above the lowest", Format.SHARE, 14)
                                .fill("IFERROR([@sse]/MIN([sse])-1,\"\")"),
                        Field.of("placed", "Placed as by \"best\"", Format.SHARE, 15)
                                .entries(row -> row == 0
                                        ? null
                                        : Entry.formula(Kind.BODY, Format.SHARE, "IF(row_count=0,\"\",1)")))
                .spillInto(
                        "placed",
                        1,
                        0,
                        1,
                        "INDEX(STATS.AGREEMENT(" + ofData("CLUSTER", "start_method") + ","
                                + ofData("CLUSTER", "\"best\"") + ",FALSE),2,2)");
    }

    /** What KMEANS.CERTIFICATE says of the start of this sheet. */
    private TableBlock certificate() {
        return TableBlock.of(block("certificate"), CERTIFICATE.size())
                .section("Certificate: how far from the lowest sum of squares there is", 2 + keys.size())
                .rowFormats(CERTIFICATE::get)
                .result(
                        "KMEANS.CERTIFICATE(" + data() + ",cluster_count,start_method,,\"" + scale() + "\",,FALSE)",
                        Field.of("certified", "Measure", Format.TEXT, 22),
                        Field.of("value", "Value", Format.RIGHT_TEXT, 19).shownByRow());
    }

    private String fit() {
        String chosen = block("starts") + "[chosen,";
        // Calc compares a text out of an array of ours with another text only once it is joined to something.
        String proven = block("certificate") + "[4,value]&\"\"=\"yes\"";
        return "IF(row_count=0,\"\",IF(" + proven + ",\"The start \"&" + chosen
                + "start]&\" finds the lowest sum of squares there is, which the certificate proves\",IF(" + chosen
                + "above]<0.000000001,\"The start \"&" + chosen
                + "start]&\" finds the lowest sum of squares known\",\"The start \"&" + chosen
                + "start]&\" stops at a local optimum, \"&TEXT(" + chosen
                + "above],\"0.0%\")&\" above the lowest sum of squares known\"))&\"; \"&TEXT(" + chosen
                + "placed],\"0.0%\")&\" of the customers are placed as by best.\")";
    }

    private TableBlock standardisation() {
        List<String> names = List.of("recency", "purchases", "amounts");
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("label", "", Format.CENTRED, 16).values(List.of("Mean", "Std. dev.")));
        for (int i = 0; i < measures.size(); i++) {
            String name = names.get(i);
            fields.add(Field.of(keys.get(i), measures.get(i), 15)
                    .formulas(row -> "IFERROR(" + (row == 0 ? "AVERAGE(" : "STDEV(") + name + "),\"\")"));
        }
        return TableBlock.of("standardisation", List.of("mean", "deviation"))
                .section("Mean and standard deviation")
                .fields(fields)
                .named("rfm_mean", "mean," + columns())
                .named("rfm_deviation", "deviation," + columns());
    }

    private TableBlock initial() {
        return TableBlock.of(block("initial"), tiers.count())
                .section("Initial cluster centres")
                .fields(Field.of("customer", "Customer", Format.TEXT, 22)
                        .fill("IF(SUM([@row])=0,\"\",INDEX(customer_ids,[@row]))"))
                .spill(
                        ofData("INITIAL", "start_method"),
                        fields(
                                Arrays.asList(Field.of("row", "Row of the data (0: none)", Format.WHOLE, 19)),
                                measures()));
    }
}
