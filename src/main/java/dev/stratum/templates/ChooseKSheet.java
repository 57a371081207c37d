package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.ArrayList;
import java.util.List;

/** How many segments the data suggest: what every number of clusters gives, up to a limit that follows from the data. */
final class ChooseKSheet {
    static final String NAME = "How many segments";

    /** The largest number of clusters that is tried when none is asked for. */
    private static final int MOST = 20;

    private static final int CELL = 14;

    private record Measure(String key, String heading, Format format) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("k", "k", Format.GRADE),
            new Measure("sse", "Sum of squares", Format.TWO),
            new Measure("explained", "Explained", Format.SHARE),
            new Measure("silhouette", "Silhouette", Format.THREE),
            new Measure("silhouette_error", "Silhouette error", Format.THREE),
            new Measure("ch", "Calinski-Harabasz", Format.TWO),
            new Measure("db", "Davies-Bouldin", Format.THREE),
            new Measure("gap", "Gap", Format.THREE),
            new Measure("gap_error", "Gap error", Format.THREE));

    private ChooseKSheet() {}

    static void lay(Book book) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "How many segments?",
                "The four grades clustered for every k up to the root of the number of customers, 20 at most, with five measures of how well the"
                        + " clusters fit. The paper takes k = 4 and gives no reason.",
                "Silhouette, Calinski-Harabasz and gap: the higher the better; Davies-Bouldin: the lower. Many customers take a while, so a blank"
                        + " workbook waits for a yes. KMEANS.CHOOSEK; the button Choose k writes the same for your table.");
        sheet.frozenTitle();
        sheet.sentence("choose_says", sentence(), 220);
        sheet.add(new Lines("choose_settings", "Settings", MEASURES.size())
                .setting(
                        "Compute",
                        Format.CENTRED,
                        book.isBlank() ? "no" : "yes",
                        "choose_on",
                        Rules.oneOf("yes or no.", List.of("yes", "no")),
                        "yes: compare the numbers of segments; no: leave this sheet blank.")
                .table());
        sheet.add(shown());
        sheet.gap()
                .bars(
                        5,
                        18,
                        new ChartLabels("Share of the variation that k clusters explain", "k", "Explained", "0%"),
                        "chosen_k[k]",
                        60,
                        new ChartDrawing.Series("Explained", "chosen_k[explained]", Styles.ACCENT));
        sheet.besideDrawing(5)
                .bars(
                        4,
                        18,
                        new ChartLabels("Silhouette by k", "k", "Silhouette", "0.00"),
                        "chosen_k[k]",
                        60,
                        new ChartDrawing.Series("Silhouette", "chosen_k[silhouette]", Styles.TIERS.get(1)));
        sheet.onePage();
        sheet.beside("chosen_k", 2).notPrinted().add(computed());
    }

    private static String sentence() {
        return "IF(row_count=0,\"\",IF(choose_on=\"yes\",INDEX(compared_k[explained],COUNT(compared_k[k])+1)&\".\","
                + "\"Not computed: type yes below.\"))";
    }

    private static TableBlock shown() {
        List<Field> fields = new ArrayList<>();
        for (Measure measure : MEASURES) {
            String cell = "INDEX(compared_k[" + measure.key() + "],ROWS([1,k]:[@k]))";
            String whole = "INDEX(compared_k[k],ROWS([1,k]:[@k]))";
            fields.add(Field.of(measure.key(), measure.heading(), measure.format(), CELL)
                    .fill("IF(ISNUMBER(" + whole + "),IF(ISNUMBER(" + cell + ")," + cell + ",\"\"),\"\")"));
        }
        fields.set(
                0,
                Field.of("k", "k", Format.GRADE, 22)
                        .fill(
                                "IF(ISNUMBER(INDEX(compared_k[k],ROWS([1,sse]:[@sse]))),INDEX(compared_k[k],ROWS([1,sse]:[@sse])),\"\")"));
        return TableBlock.of("chosen_k", MOST)
                .section("What each number of clusters gives")
                .fields(fields);
    }

    private static TableBlock computed() {
        List<Field> fields = MEASURES.stream()
                .map(measure -> Field.of(measure.key(), measure.heading(), Format.GENERAL, 11))
                .toList();
        String headings = "{\""
                + String.join("\",\"", MEASURES.stream().map(Measure::heading).toList()) + "\"}";
        return TableBlock.of("compared_k", MOST + 1)
                .section("As computed")
                .result("IF(choose_on=\"yes\",KMEANS.CHOOSEK(rfmc_grades,,\"none\",,FALSE)," + headings + ")", fields);
    }
}
