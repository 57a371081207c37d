package dev.stratum.ledger;

import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.Step;
import dev.stratum.sheet.Keys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads the tables at the end of the steps, whoever made them. */
public final class Measured {
    /** As many digits always fit into 64 bits. */
    private static final int LONG_DIGITS = 18;

    private Measured() {}

    /**
     * The measures, by customer.
     *
     * @param measures the table of this name
     * @return one entry per customer with a purchase
     */
    public static List<CustomerMeasures> customers(StepRows measures) {
        return sorted(measures.rows().stream().map(customer(measures.columns())).toList());
    }

    /**
     * The measures of one customer after the other.
     *
     * @param columns those of the table {@code measures}
     * @return reads a row of it
     */
    public static Function<Object[], CustomerMeasures> customer(List<String> columns) {
        Row row = new Row(columns);
        // Days repeat: each is kept once.
        Map<LocalDate, LocalDate> days = new HashMap<>();
        return values -> {
            row.values = values;
            LocalDate day = (LocalDate) row.get("last_purchase");
            return new CustomerMeasures(
                    (String) row.get("customer"),
                    days.computeIfAbsent(day, Function.identity()),
                    row.whole("frequency").orElse(0),
                    row.money("monetary"),
                    row.whole("returns_count").orElse(0),
                    row.money("returned"),
                    row.whole("line_items"),
                    row.has("collected_orders") ? row.whole("collected_orders") : row.whole("will_call_orders"),
                    row.whole("paid_orders"),
                    row.whole("days_to_pay").orElse(0),
                    row.whole("paid_before").orElse(0),
                    row.whole("visits"),
                    row.money("visit_cost"));
        };
    }

    /**
     * Customers in the order of their names, whatever order an engine gave them in.
     *
     * @param customers the customers
     * @return a copy
     */
    public static List<CustomerMeasures> sorted(List<CustomerMeasures> customers) {
        return customers.stream()
                .sorted(Comparator.comparing(CustomerMeasures::customer))
                .toList();
    }

    /**
     * Measures as a table again, for steps that are taken in memory.
     *
     * @param ledger the measures
     * @return the table {@code measures}
     */
    public static StepRows rows(MeasuredLedger ledger) {
        boolean collected = ledger.plan().documents().containsKey(DocumentRole.PICKUPS);
        List<Object[]> rows = new ArrayList<>(ledger.customers().size());
        for (CustomerMeasures each : ledger.customers()) {
            rows.add(new Object[] {
                each.customer(),
                each.lastPurchase(),
                BigDecimal.valueOf(each.frequency()),
                each.monetary(),
                BigDecimal.valueOf(each.returnsCount()),
                each.returned(),
                number(each.lineItems()),
                number(each.willCallOrders()),
                number(each.paidOrders()),
                BigDecimal.valueOf(each.daysToPay()),
                BigDecimal.valueOf(each.paidBefore()),
                number(each.visits()),
                each.visitCost()
            });
        }
        return new StepRows(
                List.of(
                        "customer",
                        "last_purchase",
                        "frequency",
                        "monetary",
                        "returns_count",
                        "returned",
                        "line_items",
                        collected ? "collected_orders" : "will_call_orders",
                        "paid_orders",
                        "days_to_pay",
                        "paid_before",
                        "visits",
                        "visit_cost"),
                rows);
    }

    private static BigDecimal number(OptionalLong number) {
        return number.isPresent() ? BigDecimal.valueOf(number.getAsLong()) : null;
    }

    /**
     * Whether customers may be written in several ways, so that it is worth a look at every line.
     *
     * @param known the table of this name
     * @param spelled whether a name was written otherwise than it is read
     * @return true also when two names are easily confused
     */
    public static boolean mayBeOne(StepRows known, boolean spelled) {
        Set<String> looks = new HashSet<>();
        int customer = known.columns().indexOf("customer");
        return spelled || known.rows().stream().anyMatch(row -> !looks.add(Keys.lookalike((String) row[customer])));
    }

    /**
     * The control totals of all documents.
     *
     * @param steps the steps that make them
     * @param table gives the table of a step
     * @return by document and fate
     */
    public static List<ControlTotal> control(List<Step> steps, Function<String, StepRows> table) {
        List<ControlTotal> totals = new ArrayList<>();
        for (Step step : steps) {
            Optional<DocumentRole> role = MeasuresPlan.controlled(step.name());
            if (role.isPresent()) {
                StepRows rows = table.apply(step.name());
                Row row = new Row(rows.columns());
                for (Object[] values : rows.rows()) {
                    row.values = values;
                    totals.add(new ControlTotal(
                            role.get(),
                            LineFate.of(row.whole("fate").orElseThrow()),
                            row.whole("line_count").orElse(0),
                            row.money("money")));
                }
            }
        }
        totals.sort(Comparator.comparing(ControlTotal::role).thenComparing(ControlTotal::fate));
        return totals;
    }

    /**
     * Payments without an order, by customer and date.
     *
     * @param rows the table {@code unmatched}
     * @return the payments
     */
    public static List<UnmatchedPayment> unmatched(StepRows rows) {
        Row row = new Row(rows.columns());
        List<UnmatchedPayment> payments = new ArrayList<>();
        for (Object[] values : rows.rows()) {
            row.values = values;
            payments.add(new UnmatchedPayment(
                    (String) row.get("payer"),
                    (LocalDate) row.get("paid_on"),
                    row.get("paid") == null ? null : row.money("paid"),
                    (String) row.get("pays")));
        }
        payments.sort(Comparator.comparing(UnmatchedPayment::customer)
                .thenComparing(UnmatchedPayment::paidOn)
                .thenComparing(UnmatchedPayment::order)
                .thenComparing(payment -> payment.amount() == null ? BigDecimal.ZERO : payment.amount()));
        return payments;
    }

    private static final class Row {
        private final Map<String, Integer> places = new HashMap<>();
        private Object[] values;

        Row(List<String> columns) {
            for (int i = 0; i < columns.size(); i++) {
                places.putIfAbsent(columns.get(i), i);
            }
        }

        boolean has(String column) {
            return places.containsKey(column);
        }

        Object get(String column) {
            Integer at = places.get(column);
            return at == null ? null : values[at];
        }

        OptionalLong whole(String column) {
            return get(column) instanceof BigDecimal number
                    ? OptionalLong.of(number.longValueExact())
                    : OptionalLong.empty();
        }

        BigDecimal money(String column) {
            if (!(get(column) instanceof BigDecimal sum)) {
                return BigDecimal.ZERO;
            }
            return sum.signum() == 0 ? BigDecimal.ZERO : plain(shortest(sum));
        }

        /** Most sums fit into 64 bits, where zeros at the end cost little. */
        private static BigDecimal shortest(BigDecimal sum) {
            if (sum.precision() > LONG_DIGITS) {
                return sum.stripTrailingZeros();
            }
            long units = sum.unscaledValue().longValueExact();
            int scale = sum.scale();
            while (units % 10 == 0) {
                units /= 10;
                scale--;
            }
            return BigDecimal.valueOf(units, scale);
        }

        private static BigDecimal plain(BigDecimal sum) {
            return sum.scale() < 0 ? sum.setScale(0) : sum;
        }
    }
}
