package dev.stratum.host.headless;

import static dev.stratum.report.Words.grouped;

import dev.stratum.ledger.ControlTotal;
import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.WarehouseSql;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.duckdb.CustomersParquet;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.problem.Problem;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.ResultTable;
import dev.stratum.report.TextTable;
import dev.stratum.report.Words;
import dev.stratum.xlsx.ScratchFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** From documents to measures per customer. */
@CommandLine.Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Measures customers on documents of any size: recency, frequency, money, order size, returns, and with"
                    + " more",
            "documents days to pay, will-call share and visit cost.",
            "Columns are found by their usual names in English, German, French, Spanish, Dutch and Chinese, or as a"
                    + " mapping",
            "says. What became of every line is counted; the exit code is 1 when some could not be used."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stratum measures invoices.csv --as-of 2011-12-09 --customers customers.csv",
            "  stratum measures online.csv.gz --as-of 2011-12-09 --amount 'Quantity * UnitPrice'",
            "  stratum measures orders.csv --lines details.csv --payments paid.csv --as-of 2005-05-31 --show-mapping",
            "  stratum measures 'sales-*.parquet' --as-of 2024-12-31 --memory 2g --customers customers.parquet",
            "  stratum measures sales.csv --as-of 2024-12-31 --show-sql --dialect snowflake",
            "  stratum measures sales.invoices --engine jdbc --url jdbc:postgresql://host/erp --user ann"
                    + " --as-of 2024-12-31"
        })
final class MeasuresCommand extends LedgerCommand {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description =
                    "The date of analysis, like 2011-12-09; later lines are not used. Left out: the last date of the"
                            + " ledger is told and nothing is counted.")
    private LocalDate asOf;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description = "Only this many days up to the date of analysis. Left out: all of them.")
    private Integer window;

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description = "Write one line per customer, .csv, .json, .xlsx or .parquet.")
    private Path customers;

    @Option(names = "--issues", paramLabel = "FILE", description = "Write the lines that cannot be used to a file.")
    private Path issues;

    @Option(
            names = "--unmatched",
            paramLabel = "FILE",
            description = "Write the payments for which no order was found to a file.")
    private Path unmatched;

    @Option(names = "--show-sql", description = "Print the way to the measures as SQL, and count nothing.")
    private boolean showSql;

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description =
                    "With --show-sql: the SQL of a database with the documents as tables, one of duckdb, postgresql,"
                            + " mariadb, mysql, sqlite, sqlserver, snowflake, bigquery, databricks, spark, trino.")
    private String dialect;

    /** Made by picocli. */
    MeasuresCommand() {}

    @Override
    public Integer call() throws IOException {
        checkWindow(window);
        SqlDialect spoken = dialect == null ? null : SqlDialect.words().get(dialect.toLowerCase(Locale.ROOT));
        if (dialect != null && spoken == null) {
            throw usage("--dialect '" + dialect + "' is not known; use one of: "
                    + String.join(", ", SqlDialect.words().keySet()));
        }
        List<LedgerFile> documents = documents();
        checkTargets(TargetFiles.of(null, null, customers, issues, unmatched), documents);
        Mapping mapping = ledger.mapping(this::usage);
        if (asOf == null && !ledger.showsMapping() && !showSql) {
            throw usage(MissingDate.told(ledger, documents, mapping));
        }
        asOf = asOf == null ? MissingDate.END : asOf;
        try (ScratchFolder scratch = ScratchFolder.open();
                LedgerEngine engine = ledger.engine(scratch)) {
            LedgerReading reading = LedgerReading.of(
                    engine, documents, mapping, asOf, window == null ? OptionalInt.empty() : OptionalInt.of(window));
            if (ledger.showsMapping()) {
                return showMapping(reading);
            }
            if (showSql) {
                out().println(spoken == null ? reading.sql(engine) : new WarehouseSql(spoken).of(reading.plan()));
                out().println(reading.plan().controls());
                return ExitCodes.FINE;
            }
            return measure(reading, engine, scratch);
        }
    }

    private int measure(LedgerReading reading, LedgerEngine engine, ScratchFolder scratch) throws IOException {
        int most = issues == null ? MeasuredLedger.ENOUGH_ISSUES : Integer.MAX_VALUE;
        // What a database tells of spellings comes with its customers.
        boolean listed = customers != null || ledger.readsTables();
        MeasuredLedger measured = listed ? reading.measure(engine, most) : reading.count(engine, most);
        if (measured.withPurchase() == 0) {
            throw Problem.NOTHING_USABLE.with(
                    "The ledger", "no line above zero is dated on or before " + asOf + " and within the window");
        }
        if (customers != null) {
            write(measured, scratch);
        }
        if (issues != null) {
            List<LineIssue> found = measured.issues();
            ReportFormat.write(
                    Report.of(ResultTable.lazy(
                            List.of(
                                    Column.of("Line", Format.WHOLE),
                                    Column.of("Column", Format.TEXT),
                                    Column.of("Text", Format.TEXT),
                                    Column.of("Reason", Format.PROSE)),
                            found.size(),
                            row -> new Object[] {
                                (double) found.get(row).line(),
                                found.get(row).column(),
                                found.get(row).text(),
                                found.get(row).reason()
                            })),
                    issues);
        }
        if (unmatched != null) {
            ReportFormat.write(Report.of(unmatched(measured)), unmatched);
        }
        print(reading, measured);
        return measured.problems() == 0 ? ExitCodes.FINE : ExitCodes.PROBLEMS;
    }

    private void write(MeasuredLedger measured, ScratchFolder scratch) throws IOException {
        List<MeasureColumn> columns = MeasureColumn.of(measured);
        List<CustomerMeasures> rows = measured.customers();
        if (customers.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            CustomersParquet.write(
                    customers,
                    scratch.createTempDirectory("parquet").toPath(),
                    columns.stream().map(MeasureColumn::heading).toList(),
                    columns.stream().map(MeasureColumn::type).toList(),
                    () -> rows.stream()
                            .map(row -> columns.stream()
                                    .map(column -> column.value().apply(row))
                                    .toArray())
                            .iterator());
            return;
        }
        ReportFormat.write(
                Report.of(ResultTable.lazy(
                        columns.stream()
                                .map(column -> Column.of(column.heading(), column.format()))
                                .toList(),
                        rows.size(),
                        row -> columns.stream()
                                .map(column -> number(column.value().apply(rows.get(row))))
                                .toArray())),
                customers);
    }

    private static Object number(Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private static ResultTable unmatched(MeasuredLedger measured) {
        ResultTable table = ResultTable.of(
                Column.of("Customer", Format.TEXT),
                Column.of("Paid on", Format.DATE),
                Column.of("Amount", Format.TWO),
                Column.of("Number", Format.TEXT));
        measured.unmatched()
                .forEach(payment ->
                        table.row(payment.customer(), payment.paidOn(), number(payment.amount()), payment.order()));
        return table;
    }

    private void print(LedgerReading reading, MeasuredLedger measured) {
        out().println(reading.files().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " as of " + asOf + (window == null ? "" : ", window of " + window + " days") + ": "
                + Words.count(measured.withPurchase(), "customer"));
        reading.foundByName().ifPresent(out()::println);
        reading.everyLineIsAnOrder().ifPresent(out()::println);
        out().println();
        control(measured).print(out());
        if (measured.withoutPurchase() > 0) {
            out().println("Customers without a purchase, not listed: " + grouped(measured.withoutPurchase()));
        }
        measured.hints().forEach(out()::println);
        if (!measured.unmatched().isEmpty()) {
            out().println(Words.count(measured.unmatched().size(), "payment") + " without an order"
                    + (unmatched == null ? "; --unmatched FILE lists them" : ", listed in " + unmatched));
        }
        if (customers != null) {
            out().println("Written to " + customers);
        }
        if (measured.problems() > 0) {
            out().flush();
            tellUnused(measured, "", issues == null ? "; --issues FILE lists them all" : "; all are in " + issues);
        }
    }

    private static TextTable control(MeasuredLedger measured) {
        TextTable table = new TextTable().header("Documents", "Lines", "Number", "Money", "");
        for (ControlTotal total : measured.control()) {
            table.row(
                    total.role().word(),
                    total.fate().title(),
                    grouped(total.lines()),
                    total.money().toPlainString(),
                    total.fate().meaning());
        }
        return table.row(
                "all",
                "All",
                grouped(measured.control().stream()
                        .mapToLong(ControlTotal::lines)
                        .sum()),
                "",
                "");
    }

    /** A column of the table of customers. */
    private record MeasureColumn(
            String heading,
            Format format,
            CustomersParquet.Type type,
            java.util.function.Function<CustomerMeasures, Object> value) {

        static List<MeasureColumn> of(MeasuredLedger measured) {
            LocalDate day = measured.plan().asOf();
            CustomerMeasures any = measured.customers().get(0);
            List<MeasureColumn> columns = new ArrayList<>(List.of(
                    new MeasureColumn("Customer", Format.TEXT, CustomersParquet.Type.TEXT, CustomerMeasures::customer),
                    new MeasureColumn(
                            "Last purchase", Format.DATE, CustomersParquet.Type.DAY, CustomerMeasures::lastPurchase),
                    whole("R (days)", each -> OptionalLong.of(each.recency(day))),
                    whole("F (orders)", each -> OptionalLong.of(each.frequency())),
                    money("M", CustomerMeasures::monetary),
                    quotient("Order size", each -> OptionalDouble.of(each.orderSize())),
                    whole("Returns", each -> OptionalLong.of(each.returnsCount())),
                    money("Returned", CustomerMeasures::returned)));
            if (any.paidOrders().isPresent()) {
                columns.add(quotient("Days to pay", CustomerMeasures::averageDaysToPay));
                columns.add(whole("Paid orders", CustomerMeasures::paidOrders));
            }
            if (any.willCallOrders().isPresent()) {
                columns.add(quotient("Will-call share", CustomerMeasures::willCallShare));
            }
            if (any.visits().isPresent()) {
                columns.add(whole("Visits", CustomerMeasures::visits));
                columns.add(quotient("Visit cost per order", CustomerMeasures::visitCostPerOrder));
            }
            return columns;
        }

        private static MeasureColumn whole(
                String heading, java.util.function.Function<CustomerMeasures, OptionalLong> value) {
            return new MeasureColumn(heading, Format.WHOLE, CustomersParquet.Type.WHOLE, each -> {
                OptionalLong whole = value.apply(each);
                return whole.isPresent() ? (Object) whole.getAsLong() : null;
            });
        }

        private static MeasureColumn money(
                String heading, java.util.function.Function<CustomerMeasures, BigDecimal> value) {
            return new MeasureColumn(heading, Format.TWO, CustomersParquet.Type.MONEY, value::apply);
        }

        private static MeasureColumn quotient(
                String heading, java.util.function.Function<CustomerMeasures, OptionalDouble> value) {
            return new MeasureColumn(heading, Format.TWO, CustomersParquet.Type.NUMBER, each -> {
                OptionalDouble number = value.apply(each);
                return number.isPresent() ? (Object) number.getAsDouble() : null;
            });
        }
    }
}
