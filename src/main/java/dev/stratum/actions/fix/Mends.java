package dev.stratum.actions.fix;

import dev.stratum.ledger.csv.ColumnReading;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.report.ValueText;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.Looks;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.source.CellProblem;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.sheet.source.SourceTable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be mended of that which the check of the data found, and into what. Nothing is guessed: a text that may be two
 * dates or two amounts is told with both and stays. Results of formulas stay, their formulas are to be mended.
 *
 * @param all the cells, row by row within each kind
 * @param told per finding, what becomes of its cell or why that cannot be told
 */
public record Mends(List<Mend> all, Map<CellProblem, String> told) {
    private static final double SECONDS_OF_A_DAY = 86_400;

    /** Keeps a copy of the list. */
    public Mends {
        all = List.copyOf(all);
    }

    /**
     * Looks at what was found.
     *
     * @param book the workbook of the table
     * @param table the table
     * @param found what the check of the data found in it
     * @return what can be mended
     */
    public static Mends of(Workbook book, SourceTable table, List<CellProblem> found) {
        return new Search(book, table, found).mends();
    }

    /**
     * The cells of a kind.
     *
     * @param kind the kind
     * @return the cells, row by row
     */
    public List<Mend> of(MendKind kind) {
        return all.stream().filter(mend -> mend.kind() == kind).toList();
    }

    /** One walk over what was found. */
    private static final class Search {
        private final Workbook book;
        private final SourceTable table;
        private final List<CellProblem> found;
        private final List<Mend> all = new ArrayList<>();
        private final Map<CellProblem, String> told = new LinkedHashMap<>();

        Search(Workbook book, SourceTable table, List<CellProblem> found) {
            this.book = book;
            this.table = table;
            this.found = found;
        }

        Mends mends() {
            Map<Integer, List<CellProblem>> texts = new TreeMap<>();
            for (CellProblem problem : found) {
                Problem what = problem.problem().problem();
                if ((what == Problem.TEXT_NUMBER || what == Problem.TEXT_DATE)
                        && cell(problem) instanceof String
                        && isTyped(problem.row(), problem.column())) {
                    texts.computeIfAbsent(problem.column(), none -> new ArrayList<>())
                            .add(problem);
                }
            }
            texts.forEach(this::texts);
            found.stream().filter(is(Problem.ROW_IS_TOTAL)).forEach(this::total);
            table.column(Meaning.CUSTOMER).ifPresent(this::names);
            all.sort(
                    Comparator.comparing(Mend::kind).thenComparingInt(Mend::row).thenComparingInt(Mend::column));
            return new Mends(all, told);
        }

        private static Predicate<CellProblem> is(Problem kind) {
            return problem -> problem.problem().problem() == kind;
        }

        private Object cell(CellProblem problem) {
            return table.cell(problem.row(), problem.column());
        }

        private boolean isTyped(int row, int column) {
            return book.formula(table.area().at(row, column)).isEmpty();
        }

        private void texts(int column, List<CellProblem> problems) {
            boolean dates = isDates(column);
            List<CellProblem> own = problems.stream()
                    .filter(problem -> Looks.likeDate((String) cell(problem)) == dates)
                    .toList();
            List<String> texts =
                    own.stream().map(problem -> (String) cell(problem)).toList();
            if (dates) {
                ColumnReading<LocalDateTime> reading = ColumnReading.dates(texts);
                own.forEach(problem -> text(
                        problem, MendKind.TEXT_DATE, reading.of((String) cell(problem)), Search::shown, this::serial));
            } else {
                ColumnReading<BigDecimal> reading = ColumnReading.numbers(texts);
                own.forEach(problem -> text(
                        problem,
                        MendKind.TEXT_NUMBER,
                        reading.of((String) cell(problem)),
                        number -> ValueText.exact(number.doubleValue()),
                        BigDecimal::doubleValue));
            }
        }

        /** Whether the dates of a column are to be read, not its numbers. */
        private boolean isDates(int column) {
            boolean byName = table.columns().entrySet().stream()
                    .anyMatch(known ->
                            known.getValue() == column && known.getKey().kind() == Kind.DATE);
            List<Object> cells = Stream.of(table.cells())
                    .skip(1)
                    .map(row -> row[column])
                    .filter(cell -> !Cells.isBlank(cell))
                    .toList();
            boolean anyNumber = cells.stream().anyMatch(Double.class::isInstance);
            return byName
                    || (anyNumber
                            ? showsDates(column)
                            : cells.stream().allMatch(cell -> cell instanceof String text && Looks.likeDate(text)));
        }

        private boolean showsDates(int column) {
            for (int row = 1; row < table.cells().length; row++) {
                if (table.cell(row, column) instanceof Double) {
                    return book.showsDate(table.area().at(row, column));
                }
            }
            return false;
        }

        private <T> void text(
                CellProblem problem,
                MendKind kind,
                List<T> readings,
                Function<T, String> shown,
                Function<T, Object> value) {
            if (readings.size() == 1) {
                String becomes = shown.apply(readings.get(0));
                all.add(new Mend(problem.row(), problem.column(), kind, value.apply(readings.get(0)), becomes));
                told.put(problem, becomes);
            } else if (!readings.isEmpty()) {
                told.put(
                        problem,
                        readings.stream().map(shown).collect(Collectors.joining(" or "))
                                + "? It stays as it is, for that cannot be told");
            }
        }

        private static String shown(LocalDateTime moment) {
            return moment.toLocalTime().toSecondOfDay() == 0
                    ? moment.toLocalDate().toString()
                    : moment.toLocalDate() + " " + moment.toLocalTime();
        }

        private Object serial(LocalDateTime moment) {
            DayCount days = book.dayCount();
            return days.serial(moment.toLocalDate()) + moment.toLocalTime().toSecondOfDay() / SECONDS_OF_A_DAY;
        }

        private void total(CellProblem problem) {
            Object[] row = table.cells()[problem.row()];
            for (int column = 0; column < row.length; column++) {
                if (!Cells.isBlank(row[column])) {
                    all.add(new Mend(problem.row(), column, MendKind.TOTAL_ROW, null, Visible.of(null)));
                }
            }
            told.put(problem, "(blank), the whole row");
        }

        /** Names are found wanting where they first differ; all cells that are written so are mended. */
        private void names(int column) {
            Map<String, List<Integer>> rows = new LinkedHashMap<>();
            for (int row = 1; row < table.cells().length; row++) {
                Object cell = table.cell(row, column);
                if (!Cells.isBlank(cell) && !Cells.isError(cell)) {
                    rows.computeIfAbsent(Cells.key(cell), none -> new ArrayList<>())
                            .add(row);
                }
            }
            Set<String> tidied = new HashSet<>();
            Set<String> alike = new HashSet<>();
            for (CellProblem problem : found) {
                String key = problem.column() == column ? Cells.key(cell(problem)) : "";
                if (is(Problem.SPELT_OTHERWISE).test(problem)) {
                    told.put(problem, Visible.of(Keys.of(key)));
                    if (tidied.add(key)) {
                        rows.get(key).forEach(row -> name(row, column, MendKind.INVISIBLE, Keys.of(key)));
                    }
                } else if (is(Problem.LOOKS_ALIKE).test(problem)) {
                    String looks = Keys.lookalike(key);
                    Object usual = usual(column, looks, rows);
                    told.put(problem, "all " + Visible.of(usual));
                    if (alike.add(looks)) {
                        rows.forEach((other, own) -> {
                            if (Keys.lookalike(other).equals(looks)
                                    && !Cells.key(usual).equals(other)) {
                                own.forEach(row -> name(row, column, MendKind.SPELLING, usual));
                            }
                        });
                    }
                }
            }
        }

        /** The spelling that most cells have; of equally frequent ones the first. */
        private Object usual(int column, String looks, Map<String, List<Integer>> rows) {
            List<Integer> most = List.of();
            for (Map.Entry<String, List<Integer>> spelling : rows.entrySet()) {
                if (Keys.lookalike(spelling.getKey()).equals(looks)
                        && spelling.getValue().size() > most.size()) {
                    most = spelling.getValue();
                }
            }
            return Cells.named(table.cell(most.get(0), column));
        }

        private void name(int row, int column, MendKind kind, Object to) {
            if (!to.equals(table.cell(row, column))
                    && !(kind == MendKind.INVISIBLE && table.cell(row, column) instanceof Double)
                    && isTyped(row, column)) {
                all.add(new Mend(row, column, kind, to, Visible.of(to)));
            }
        }
    }
}
