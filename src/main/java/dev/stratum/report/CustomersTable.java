package dev.stratum.report;

import dev.stratum.rfm.CustomerRfm;
import java.util.List;
import java.util.function.Function;

/** The customers of a ledger. */
public final class CustomersTable {
    private CustomersTable() {}

    /**
     * One line per customer.
     *
     * @param customers R, F, M of the customers
     * @param asTyped the name of a customer as the cell of it, so that a customer number stays a number
     * @return recency, frequency, money, order size and returns
     */
    public static ResultTable of(List<CustomerRfm> customers, Function<String, Object> asTyped) {
        ResultTable table = ResultTable.of(
                Columns.CUSTOMER,
                Columns.RECENCY,
                Columns.FREQUENCY,
                Columns.MONETARY,
                Columns.ORDER_SIZE,
                Columns.RETURNS,
                Columns.RETURNS_AMOUNT);
        for (CustomerRfm customer : customers) {
            table.row(
                    asTyped.apply(customer.customer()),
                    customer.recencyDays(),
                    customer.frequency(),
                    customer.monetary(),
                    customer.averageOrderSize(),
                    customer.returnsCount(),
                    customer.returnsAmount());
        }
        return table;
    }
}
