package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Table 4, the descriptive statistics, and figure 3, the purchase amounts. */
final class DescriptiveSheets {
    /** How many of the largest amounts the figure of a blank book shows. */
    private static final int MOST_SHOWN = 200;

    private static final int CLASSES = 12;

    /** Each about twice the next, so that many small and few large customers are seen alike. */
    private static final List<Integer> SIZES =
            List.of(5_000_000, 2_000_000, 1_000_000, 500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 0);

    private static final String PLACE = "(ROW(scores[@amount])-ROW(scores[1,amount])+1)";

    private DescriptiveSheets() {}

    /** What {@code STATS.DESCRIBE} gives. */
    static List<Field> statistics(String keys) {
        List<Field> fields = Field.all(keys, Columns.DESCRIPTION);
        fields.stream().filter(field -> field.format() == Format.FITTING).forEach(Field::shownByRow);
        return fields;
    }

    static void table4(Book book, CtsColumns indexes) {
        SheetLayout sheet = book.sheet("Table 4");
        sheet.title(
                "Table 4: descriptive statistics",
                "How the measures of the customers are distributed. Table 4 of the paper.",
                "Standard deviation with n - 1; quartiles as QUARTILE.INC; skewness as SKEW. Units stand beside the names.");
        List<Format> formats = new ArrayList<>(List.of(Format.ONE, Format.TWO, Format.WHOLE));
        for (int i = 0; i < indexes.count(); i++) {
            formats.add(indexes.isShare(i) ? Format.TWO : Format.FITTING);
        }
        formats.add(Format.ONE);
        sheet.add(TableBlock.of("statistics", formats.size())
                .result(
                        "STATS.DESCRIBE(scores[#headed,recency:cts],TRUE)",
                        statistics("measure:36 n:9 least:13 most:14 mean deviation lower median upper skewness:12"))
                .rowFormats(formats::get)
                .frozen(1));
    }

    static void figure3(Book book, int rows) {
        SheetLayout sheet = book.sheet("Fig 3");
        sheet.title(
                "Fig 3: purchase amounts",
                "The customers' total purchase amounts from the largest down, and how many customers fall into each class of"
                        + " amounts. Figure 3 of the paper.",
                "The paper: 4 of its 167 customers bought for more than 8 million yuan, all others for less than 6 million,"
                        + " most for less than 200,000.");
        sheet.frozenTitle();
        sheet.sentence(
                "amounts_say",
                "IF(COUNT(amounts)=0,\"\",\"The largest \"&TEXT(sizes[1,share],\"0%\")&\" of the customers bring \""
                        + "&TEXT(sizes[1,of_amount],\"0%\")&\" of the amount.\")",
                90);
        sheet.add(sizes())
                .add(TableBlock.of("classes", CLASSES)
                        .section("Classes of equal width")
                        .result(
                                "STATS.HISTOGRAM(amounts," + CLASSES + ",FALSE)",
                                "from:24 to:14 count:13",
                                Columns.HISTOGRAM.stream()
                                        .map(column ->
                                                column.format() == Format.WHOLE ? column : column.shown(Format.WHOLE))
                                        .toList()))
                .add(facts());
        String shown = "1:" + Math.min(rows, MOST_SHOWN);
        sheet.beside("sizes")
                .bars(
                        7,
                        14,
                        new ChartLabels("Customers by purchase amount", "Amount from (yuan)", "Customers", "0")
                                .titledBy("amounts_say[1,text]"),
                        "sizes[from]",
                        20,
                        new ChartDrawing.Series("Customers", "sizes[customers]", Styles.ACCENT))
                .bars(
                        7,
                        14,
                        new ChartLabels(
                                "Purchase amounts, largest first (each line ten times the one below)",
                                "Customers",
                                "Amount (yuan)",
                                "#,##0",
                                "",
                                true),
                        "ranked[" + shown + ",place]",
                        10,
                        new ChartDrawing.Series("Amount", "ranked[" + shown + ",amount]", Styles.ACCENT));
        sheet.below().notPrinted().add(ranked(rows)).onePage();
    }

    private static TableBlock ranked(int rows) {
        return TableBlock.of("ranked", rows)
                .growing()
                .section("Amounts, largest first")
                .fields(
                        Field.of("place", "Place", Format.WHOLE, 24)
                                .fill("IF(" + PLACE + ">facts[all,customers],\"\"," + PLACE + ")"),
                        CustomerColumns.RFMC
                                .field("amount", 14)
                                .fill("IF([@place]=\"\",\"\",LARGE(amounts,[@place]))"));
    }

    /** Classes whose bounds a person may change, the largest amounts first. */
    private static TableBlock sizes() {
        return TableBlock.of("sizes", SIZES.size())
                .section("Customers by size")
                .fields(
                        Field.of("from", "Amount from (yuan)", Format.WHOLE, 24)
                                .forEntry()
                                .inputs(SIZES::get),
                        Field.of("all", "So much or more", Format.WHOLE, 14).fill("COUNTIF(amounts,\">=\"&[@from])"),
                        Field.of("customers", Columns.CUSTOMERS, 13)
                                .fill("[@all]-IF(ROWS([1,from]:[@from])=1,0,INDEX([all],ROWS([1,from]:[@from])-1))"),
                        Field.of("share", Columns.SHARE, 12).fill("IF(COUNT(amounts)=0,\"\",[@all]/COUNT(amounts))"),
                        Field.of("of_amount", Columns.SHARE_OF_AMOUNT, 12)
                                .fill("IF(COUNT(amounts)=0,\"\",SUMIF(amounts,\">=\"&[@from])/SUM(amounts))"))
                .accepts("from", Rules.number("A number, smaller than the one above."));
    }

    /** What the text of the paper says of the amounts, with its bounds in cells. */
    private static TableBlock facts() {
        List<String> labels =
                List.of("more than 8 million", "6 to 8 million", "200,000 to 6 million", "less than 200,000", "all");
        List<Integer> bounds = Arrays.asList(8_000_000, 6_000_000, 200_000, null, null);
        List<String> formulas = List.of(
                "COUNTIF(amounts,\">\"&[@bound])",
                "COUNTIF(amounts,\">=\"&[@bound])-[giants,customers]",
                "COUNTIF(amounts,\">=\"&[@bound])-[giants,customers]-[large,customers]",
                "[all,customers]-[giants,customers]-[large,customers]-[middle,customers]",
                "COUNT(amounts)");
        return TableBlock.of("facts", List.of("giants", "large", "middle", "small", "all"))
                .section("As the text of the paper counts them")
                .fields(
                        Field.of("label", "Customers with (yuan)", Format.TEXT, 24)
                                .values(labels),
                        Field.of("bound", "Bound (yuan)", Format.WHOLE, 14).values(bounds),
                        Field.of("customers", Columns.CUSTOMERS, 13).formulas(formulas::get));
    }
}
