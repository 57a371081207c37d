package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.csv.CsvValues;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Customers as cells: customer numbers are numbers on a sheet, unless one of them is none. */
public final class CustomerCells {
    private CustomerCells() {}

    /**
     * How customers are shown.
     *
     * @param customers all of them, asked for when the first of them is shown
     * @return a customer as the cell of it: a number if all are whole numbers from 0 on, else a text
     */
    public static Function<String, Object> of(Supplier<Stream<String>> customers) {
        return new Function<>() {
            private Boolean numbered;

            @Override
            public Object apply(String customer) {
                if (numbered == null) {
                    numbered = customers.get().allMatch(CustomerCells::isNumber);
                }
                return numbered ? (Object) Double.valueOf(customer) : customer;
            }
        };
    }

    private static boolean isNumber(String customer) {
        return CsvValues.cell(customer) instanceof Double number && number == Math.rint(number) && number >= 0;
    }
}
