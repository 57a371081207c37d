package dev.stratum.report;

import dev.stratum.rfm.CustomerRfm;
import dev.stratum.rfm.Grades;
import dev.stratum.work.Customers;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.SegmentHistory;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentSnapshot;
import dev.stratum.work.Segmentation;
import dev.stratum.work.SegmentsInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers one by one: of a ledger, graded, in segments, and as a history keeps them. */
public final class CustomersTable {
    /** What a ledger tells of a customer. */
    public static final List<Column> LEDGER = List.of(
            Columns.CUSTOMER,
            Columns.RECENCY,
            Columns.FREQUENCY,
            Columns.MONETARY,
            Columns.ORDER_SIZE,
            Columns.RETURNS,
            Columns.RETURNS_AMOUNT);

    /** The columns before the grades of customers in segments. */
    public static final int BEFORE_GRADES = 5;

    /** The columns before the measures of customers in a history. */
    public static final int BEFORE_MEASURES = 4;

    private static final Column COMPUTED = Column.of("Computed segment", Format.TEXT);
    private static final Column OVERRIDE = Column.of("Override", Format.PROSE);

    private static final Set<String> OWN = Stream.of(
                    List.of(
                            Columns.CUSTOMER,
                            Columns.SEGMENT,
                            Columns.RANK,
                            Columns.TYPE,
                            Columns.MEAN_GRADE,
                            COMPUTED,
                            OVERRIDE),
                    Columns.GRADES,
                    Columns.MEASURES,
                    Outlook.COLUMNS)
            .flatMap(List::stream)
            .map(Column::heading)
            .collect(Collectors.toUnmodifiableSet());

    private CustomersTable() {}

    /**
     * One line per customer of a ledger.
     *
     * @param customers R, F, M of the customers
     * @param asTyped the name of a customer as the cell of it, so that a customer number stays a number
     * @return recency, frequency, money, order size and returns
     */
    public static ResultTable of(List<CustomerRfm> customers, Function<String, Object> asTyped) {
        return of(customers, asTyped, Map.of());
    }

    /**
     * One line per customer of a ledger, with more measures.
     *
     * @param customers R, F, M of the customers
     * @param asTyped the name of a customer as the cell of it
     * @param more further columns in their order, and the value of each customer, counted from 0; null for none
     * @return recency, frequency, money, order size and returns, then the further columns
     */
    public static ResultTable of(
            List<CustomerRfm> customers, Function<String, Object> asTyped, Map<Column, IntFunction<Object>> more) {
        List<Column> columns = new ArrayList<>(LEDGER);
        columns.addAll(more.keySet());
        ResultTable table = ResultTable.ofColumns(columns);
        for (int i = 0; i < customers.size(); i++) {
            CustomerRfm customer = customers.get(i);
            int at = i;
            table.row(Stream.concat(
                            Stream.of(
                                    asTyped.apply(customer.customer()),
                                    customer.recencyDays(),
                                    customer.frequency(),
                                    customer.monetary(),
                                    customer.averageOrderSize(),
                                    customer.returnsCount(),
                                    customer.returnsAmount()),
                            more.values().stream().map(value -> value.apply(at)))
                    .toArray());
        }
        return table;
    }

    /**
     * Graded customers.
     *
     * @param customers the customers
     * @param grades their grades
     * @param asTyped the name of a customer as the cell of it
     * @param more further columns in their order, and the value of each customer, counted from 0; null for none
     * @return measures, grades, type and mean grade of each, then the further columns
     */
    public static ResultTable graded(
            Customers customers,
            Grades grades,
            Function<String, Object> asTyped,
            Map<Column, IntFunction<Object>> more) {
        int measures = customers.columns();
        List<Column> columns = new ArrayList<>(List.of(Columns.CUSTOMER));
        columns.addAll(Columns.MEASURES.subList(0, measures));
        columns.addAll(Columns.GRADES.subList(0, measures));
        columns.addAll(List.of(Columns.TYPE, Columns.MEAN_GRADE));
        columns.addAll(more.keySet());
        ResultTable table = ResultTable.ofColumns(columns);
        for (int i = 0; i < customers.size(); i++) {
            List<Object> row =
                    new ArrayList<>(List.of(asTyped.apply(customers.names().get(i))));
            Arrays.stream(customers.of(i)).forEach(row::add);
            addGrades(row, grades, i);
            row.addAll(List.of(grades.type(i).code(), grades.type(i).mean()));
            add(row, more, i);
            table.row(row.toArray());
        }
        return table;
    }

    /**
     * Customers in the segments that count, in their own order.
     *
     * @param segments the customers
     * @param asTyped the name of a customer as the cell of it
     * @param more further columns in their order, and the value of each customer, counted from 0; null for none
     * @return segment, type, grades and measures of each, then the further columns
     */
    public static ResultTable segmented(
            SegmentsInForce segments, Function<String, Object> asTyped, Map<Column, IntFunction<Object>> more) {
        List<Column> columns = columns(segments.computed().grades().columns());
        columns.addAll(more.keySet());
        ResultTable table = ResultTable.ofColumns(columns);
        for (int i = 0; i < segments.tiers().length; i++) {
            List<Object> row = row(segments.computed(), i, asTyped);
            row.set(1, segments.segment(i));
            row.set(2, segments.tiers()[i]);
            add(row, more, i);
            table.row(row.toArray());
        }
        return table.segments(segments.computed().ranks(), Columns.SEGMENT);
    }

    /**
     * What a person decided otherwise.
     *
     * @param segments the customers
     * @return two columns: the computed segment, and why and since when another one counts
     */
    public static Map<Column, IntFunction<Object>> overridden(SegmentsInForce segments) {
        Map<Column, IntFunction<Object>> columns = new LinkedHashMap<>();
        columns.put(COMPUTED, segments.computed()::segment);
        columns.put(
                OVERRIDE,
                customer -> segments.override(customer)
                        .map(override -> override.reason() + " (" + override.since() + ")")
                        .orElse(null));
        return columns;
    }

    private static void add(List<Object> row, Map<Column, IntFunction<Object>> more, int customer) {
        more.values().forEach(value -> row.add(value.apply(customer)));
    }

    /**
     * The customers of a ledger in segments, the best segment first, in it the largest amounts first.
     *
     * @param segments the customers
     * @param asTyped the name of a customer as the cell of it
     * @return the same columns, then the last purchase, order size, returns and cluster
     */
    public static ResultTable segmented(LedgerSegments segments, Function<String, Object> asTyped) {
        return segmented(segments, asTyped, Map.of());
    }

    /**
     * Customers of a ledger in segments, with more that is known of each.
     *
     * @param segments the customers
     * @param asTyped the name of a customer as the cell of it
     * @param more further columns in their order, and the value of each customer of the ledger, counted from 0
     * @return one line per customer, the best segment first, in it the largest amounts first
     */
    public static ResultTable segmented(
            LedgerSegments segments, Function<String, Object> asTyped, Map<Column, IntFunction<Object>> more) {
        Segmentation segmentation = segments.segmentation();
        List<Integer> order = segments.bestFirst();
        List<Column> columns = columns(segmentation.grades().columns());
        columns.addAll(List.of(
                Columns.LAST_PURCHASE, Columns.ORDER_SIZE, Columns.RETURNS, Columns.RETURNS_AMOUNT, Columns.CLUSTER));
        columns.addAll(more.keySet());
        return ResultTable.lazy(columns, order.size(), place -> {
                    int i = order.get(place);
                    CustomerRfm customer = segments.ledger().customers().get(i);
                    List<Object> row = row(segmentation, i, asTyped);
                    row.set(1, segments.segment(i));
                    row.set(2, segments.tiers()[i]);
                    row.addAll(List.of(
                            LocalDate.ofEpochDay(customer.lastPurchaseEpochDay()),
                            customer.averageOrderSize(),
                            customer.returnsCount(),
                            customer.returnsAmount(),
                            segmentation.clusters().labels()[i] + 1));
                    more.values().forEach(value -> row.add(value.apply(i)));
                    return row.toArray();
                })
                .segments(segmentation.ranks(), Columns.SEGMENT);
    }

    private static List<Column> columns(int measures) {
        List<Column> columns = new ArrayList<>(
                List.of(Columns.CUSTOMER, Columns.SEGMENT, Columns.RANK, Columns.TYPE, Columns.MEAN_GRADE));
        columns.addAll(Columns.GRADES.subList(0, measures));
        columns.addAll(Columns.MEASURES.subList(0, measures));
        return columns;
    }

    private static List<Object> row(Segmentation segmentation, int i, Function<String, Object> asTyped) {
        Grades grades = segmentation.grades();
        List<Object> row = new ArrayList<>(List.of(
                asTyped.apply(segmentation.customers().names().get(i)),
                segmentation.segment(i),
                segmentation.tiers()[i],
                grades.type(i).code(),
                grades.type(i).mean()));
        addGrades(row, grades, i);
        Arrays.stream(segmentation.customers().of(i)).forEach(row::add);
        return row;
    }

    /**
     * How many measures a table of customers in segments has.
     *
     * @param names the names of its columns
     * @return 3 without cost to serve, 4 with it
     */
    public static int measures(Object[] names) {
        int last = BEFORE_GRADES + Columns.GRADES.size() - 1;
        boolean served = names.length > last
                && Columns.GRADES.get(Columns.GRADES.size() - 1).heading().equals(names[last]);
        return Columns.GRADES.size() - (served ? 0 : 1);
    }

    /**
     * A column of a person's own table that travels along with the customers.
     *
     * @param name its name there
     * @param isDate whether it holds dates
     * @return the column; its name is told apart from those of results
     */
    public static Column other(String name, boolean isDate) {
        return Column.of(OWN.contains(name) ? name + " (yours)" : name, isDate ? Format.DATE : Format.GENERAL);
    }

    private static void addGrades(List<Object> row, Grades grades, int i) {
        IntStream.range(0, grades.columns()).forEach(column -> row.add(grades.get(i, column)));
    }

    /**
     * The segments of every date, as a later run reads them.
     *
     * @param history the history
     * @param day a date as the cell of it, in the day count of the workbook
     * @param asTyped the name of a customer as the cell of it
     * @return one line per customer and date; four measures and grades, the last blank without cost to serve
     */
    public static ResultTable history(
            SegmentHistory history, Function<LocalDate, Object> day, Function<String, Object> asTyped) {
        List<Column> columns = Stream.of(
                        List.of(Columns.AS_OF, Columns.CUSTOMER, Columns.RANK, Columns.SEGMENT),
                        Columns.MEASURES,
                        Columns.GRADES)
                .flatMap(List::stream)
                .toList();
        ResultTable table = ResultTable.ofColumns(columns);
        for (SegmentSnapshot snapshot : history.snapshots()) {
            for (SegmentMember customer : snapshot.members().customers()) {
                List<Object> row = new ArrayList<>(List.of(
                        day.apply(snapshot.asOf()),
                        asTyped.apply(customer.customer()),
                        customer.tier(),
                        customer.segment()));
                for (int i = 0; i < Columns.MEASURES.size(); i++) {
                    row.add(i < customer.measures().length ? (Object) customer.measures()[i] : null);
                }
                Arrays.stream(customer.grades()).forEach(row::add);
                table.row(row.toArray());
            }
        }
        return table;
    }
}
