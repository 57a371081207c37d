package dev.stratum.actions.job;

import dev.stratum.actions.output.Written;
import dev.stratum.cts.CustomerProfit;
import dev.stratum.port.Workbook;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the customers of a workbook leave after cost to serve, and what they owe: beside their segments, where the columns of their
 * table have travelled, or under the names of a template.
 *
 * @param profits the profit of this period by customer
 * @param before that of the period before; empty where no column has it
 * @param owed what is owed; empty where no column has it
 */
public record CustomerProfits(Map<String, Double> profits, Map<String, Double> before, Map<String, Double> owed) {
    private static final String IDS = "customer_ids";
    private static final String PROFIT = "profit";

    /** Keeps copies. */
    public CustomerProfits {
        profits = Map.copyOf(profits);
        before = Map.copyOf(before);
        owed = Map.copyOf(owed);
    }

    /**
     * Reads them.
     *
     * @param book the workbook
     * @param settings know what a person said of its columns
     * @return empty when no customer has a profit
     */
    public static Optional<CustomerProfits> read(Workbook book, Settings settings) {
        Optional<CustomerProfits> read = Written.tableArea(book, "segments")
                .map(area -> of(SourceTable.of(area, book.read(area), settings.columns())))
                .or(() -> Current.isTemplate(book) && book.named(PROFIT).isPresent()
                        ? Optional.of(named(book))
                        : Optional.empty());
        return read.filter(profits -> !profits.profits().isEmpty());
    }

    /**
     * Those of a table that was just made.
     *
     * @param table customers in segments with the columns of their table
     * @return perhaps none
     */
    public static CustomerProfits of(SourceTable table) {
        Map<String, Double> profits = new HashMap<>();
        Map<String, Double> before = new HashMap<>();
        Map<String, Double> owed = new HashMap<>();
        int customer = table.needed(Meaning.CUSTOMER);
        for (int row = 1; row < table.cells().length; row++) {
            if (Cells.isBlank(table.cell(row, customer)) || Cells.isError(table.cell(row, customer))) {
                continue;
            }
            String name = Cells.key(table.cell(row, customer));
            profit(table, row).ifPresent(profit -> profits.put(name, profit));
            number(table, row, Meaning.PROFIT_BEFORE).ifPresent(profit -> before.put(name, profit));
            number(table, row, Meaning.OWED).ifPresent(money -> owed.put(name, money));
        }
        return new CustomerProfits(profits, before, owed);
    }

    /** A column of profits, or amount less the costs of goods and service. */
    private static OptionalDouble profit(SourceTable table, int row) {
        OptionalDouble given = number(table, row, Meaning.PROFIT);
        OptionalDouble amount = number(table, row, Meaning.AMOUNT);
        OptionalDouble goods = number(table, row, Meaning.GOODS_COST);
        OptionalDouble service = number(table, row, Meaning.SERVICE_COST);
        return given.isPresent() || amount.isEmpty() || goods.isEmpty() || service.isEmpty()
                ? given
                : OptionalDouble.of(
                        new CustomerProfit(amount.getAsDouble(), goods.getAsDouble(), service.getAsDouble()).profit());
    }

    private static OptionalDouble number(SourceTable table, int row, Meaning meaning) {
        Optional<Integer> column = table.column(meaning);
        return column.isPresent() && table.cell(row, column.get()) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    private static CustomerProfits named(Workbook book) {
        List<Map<String, Double>> all = List.of(named(book, PROFIT), named(book, "profit_before"), named(book, "owed"));
        return new CustomerProfits(all.get(0), all.get(1), all.get(2));
    }

    private static Map<String, Double> named(Workbook book, String name) {
        Map<String, Double> numbers = new HashMap<>();
        Optional<Area> cells = book.named(name);
        if (cells.isPresent()) {
            Object[][] ids = book.read(book.named(IDS).orElseThrow());
            Object[][] values = book.read(cells.get());
            for (int row = 0; row < Math.min(ids.length, values.length); row++) {
                if (values[row][0] instanceof Number number && !Cells.isBlank(ids[row][0])) {
                    numbers.put(Cells.key(ids[row][0]), number.doubleValue());
                }
            }
        }
        return numbers;
    }
}
