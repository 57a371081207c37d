package dev.stratum.host.headless.ledger;

import dev.stratum.host.headless.files.CsvTable;
import dev.stratum.host.headless.files.CsvValues;
import dev.stratum.host.headless.print.Progress;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a ledger: one line per invoice or invoice line.
 *
 * <pre>
 * InvoiceNo,InvoiceDate,CustomerID,Amount
 * 536365,2010-12-01 08:26:00,17850,139.12
 * C536379,2010-12-01,14527,-27.5
 * </pre>
 *
 * <p>The customer is any text. The date is as ISO 8601 writes it; a time of day is dropped. The amount is digits with a
 * decimal point, negative for a return. A line that breaks one of these rules is not used and is reported with its
 * number; nothing is guessed.
 */
public final class LedgerCsv {
    private static final int LONGEST_QUOTE = 60;

    private final List<String> customers = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private final List<LineIssue> issues = new ArrayList<>();
    private LedgerColumns columns;
    private Map<Integer, Set<String>> conditions;
    private int[] days = new int[1024];
    private double[] amounts = new double[1024];
    private long leftOut;

    private LedgerCsv() {}

    /**
     * Reads a file.
     *
     * @param file a CSV file as {@link CsvTable} describes it
     * @param names how a person names its columns
     * @return its lines
     * @throws StratumException as {@link CsvTable#read} and {@link LedgerColumns#find}, and NOTHING_USABLE
     */
    public static LedgerLines read(Path file, LedgerColumns.Names names) {
        LedgerCsv ledger = new LedgerCsv();
        CsvTable.read(file, bytes -> Progress.reading(file, bytes), header -> {
            ledger.columns = LedgerColumns.find(file, header, names);
            ledger.conditions = withoutCase(ledger.columns.where());
            return ledger::add;
        });
        if (ledger.customers.isEmpty()) {
            throw Problem.NOTHING_USABLE.with(file, ledger.reason());
        }
        return ledger.lines();
    }

    private static Map<Integer, Set<String>> withoutCase(Map<Integer, Set<String>> where) {
        Map<Integer, Set<String>> conditions = new HashMap<>();
        where.forEach((column, values) -> conditions.put(
                column,
                values.stream()
                        .map(value -> value.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())));
        return conditions;
    }

    private boolean counts(CsvTable.Line line) {
        return conditions.entrySet().stream()
                .allMatch(condition -> condition
                        .getValue()
                        .contains(line.value(condition.getKey()).toLowerCase(Locale.ROOT)));
    }

    private void add(CsvTable.Line line) {
        int width = columns.header().size();
        if (line.isLongerThan(width)) {
            StratumException reason =
                    Problem.CSV_FIELDS.with("Line " + line.line(), line.values().size(), width);
            issues.add(new LineIssue(line.line(), "", "", reason.getMessage()));
            return;
        }
        if (!counts(line)) {
            leftOut++;
            return;
        }
        Optional<LocalDateTime> date = CsvValues.moment(line.value(columns.date()));
        OptionalDouble amount = CsvValues.number(line.value(columns.amount()));
        String customer = line.value(columns.customer());
        if (customer.isEmpty()) {
            issue(line, columns.customer(), null);
        } else if (date.isEmpty()) {
            issue(line, columns.date(), Problem.CSV_DATE);
        } else if (amount.isEmpty()) {
            issue(line, columns.amount(), Problem.CSV_NUMBER);
        } else {
            use(customer, (int) date.get().toLocalDate().toEpochDay(), amount.getAsDouble());
            orders.add(columns.order() < 0 ? "" : line.value(columns.order()));
        }
    }

    private void use(String customer, int day, double amount) {
        int row = customers.size();
        if (row == days.length) {
            days = Arrays.copyOf(days, 2 * row);
            amounts = Arrays.copyOf(amounts, 2 * row);
        }
        customers.add(known.computeIfAbsent(customer, same -> same));
        days[row] = day;
        amounts[row] = amount;
    }

    /** Notes the first thing wrong in a line; a blank value is the same problem in every column. */
    private void issue(CsvTable.Line line, int column, Problem problem) {
        String name = columns.header().get(column);
        String place = "Line " + line.line() + ", " + name;
        String text = line.value(column);
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
        StratumException reason =
                text.isEmpty() || problem == null ? Problem.CELL_BLANK.with(place) : problem.with(place, shown);
        issues.add(new LineIssue(line.line(), name, shown, reason.getMessage()));
    }

    private String reason() {
        if (!issues.isEmpty()) {
            return "the first reason is this: " + issues.get(0).reason();
        }
        return leftOut > 0 ? "--where leaves out all of its lines" : "it has a header and nothing below";
    }

    private LedgerLines lines() {
        int rows = customers.size();
        return new LedgerLines(
                columns,
                customers.toArray(String[]::new),
                Arrays.copyOf(days, rows),
                Arrays.copyOf(amounts, rows),
                columns.order() < 0 ? null : orders.toArray(String[]::new),
                leftOut,
                issues);
    }
}
