package dev.stratum.templates;

import dev.stratum.cts.CtsIndex;
import dev.stratum.report.Format;
import dev.stratum.sheet.ExcelDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The customers as the user enters them. */
final class CustomersSheet {
    /** The columns of the sample by the codes of their indexes. */
    private static final Map<String, Integer> SAMPLED = Map.of("daysToPay", 4, "willCall", 5, "salesReturn", 6);

    private static final int VARIANTS = 10;
    private static final int GOODS_COST = 7;
    private static final int SERVICE_COST = 8;
    private static final int PROFIT_BEFORE = 9;
    private static final int OWED = 10;

    private CustomersSheet() {}

    static void lay(Book book, CtsColumns indexes, int rows) {
        SheetLayout sheet = book.sheet("Customers");
        if (book.isBlank()) {
            sheet.title(
                    "Customers",
                    "Paste your customers here, one per row from row " + SheetLayout.FIRST_ROW + " down to row "
                            + SheetLayout.lastRow(rows)
                            + " at most. Everything else in this workbook follows from these columns.",
                    "Goods cost and service cost are needed for profit alone, the last two columns for sheet Actions; leave them"
                            + " blank if you do not know them. Amounts may be in any one currency; the cuts on Tables 1 and 2 must be in the same.");
        } else {
            sheet.title(
                    "Customers: a reconstruction, not the paper's data",
                    "These " + rows
                            + " customers are made up. They were made so that their segments come out as"
                            + " the RFMC paper reports them for its 167 customers; no row is a customer of the paper.",
                    "Purchases and amounts are those of 2017-10-01 to 2018-10-31. Will-call share: orders reserved or"
                            + " collected by the customer. Salesperson return: cost of the salesperson's return visits."
                            + " The paper gives no costs." + unknown(indexes));
        }
        String money = book.isBlank() ? " (yuan)" : " (yuan, made up)";
        List<List<String>> data = Sample.rows(Sample.CUSTOMERS);
        List<Field> fields = new ArrayList<>(List.of(
                CustomerColumns.RFMC
                        .field("customer", 14)
                        .pasted(row -> data.get(row).get(0)),
                Field.of("last", "Last purchase (date)", Format.DATE, 15)
                        .pasted(row ->
                                ExcelDates.serial(LocalDate.parse(data.get(row).get(1)))),
                Field.of("purchases", "Purchases (contracts)", Format.WHOLE, 13).pasted(number(data, 2)),
                CustomerColumns.RFMC.field("amount", 15).pasted(number(data, 3))));
        for (int index : indexes.entered()) {
            Integer column = SAMPLED.get(indexes.indexes().get(index).measure().code());
            fields.add(Field.of(CtsColumns.key(index), indexes.heading(index), indexes.format(index), 17)
                    .pasted(column == null ? madeUp(indexes.indexes().get(index)) : number(data, column)));
        }
        fields.add(Field.of("goods", "Goods cost" + money, Format.WHOLE, 17).pasted(number(data, GOODS_COST)));
        fields.add(Field.of("service", "Service cost" + money, Format.WHOLE, 17).pasted(number(data, SERVICE_COST)));
        fields.add(Field.of("before", "Profit of the period before" + money, Format.WHOLE, 17)
                .pasted(number(data, PROFIT_BEFORE)));
        fields.add(Field.of("owed", "Owed" + money, Format.WHOLE, 15).pasted(number(data, OWED)));
        TableBlock table = TableBlock.of("customers", rows)
                .headHeight(44)
                .fields(fields)
                .forEntry()
                .filtered()
                .accepts("last", Rules.date("The date of the last purchase, as a date and not as text."))
                .accepts("purchases", Rules.fromZero("How many purchases: a number, 0 or more."))
                .accepts("amount", Rules.number("The amount bought: a number."))
                .accepts("goods:service", Rules.fromZero("A cost in money: a number, 0 or more."))
                .accepts("before", Rules.number("A profit in money: a number, below 0 for a loss."))
                .accepts("owed", Rules.fromZero("What the customer owes: a number, 0 or more."))
                .named("profit_before", "before")
                .named("owed", "owed")
                .named("last_purchase", "last")
                .named("goods_cost", "goods")
                .frozen(1);
        indexes.entered().forEach(index -> table.accepts(CtsColumns.key(index), rule(indexes, index)));
        sheet.add(table);
    }

    private static IntFunction<Double> number(List<List<String>> data, int column) {
        return row -> Double.valueOf(data.get(row).get(column));
    }

    /** Values of level A for an index that the sample does not know: the cut and a little better, so that they differ. */
    private static IntFunction<Double> madeUp(CtsIndex index) {
        double[] cuts = index.scale().cuts();
        double step = (cuts[0] - cuts[1]) / VARIANTS;
        return row ->
                Math.min(index.measure().most(), Math.max(index.measure().least(), cuts[0] + row % VARIANTS * step));
    }

    /** What the sample says of an index that it does not know. */
    private static String unknown(CtsColumns indexes) {
        return indexes.entered().stream()
                .filter(index -> !SAMPLED.containsKey(
                        indexes.indexes().get(index).measure().code()))
                .map(index -> " " + indexes.indexes().get(index).measure().name()
                        + ": not in the sample, every customer has level A.")
                .collect(Collectors.joining());
    }

    private static Rules.Rule rule(CtsColumns indexes, int index) {
        String what = indexes.indexes().get(index).measure().name();
        if (indexes.isShare(index)) {
            return Rules.between("A share from 0 to 1; 25% is 0.25.", "0", "1");
        }
        return indexes.indexes().get(index).measure().least() == 0
                ? Rules.fromZero(what + ": a number, 0 or more.")
                : Rules.number(what + ": a number.");
    }
}
