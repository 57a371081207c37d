package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.Styles;
import java.util.ArrayList;
import java.util.List;

/** Table 4, the descriptive statistics, and figure 3, the purchase amounts. */
final class DescriptiveSheets {
    /** How many of the largest amounts the figure of a blank book shows. */
    private static final int MOST_SHOWN = 200;

    private static final int CLASSES = 12;

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
        sheet.add(TableBlock.of("ranked", rows)
                .growing()
                .fields(
                        Field.of("place", "Place", Format.WHOLE, 8)
                                .fill("IF(" + PLACE + ">facts[all,customers],\"\"," + PLACE + ")"),
                        CustomerColumns.RFMC.field("amount", 15).fill("IF([@place]=\"\",\"\",LARGE(amounts,[@place]))"))
                .frozen(0));
        sheet.beside("ranked")
                .add(TableBlock.of("classes", CLASSES)
                        .result(
                                "STATS.HISTOGRAM(amounts," + CLASSES + ",FALSE)",
                                "from:20 to:14 count:12",
                                Columns.HISTOGRAM))
                .gap()
                .add(facts());
        String shown = "1:" + Math.min(rows, MOST_SHOWN);
        sheet.beside("classes")
                .bars(
                        6,
                        14,
                        new ChartDrawing.Labels(
                                "Purchase amounts, largest first", "Customers", "Amount (yuan)", "#,##0"),
                        "ranked[" + shown + ",place]",
                        10,
                        new ChartDrawing.Series("Amount", "ranked[" + shown + ",amount]", Styles.ACCENT))
                .bars(
                        6,
                        14,
                        new ChartDrawing.Labels("Customers by purchase amount", "Amount from (yuan)", "Customers", "0"),
                        "classes[from]",
                        20,
                        new ChartDrawing.Series("Customers", "classes[count]", Styles.ACCENT));
    }

    private static TableBlock facts() {
        List<String> labels =
                List.of("more than 8 million", "6 to 8 million", "200,000 to 6 million", "less than 200,000", "all");
        List<String> formulas = List.of(
                "COUNTIF(amounts,\">8000000\")",
                "COUNTIF(amounts,\">=6000000\")-[giants,customers]",
                "COUNTIF(amounts,\">=200000\")-[giants,customers]-[large,customers]",
                "[all,customers]-[giants,customers]-[large,customers]-[middle,customers]",
                "COUNT(amounts)");
        return TableBlock.of("facts", List.of("giants", "large", "middle", "small", "all"))
                .headHeight(15)
                .fields(
                        Field.of("label", "Customers with (yuan)", Format.TEXT, 20)
                                .values(labels),
                        Field.of("customers", Columns.CUSTOMERS, 14).formulas(formulas::get));
    }
}
