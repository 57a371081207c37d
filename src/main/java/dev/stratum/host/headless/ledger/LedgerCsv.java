package dev.stratum.host.headless.ledger;

import dev.stratum.host.headless.files.Progress;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.Spellings;
import dev.stratum.sheet.source.CellChecks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * <p>The customer is any text, by the rule of {@link Keys}. The date is as ISO 8601 writes it or as the form says; a time of
 * day is dropped. The amount is digits with a decimal point or as the form says, negative for a return. A line that breaks one of these rules is not used and is reported with its
 * number; nothing is guessed.
 */
public final class LedgerCsv {
    /** As much as a cell holds. */
    private static final int LONGEST_NAME = 32_767;

    private final List<String> customers = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final Spellings spellings = new Spellings();
    private final List<Spellings.Pair> spelled = new ArrayList<>();
    private final List<LineIssue> issues = new ArrayList<>();
    private LedgerColumns columns;
    private Map<Integer, Set<String>> conditions;
    private int[] days = new int[1024];
    private double[] amounts = new double[1024];
    private long leftOut;

    private final CsvForm form;

    private LedgerCsv(CsvForm form) {
        this.form = form;
    }

    /**
     * Reads a file.
     *
     * @param file a CSV file as {@link CsvTable} describes it
     * @param form how its values are written
     * @param names how a person names its columns
     * @return its lines
     * @throws StratumException as {@link CsvTable#read} and {@link LedgerColumns#find}, and NOTHING_USABLE
     */
    public static LedgerLines read(Path file, CsvForm form, LedgerColumns.Names names) {
        LedgerCsv ledger = new LedgerCsv(form);
        CsvTable.read(
                file,
                form,
                bytes -> Progress.reading(file, bytes),
                header -> LedgerColumns.areIn(header, names),
                header -> {
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
                        .map(value -> Keys.of(value).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())));
        return conditions;
    }

    private boolean counts(CsvTable.Line line) {
        return conditions.entrySet().stream()
                .allMatch(condition -> condition
                        .getValue()
                        .contains(Keys.of(line.value(condition.getKey())).toLowerCase(Locale.ROOT)));
    }

    private void add(CsvTable.Line line) {
        int width = columns.header().size();
        if (line.isLongerThan(width)) {
            StratumException reason =
                    Problem.CSV_FIELDS.with("Line " + line.line(), line.values().size(), width);
            issues.add(new LineIssue(line.line(), "", "", reason.getMessage()));
            return;
        }
        Optional<List<String>> swallowed = line.swallowed(width).stream()
                .filter(parts -> form.moment(parts.get(columns.date()).strip()).isPresent())
                .findFirst();
        if (swallowed.isPresent()) {
            issues.add(new LineIssue(
                    line.line(), "", "", line.quoteTooMany(swallowed.get()).getMessage()));
            return;
        }
        if (!counts(line)) {
            leftOut++;
            return;
        }
        Optional<LocalDateTime> date = form.moment(line.value(columns.date()));
        Optional<BigDecimal> amount = form.number(line.value(columns.amount()));
        Optional<BigDecimal> times =
                columns.times() < 0 ? Optional.of(BigDecimal.ONE) : form.number(line.value(columns.times()));
        String written =
                columns.customer() < line.values().size() ? line.values().get(columns.customer()) : "";
        String customer = spellings.key(written);
        Optional<StratumException> total = CellChecks.total(written, place(line, columns.customer()));
        if (customer.isEmpty()) {
            issue(line, columns.customer(), null);
        } else if (total.isPresent()) {
            issues.add(new LineIssue(
                    line.line(),
                    columns.header().get(columns.customer()),
                    CellCheck.shown(customer),
                    total.get().getMessage()));
        } else if (customer.length() > LONGEST_NAME) {
            issues.add(new LineIssue(
                    line.line(),
                    columns.header().get(columns.customer()),
                    CellCheck.shown(customer),
                    Problem.TEXT_TOO_LONG
                            .with(place(line, columns.customer()), customer.length(), LONGEST_NAME)
                            .getMessage()));
        } else if (date.isEmpty()) {
            issue(line, columns.date(), Problem.CSV_DATE);
        } else if (amount.isEmpty()) {
            issue(line, columns.amount(), Problem.CSV_NUMBER);
        } else if (times.isEmpty()) {
            issue(line, columns.times(), Problem.CSV_NUMBER);
        } else {
            spellings.look(written, () -> "line " + line.line()).ifPresent(spelled::add);
            double money = amount.get().multiply(times.get()).doubleValue();
            use(spellings.key(written), (int) date.get().toLocalDate().toEpochDay(), money);
            orders.add(columns.order() < 0 ? "" : Keys.of(line.value(columns.order())));
        }
    }

    private void use(String customer, int day, double amount) {
        int row = customers.size();
        if (row == days.length) {
            days = Arrays.copyOf(days, 2 * row);
            amounts = Arrays.copyOf(amounts, 2 * row);
        }
        customers.add(customer);
        days[row] = day;
        amounts[row] = amount;
    }

    /** Notes the first thing wrong in a line; a blank value is the same problem in every column. */
    private void issue(CsvTable.Line line, int column, Problem problem) {
        String name = columns.header().get(column);
        String place = place(line, column);
        String text = Keys.tidy(line.value(column)).isEmpty() ? "" : line.value(column);
        String shown = CellCheck.shown(text);
        StratumException reason =
                text.isEmpty() || problem == null ? Problem.CELL_BLANK.with(place) : problem.with(place, shown);
        issues.add(new LineIssue(line.line(), name, shown, reason.getMessage()));
    }

    private String place(CsvTable.Line line, int column) {
        return "Line " + line.line() + ", " + columns.header().get(column);
    }

    private String reason() {
        if (!issues.isEmpty()) {
            List<String> readings = Readings.of(issues);
            return "the first reason is this: " + issues.get(0).reason()
                    + (readings.isEmpty() ? "" : ". " + String.join(" ", readings));
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
                issues,
                Spellings.sentences(spelled));
    }
}
