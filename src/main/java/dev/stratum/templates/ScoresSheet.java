package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.CtsResults;
import dev.stratum.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** R, F, M, the cost-to-serve indexes and their score, and the profit of every customer. */
final class ScoresSheet {
    private static final int NARROW = 7;

    private ScoresSheet() {}

    static void lay(Book book, CtsColumns indexes, int rows) {
        SheetLayout sheet = book.sheet("Scores");
        sheet.title(
                "Scores",
                "Recency, frequency, monetary value and the cost-to-serve score of every customer, with the levels and points"
                        + " behind it (formula (1) and Table 1 of the paper).",
                "CTS score: 10 = dearest to serve, 40 = cheapest to serve. Profit = amount - goods cost - service cost.");
        TableBlock table = TableBlock.of("scores", rows)
                .growing()
                .headHeight(58)
                .fields(copy("customer", 10))
                .spill("RFM.RECENCY(last_purchase,as_of)", CustomerColumns.RFMC.field("recency", 8))
                .fields(copy("purchases", 10), copy("amount", 11))
                .fields(indexes.fields(index -> index(indexes, index)));
        score(table, indexes);
        sheet.add(table.spill("CTS.TABLE(cts_measures,cts_policy,FALSE)", levels(indexes))
                .fields(
                        copy("service", 10),
                        CustomerColumns.RFMC
                                .field("profit", 11)
                                .fill("IF(ISNUMBER([@amount])*ISNUMBER(customers[@goods])*ISNUMBER([@service])=0,\"\","
                                        + "CTS.PROFIT([@amount],customers[@goods],[@service]))"))
                .named("recency", "recency")
                .named("purchases", "purchases")
                .named("amounts", "amount")
                .named("cts_measures", indexes.all())
                .named("cts_score", "cts")
                .named("scored_customers", "customer")
                .named("service_cost", "service")
                .named("profit", "profit")
                .frozen(1));
    }

    private static Field copy(String key, int width) {
        return copied(CustomerColumns.RFMC.field(key, width));
    }

    private static Field copied(Field field) {
        String cell = "customers[@" + field.key() + "]";
        return field.fill("IF(" + cell + "=\"\",\"\"," + cell + ")");
    }

    private static Field index(CtsColumns indexes, int index) {
        String key = CtsColumns.key(index);
        return indexes.isEntered(index)
                ? copied(Field.of(key, indexes.heading(index), indexes.format(index), 11))
                : Field.of(key, indexes.heading(index), Format.WHOLE, 11).fill("IFERROR([@amount]/[@purchases],\"\")");
    }

    /** The score by the function that people type; it takes the indexes of the paper alone. */
    private static void score(TableBlock table, CtsColumns indexes) {
        Field field = CustomerColumns.RFMC.field("cts", 7);
        if (indexes.policy().hasPapersIndexes()) {
            String measures = IntStream.range(0, indexes.count())
                    .mapToObj(index -> "[" + CtsColumns.key(index) + "],")
                    .reduce("", String::concat);
            table.spill("CTS.SCORE(" + measures + "cts_policy)", field);
        } else {
            table.fields(field.fill("[@level_score]"));
        }
    }

    private static List<Field> levels(CtsColumns indexes) {
        String keys = indexes.keys("level", NARROW) + indexes.keys("points", NARROW) + "level_score";
        List<Column> columns = new ArrayList<>(CtsResults.columns(indexes.policy()));
        // Beside the score by CTS.SCORE, which has the usual heading.
        columns.set(columns.size() - 1, Column.of("Score of levels", Format.PLAIN));
        return Field.all(keys, columns);
    }
}
