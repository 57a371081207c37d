package dev.stratum.actions;

import dev.stratum.actions.job.Current;
import dev.stratum.actions.job.KeptHistory;
import dev.stratum.actions.job.LedgerTables;
import dev.stratum.actions.job.Settings;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.port.Question;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.HistoryTable;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.CustomerEvent;
import dev.stratum.rfm.LifeCycle;
import dev.stratum.rfm.RfmcType;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.AsTyped;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.SegmentHistory;
import dev.stratum.work.SegmentMember;
import dev.stratum.work.SegmentMembers;
import dev.stratum.work.SegmentSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** One customer on one page: first purchase, purchases and returns, life stage, and the segments of every refresh. */
final class CustomerHistory implements Action {
    private static final String KEY = "customer_history";
    private static final String REFRESHED = "Refresh";
    private static final List<Meaning> PRICED =
            List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.QUANTITY, Meaning.UNIT_PRICE);
    private static final List<Meaning> AMOUNTS = List.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT);
    private static final int BOUGHT = 3;

    @Override
    public Button button() {
        return new Button(
                "customerHistory",
                Button.Group.ACT,
                "Customer history",
                "One customer from the first purchase on",
                "Select a customer. Shows on one page the first purchase, every purchase and return of the ledger, the life stage, and"
                        + " the segment at every refresh.",
                "H",
                "RecordsMoreRecordsMenu");
    }

    @Override
    public List<String> outputs() {
        return List.of(KEY);
    }

    @Override
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(WhichCustomer.WHO, Settings.WHEN));
        questions.addAll(LedgerTables.questions());
        return questions;
    }

    /** A row of the page and the day that it is about. */
    private record Row(double day, Object[] cells) {}

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Area selection = task.book().selection();
        AsTyped asTyped = new AsTyped();
        Optional<SegmentMembers> now = Current.read(task.book(), asTyped);
        SegmentHistory history = KeptHistory.read(task.book(), asTyped);
        Optional<SourceTable> ledger =
                LedgerTables.look(task.book(), task.tables()).filter(table -> table.has(AMOUNTS) || table.has(PRICED));
        List<Integer> lines = ledger.map(table -> table.usable(table.has(AMOUNTS) ? AMOUNTS : PRICED, false)
                        .rows())
                .orElse(List.of());
        List<String> names = List.copyOf(names(now, history, ledger, lines, asTyped));
        if (names.isEmpty()) {
            throw Problem.NOTHING_YET.with(Phrase.SHOW_OF_CUSTOMER, Phrase.SEGMENT_FIRST);
        }
        Optional<String> selected = ledger.flatMap(table -> WhichCustomer.selected(task.book(), table, selection))
                .or(() -> WhichCustomer.selected(task.book(), selection));
        String customer = names.get(WhichCustomer.ask(task, names, "", selected));
        Settings settings = task.settings();
        List<CustomerEvent> events =
                ledger.map(table -> events(table, lines, customer, settings)).orElse(List.of());
        Optional<SegmentMember> segment = now.flatMap(members -> find(members, customer));
        String sentence = sentence(task, customer, events, segment, history);
        ResultTable table = table(task, customer, events, history);
        Draft draft = new Draft(task.book());
        String sheet = draft.add(Output.of(
                KEY,
                "Customer history",
                "History of a customer",
                sentence
                        + (ledger.isPresent()
                                ? " Purchases from " + ledger.get().area().address() + "."
                                : " There is no ledger in this workbook; only what Refresh all has kept is known."),
                table));
        if (events.size() > 1) {
            draft.chart(places -> SegmentCharts.below(
                    places,
                    KEY,
                    "stratum_customer",
                    new ReportChart(
                            ReportChart.Kind.LINE,
                            "Bought so far",
                            table,
                            0,
                            List.of(BOUGHT),
                            Columns.AMOUNT.heading()),
                    0));
        }
        draft.show(KEY);
        settings.keep(draft);
        return Outcome.of(sentence + " See sheet " + sheet + ".", draft);
    }

    private static Set<String> names(
            Optional<SegmentMembers> now,
            SegmentHistory history,
            Optional<SourceTable> ledger,
            List<Integer> lines,
            AsTyped asTyped) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(now.stream(), history.snapshots().stream().map(SegmentSnapshot::members))
                .flatMap(members -> members.customers().stream())
                .forEach(member -> names.add(member.customer()));
        ledger.ifPresent(table ->
                lines.forEach(row -> names.add(asTyped.customer(table.cell(row, table.needed(Meaning.CUSTOMER))))));
        return names;
    }

    private static Optional<SegmentMember> find(SegmentMembers members, String customer) {
        return members.customers().stream()
                .filter(member -> member.customer().equals(customer))
                .findFirst();
    }

    private static List<CustomerEvent> events(
            SourceTable ledger, List<Integer> lines, String customer, Settings settings) {
        int today = settings.asOf(lines.stream()
                .mapToDouble(row -> ledger.number(row, Meaning.DATE))
                .max());
        List<Integer> own = lines.stream()
                .filter(row -> ledger.key(row, ledger.needed(Meaning.CUSTOMER)).equals(customer))
                .toList();
        return CustomerEvent.follow(
                own.stream()
                        .mapToInt(row -> (int) Math.floor(ledger.number(row, Meaning.DATE)))
                        .toArray(),
                own.stream().mapToDouble(row -> amount(ledger, row)).toArray(),
                OptionalInt.of(today),
                settings.windowDays().orElse(LifeCycle.USUAL_PERIOD),
                LifeCycle.USUAL_CHANGE);
    }

    private static double amount(SourceTable ledger, int row) {
        return ledger.has(AMOUNTS)
                ? ledger.number(row, Meaning.AMOUNT)
                : ledger.number(row, Meaning.QUANTITY) * ledger.number(row, Meaning.UNIT_PRICE);
    }

    private static String sentence(
            Task task,
            String customer,
            List<CustomerEvent> events,
            Optional<SegmentMember> segment,
            SegmentHistory history) {
        StringBuilder words = new StringBuilder(customer).append(": ");
        if (events.isEmpty()) {
            words.append("no purchase known");
        } else {
            List<CustomerEvent> purchases = events.stream()
                    .filter(event ->
                            event.kind() == CustomerEvent.Kind.FIRST || event.kind() == CustomerEvent.Kind.PURCHASE)
                    .toList();
            CustomerEvent last = purchases.get(purchases.size() - 1);
            words.append("first purchase ")
                    .append(date(task, purchases.get(0)))
                    .append(", last ")
                    .append(date(task, last))
                    .append(", ")
                    .append(Words.count(purchases.size(), "purchase"))
                    .append("; life stage ")
                    .append(events.get(events.size() - 1).stage().label());
        }
        segment.ifPresent(member -> words.append("; segment ").append(member.segment()));
        long kept = history.snapshots().stream()
                .filter(snapshot -> find(snapshot.members(), customer).isPresent())
                .count();
        if (kept > 0) {
            words.append("; in ").append(Words.count(kept, "refresh", "refreshes"));
        }
        return words.append('.').toString();
    }

    private static LocalDate date(Task task, CustomerEvent event) {
        return task.book().dayCount().date(event.day());
    }

    private static ResultTable table(Task task, String customer, List<CustomerEvent> events, SegmentHistory history) {
        List<Row> rows = new ArrayList<>();
        for (CustomerEvent event : events) {
            List<Object> cells = new ArrayList<>(List.of(HistoryTable.cells(event, event.day())));
            cells.addAll(List.of("", ""));
            rows.add(new Row(event.day(), cells.toArray()));
        }
        for (SegmentSnapshot snapshot : history.snapshots()) {
            double day = task.book().dayCount().serial(snapshot.asOf());
            find(snapshot.members(), customer)
                    .ifPresent(member -> rows.add(new Row(day, refreshed(member, day, events))));
        }
        rows.sort(Comparator.comparingDouble(Row::day));
        List<Column> columns = new ArrayList<>(HistoryTable.COLUMNS);
        columns.addAll(List.of(Columns.SEGMENT, Columns.TYPE));
        ResultTable table = ResultTable.ofColumns(columns);
        rows.forEach(row -> table.row(row.cells()));
        return table;
    }

    private static Object[] refreshed(SegmentMember member, double day, List<CustomerEvent> events) {
        OptionalDouble bought = events.stream()
                .filter(event -> event.day() <= day)
                .mapToDouble(CustomerEvent::bought)
                .max();
        return new Object[] {
            day,
            REFRESHED,
            "",
            bought.isPresent() ? bought.getAsDouble() : "",
            "",
            "",
            member.segment(),
            RfmcType.of(member.grades()).code()
        };
    }
}
