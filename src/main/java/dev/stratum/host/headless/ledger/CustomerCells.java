package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.csv.CsvValues;
import java.util.function.Function;
import java.util.stream.Stream;

/** Customers as cells: customer numbers are numbers on a sheet, unless one of them is none. */
public final class CustomerCells {
    private CustomerCells() {}

    /**
     * How customers are shown.
     *
     * @param customers all of them
     * @return a customer as the cell of it: a number if all are whole numbers from 0 on, else a text
     */
    public static Function<String, Object> of(Stream<String> customers) {
        boolean numbered = customers.allMatch(customer ->
                CsvValues.cell(customer) instanceof Double number && number == Math.rint(number) && number >= 0);
        return numbered ? Double::valueOf : name -> name;
    }
}
