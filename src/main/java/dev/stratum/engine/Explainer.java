package dev.stratum.engine;

import dev.stratum.engine.formula.FormulaParser;
import dev.stratum.engine.formula.FormulaSyntax;
import dev.stratum.engine.formula.FormulaText;
import dev.stratum.engine.formula.ParsedFormula;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.functions.ErrorMeaning;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a cell of an open workbook shows an error, and what its result leaves out. Programs keep no reasons: the formula is
 * worked out once more on the cells as they show, and gives its reason again. An error that comes from another cell is
 * followed to where it began. What is not calculated here, such as cells of another workbook or functions of other
 * add-ins, the program is asked for.
 */
public final class Explainer {
    /** How many cells an error is followed back. */
    private static final int MOST_STEPS = 20;

    private final Workbook book;
    private final FunctionCatalogue functions;
    private final OpenBook open;
    private final Calculation calculation;

    /**
     * Explains the cells of a workbook as they are now.
     *
     * @param book the workbook
     */
    public Explainer(Workbook book) {
        this.book = book;
        this.functions = StratumFunctions.catalogue();
        this.open = new OpenBook(book);
        this.calculation = new Calculation(open, functions);
    }

    /**
     * The reason of an error.
     *
     * @param through the cells that it came through, the one where it began last; none when it began where it shows
     * @param function the function that found it; empty for none of Stratum's
     * @param sentence what is wrong, where, and what to do
     */
    public record Reason(List<Area> through, String function, String sentence) {
        /** Keeps its own copy. */
        public Reason {
            through = List.copyOf(through);
        }

        /**
         * With the way that the error took.
         *
         * @return sentences
         */
        public String inFull() {
            return through.stream()
                            .map(cell -> "It comes from " + cell.address() + ". ")
                            .collect(Collectors.joining())
                    + (function.isEmpty() ? "" : function + ": ")
                    + sentence;
        }
    }

    /**
     * What a function tells beside its result.
     *
     * @param function its name
     * @param note what it tells
     */
    public record Told(String function, Note note) {}

    /**
     * Why a cell shows an error.
     *
     * @param cell a cell that shows one
     * @return the reason
     */
    public Reason reason(Area cell) {
        List<Area> through = new ArrayList<>();
        Area at = cell;
        while (true) {
            Object shown = book.read(at)[0][0];
            if (shown instanceof CellError known) {
                return new Reason(through, "", known.reason());
            }
            Optional<FormulaCell> stored = book.formula(at);
            ParsedFormula formula = stored.map(this::parsed).orElse(null);
            if (formula == null) {
                return new Reason(through, "", ErrorMeaning.of(shown));
            }
            String misspelt = misspelt(formula);
            if (!misspelt.isEmpty() && Cells.errorText(shown).equals("#NAME?")) {
                return new Reason(through, "", ErrorMeaning.of(shown) + misspelt);
            }
            Attempt attempt = new Attempt(formula, stored.get().area(), at);
            Area origin = through.size() == MOST_STEPS ? null : attempt.origin();
            Optional<Reason> own = attempt.reason(through, origin);
            if (own.isPresent()) {
                return own.get();
            }
            if (origin == null) {
                return new Reason(through, "", ErrorMeaning.of(shown) + misspelt);
            }
            through.add(origin);
            at = origin;
        }
    }

    /**
     * What the functions of a cell tell beside a result without an error, for example how many rows it leaves out.
     *
     * @param cell a cell
     * @return what they tell; nothing for a cell without a formula or without functions of Stratum
     */
    public List<Told> notes(Area cell) {
        Optional<FormulaCell> stored = book.formula(cell);
        ParsedFormula formula = stored.map(this::parsed).orElse(null);
        if (formula == null || formula.outermost(this::isOurs).isEmpty()) {
            return List.of();
        }
        return new Attempt(formula, stored.get().area(), cell)
                .calls()
                .flatMap(call -> call.result().notes().stream().map(note -> new Told(call.function(), note)))
                .distinct()
                .toList();
    }

    private boolean isOurs(String function) {
        return functions.find(function).isPresent();
    }

    private ParsedFormula parsed(FormulaCell stored) {
        try {
            return FormulaParser.parse(
                    FormulaText.bare(book.inItsRow(stored.text(), stored.area().resized(1, 1))));
        } catch (FormulaSyntax | LeftToExcel unreadable) {
            return null;
        }
    }

    /** The functions of a formula whose names are nearly those of Stratum. */
    private String misspelt(ParsedFormula formula) {
        StringBuilder sentences = new StringBuilder();
        for (String function : formula.functions()) {
            String name = function.toUpperCase(Locale.ROOT);
            if (!isOurs(name) && !ParsedFormula.knows(name)) {
                (name.contains(".") ? functions.meant(name) : functions.behindTheDot(name))
                        .ifPresent(nearest -> sentences
                                .append("; ")
                                .append(name)
                                .append(" is not a function, did you mean ")
                                .append(nearest)
                                .append('?'));
            }
        }
        return sentences.toString();
    }

    /** A formula that is worked out once more, for one of the cells that it fills. */
    private final class Attempt {
        private final int row;
        private final int column;
        private final Area cell;
        private final Position at;
        private final List<Frame> frames = new ArrayList<>();
        private Object[][] result;
        private StratumException refused;

        Attempt(ParsedFormula formula, Area filled, Area cell) {
            this.row = cell.row() - filled.row();
            this.column = cell.column() - filled.column();
            this.cell = cell;
            this.at = new Position(book.sheets().indexOf(filled.sheet()), filled.row(), filled.column());
            open.ask(at);
            watch(() -> result = value(formula, filled.rows() == 1 && filled.columns() == 1));
            if (result == null && refused == null) {
                // What it calls of Stratum can be worked out even so.
                formula.outermost(Explainer.this::isOurs).forEach(call -> watch(() -> value(call, false)));
            }
        }

        private void watch(Runnable work) {
            frames.add(calculation.watched(() -> {
                try {
                    work.run();
                } catch (StratumException refusal) {
                    refused = refusal;
                }
            }));
        }

        /** A formula of one cell that shows one of several values shows the one beside it. */
        private Object[][] value(ParsedFormula formula, boolean oneCell) {
            Object[][] all = calculation.engine().array(formula, at.sheet(), at.row(), at.column());
            return oneCell && (all.length > 1 || all[0].length > 1)
                    ? new Object[][] {{calculation.engine().single(formula, at.sheet(), at.row(), at.column())}}
                    : all;
        }

        Stream<Frame.Called> calls() {
            return frames.stream().flatMap(frame -> frame.calls().stream());
        }

        /** The first other cell that it reads and that shows an error; {@code null} for none. */
        Area origin() {
            return frames.stream()
                    .map(Frame::firstError)
                    .filter(Objects::nonNull)
                    .map(error -> Area.cell(calculation.book().sheetName(error.sheet()), error.row(), error.column()))
                    .filter(error -> !error.equals(cell))
                    .findFirst()
                    .orElse(null);
        }

        /** The reason when it lies in the formula itself, and not in a cell that it reads. */
        Optional<Reason> reason(List<Area> through, Area origin) {
            if (refused != null) {
                return Optional.of(new Reason(through, "", refused.getMessage()));
            }
            Object here = result == null ? null : shown();
            if (here instanceof CellError error) {
                return Optional.of(root(through, error));
            }
            if (result == null || origin == null) {
                return calls().flatMap(call -> errors(call.result().result()))
                        .findFirst()
                        .map(error -> root(through, error));
            }
            // Without an error here the program did not hand over a range with an error in it.
            return Values.isError(here)
                    ? Optional.empty()
                    : Optional.of(new Reason(
                            through,
                            "",
                            Problem.CELL_ERROR
                                    .with(origin.address(), Cells.errorText(book.read(origin)[0][0]))
                                    .getMessage()));
        }

        private Object shown() {
            Object[] line = result[Math.min(row, result.length - 1)];
            return line[Math.min(column, line.length - 1)];
        }

        /** The error that a function gave, or the one that it was given in its place. */
        private Reason root(List<Area> through, CellError found) {
            List<Frame.Called> before = calls().toList();
            CellError error = found;
            while (true) {
                int maker = 0;
                while (maker < before.size() && row(before.get(maker), error) < 0) {
                    maker++;
                }
                if (maker == before.size()) {
                    return new Reason(through, "", error.reason());
                }
                Frame.Called call = before.get(maker);
                Optional<CellError> cause = given(call, row(call, error));
                if (cause.isEmpty() || cause.get().equals(error)) {
                    return new Reason(through, call.function(), error.reason());
                }
                error = cause.get();
                before = before.subList(0, maker);
            }
        }

        /** The row of a result in which an error stands; -1 when it stands in none. */
        private static int row(Frame.Called call, CellError error) {
            Object[][] rows = call.result().result();
            for (int i = 0; i < rows.length; i++) {
                if (Arrays.asList(rows[i]).contains(error)) {
                    return i;
                }
            }
            return -1;
        }

        /** The first error with a reason that a call was given for a row. */
        private static Optional<CellError> given(Frame.Called call, int row) {
            return Arrays.stream(call.arguments())
                    .map(argument -> argument instanceof Object[][] cells
                            ? cells[Math.min(row, cells.length - 1)]
                            : new Object[] {argument})
                    .flatMap(cells -> errors(new Object[][] {cells}))
                    .findFirst();
        }

        private static Stream<CellError> errors(Object[][] cells) {
            return Arrays.stream(cells)
                    .flatMap(Arrays::stream)
                    .filter(CellError.class::isInstance)
                    .map(CellError.class::cast);
        }
    }
}
