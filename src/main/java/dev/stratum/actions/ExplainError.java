package dev.stratum.actions;

import dev.stratum.functions.ErrorMeaning;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Workbook;
import dev.stratum.problem.NearestName;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says why the selected cell shows an error: calls the Stratum functions of its formula once more with the same
 * arguments and takes the reason from there.
 */
final class ExplainError implements Action {
    /** How many cells an error is followed back. */
    private static final int MOST_STEPS = 20;

    /** The name of a function of an add-in: with a dot, before a bracket. */
    private static final Pattern DOTTED_NAME = Pattern.compile("([A-Za-z]+\\.[A-Za-z0-9.]+)\\s*\\(");

    /** How many characters of a formula are quoted. */
    private static final int MOST_SHOWN = 60;

    @Override
    public Button button() {
        return new Button(
                "explainError",
                Button.Group.HELP,
                "Explain error",
                "Why does this cell show an error?",
                "Says in one sentence what is wrong in the formula of the selected cell, in which cell of the data, and"
                        + " what to do.",
                "W",
                "ErrorChecking");
    }

    @Override
    public Outcome run(Task task) {
        task.step("looking");
        Workbook book = task.book();
        Area cell = book.selection().resized(1, 1);
        Object value = book.read(cell)[0][0];
        String place = cell.address();
        if (!CellCheck.isError(value)) {
            return Outcome.of(place + " shows no error." + told(book, cell));
        }
        return Outcome.of(
                place + " shows " + CellCheck.errorText(value) + ". " + explanation(book, cell, value, MOST_STEPS));
    }

    /** An error that no Stratum function of the cell made is followed to the cell that it comes from. */
    private static String explanation(Workbook book, Area cell, Object value, int steps) {
        if (value instanceof CellError known) {
            return known.reason();
        }
        Optional<FormulaCell> formula = book.formula(cell);
        Optional<String> reason = formula.flatMap(found -> reason(book, found, cell));
        if (reason.isPresent()) {
            return reason.get();
        }
        return formula.filter(found -> steps > 0)
                .flatMap(found -> new FormulaReferences(book, cell.sheet()).firstError(text(book, found, cell)))
                .filter(origin -> !origin.equals(cell))
                .map(origin -> "It comes from " + origin.address() + ". "
                        + explanation(book, origin, book.read(origin)[0][0], steps - 1))
                .orElseGet(() -> ErrorMeaning.of(value)
                        + formula.map(found -> misspelt(found.text())).orElse(""));
    }

    /** The functions of a formula whose names are nearly those of Stratum. */
    private static String misspelt(String formula) {
        FunctionCatalogue functions = StratumFunctions.catalogue();
        StringBuilder sentences = new StringBuilder();
        Matcher names = DOTTED_NAME.matcher(formula);
        while (names.find()) {
            String name = names.group(1).toUpperCase(Locale.ROOT);
            if (functions.find(name).isEmpty()) {
                NearestName.of(name, functions.names())
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

    /** The formula of a cell without what means something in its row only. */
    private static String text(Workbook book, FormulaCell formula, Area cell) {
        return book.inItsRow(formula.text(), cell);
    }

    /** What the functions of the cell tell beside a result without an error, for example how many rows it leaves out. */
    private static String told(Workbook book, Area cell) {
        FunctionCatalogue functions = StratumFunctions.catalogue();
        StringBuilder told = new StringBuilder();
        book.formula(cell).ifPresent(formula -> {
            for (FormulaCalls.Call call : new FormulaCalls(functions, text(book, formula, cell)).outermost()) {
                for (Note note : notes(book, functions, call, cell)) {
                    told.append(' ').append(call.function().name()).append(": ").append(note.sentence());
                }
            }
        });
        return told.toString();
    }

    private static List<Note> notes(Workbook book, FunctionCatalogue functions, FormulaCalls.Call call, Area cell) {
        try {
            return Notes.listen(() -> call(book, functions, call, cell)).notes();
        } catch (StratumException notNow) {
            return List.of();
        }
    }

    private static Optional<String> reason(Workbook book, FormulaCell formula, Area cell) {
        FunctionCatalogue functions = StratumFunctions.catalogue();
        int row = cell.row() - formula.area().row();
        int column = cell.column() - formula.area().column();
        for (FormulaCalls.Call call : new FormulaCalls(functions, text(book, formula, cell)).outermost()) {
            Optional<String> reason = inCall(book, functions, call, cell, row, column);
            if (reason.isPresent()) {
                return reason.map(sentence -> call.function().name() + ": " + sentence);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inCall(
            Workbook book, FunctionCatalogue functions, FormulaCalls.Call call, Area cell, int row, int column) {
        try {
            Object[][] result = call(book, functions, call, cell);
            if (call.whole() && row < result.length && column < result[row].length) {
                return result[row][column] instanceof CellError error ? Optional.of(error.reason()) : Optional.empty();
            }
            return firstReason(result);
        } catch (StratumException problem) {
            return Optional.of(problem.getMessage());
        }
    }

    private static Optional<String> firstReason(Object[][] result) {
        for (Object[] cells : result) {
            for (Object cell : cells) {
                if (cell instanceof CellError error) {
                    return Optional.of(error.reason());
                }
            }
        }
        return Optional.empty();
    }

    private static Object[][] call(Workbook book, FunctionCatalogue functions, FormulaCalls.Call call, Area cell) {
        Object[] arguments = new Object[call.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            boolean range = i < call.function().arguments().size()
                    && call.function().arguments().get(i).range();
            arguments[i] = argument(book, functions, call.arguments().get(i), cell, range);
        }
        return call.function().call(arguments);
    }

    private static Object argument(Workbook book, FunctionCatalogue functions, String text, Area cell, boolean range) {
        if (text.isEmpty()) {
            return null;
        }
        List<FormulaCalls.Call> inner = new FormulaCalls(functions, text).outermost();
        Object[][] values = inner.size() == 1 && inner.get(0).whole()
                ? call(book, functions, inner.get(0), cell)
                : evaluated(book, unwrapped(text), cell);
        return range ? values : values[0][0];
    }

    /** An expression without the parentheses around it. */
    private static String unwrapped(String text) {
        String bare = text;
        while (bare.startsWith("(") && FormulaScan.closing(bare, 0) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static Object[][] evaluated(Workbook book, String text, Area cell) {
        if (text.startsWith("@")) {
            return inLineWith(cell, book, unwrapped(text.substring(1).strip()));
        }
        Object[][] values = book.evaluate(text, cell.sheet());
        boolean failed = values.length == 1 && values[0].length == 1 && CellCheck.isError(values[0][0]);
        if (failed && new FormulaReferences(book, cell.sheet()).firstError(text).isEmpty()) {
            // No cell holds this error, so it is not the data: the expression itself has no value where it is asked.
            throw Problem.PART_WITHOUT_VALUE.with(shown(text), CellCheck.errorText(values[0][0]));
        }
        return values;
    }

    /** The value that {@code @} takes from a reference: the one in the row or the column of the formula. */
    private static Object[][] inLineWith(Area cell, Workbook book, String text) {
        Optional<Area> reference =
                Area.parse(text).or(() -> Area.parse(cell.address().replaceFirst("!.*", "!") + text));
        Optional<Area> inLine = reference.flatMap(area -> area.columns() == 1
                ? at(area, cell.row() - area.row(), 0)
                : area.rows() == 1 ? at(area, 0, cell.column() - area.column()) : Optional.empty());
        return inLine.map(book::read).orElseGet(() -> {
            Object[][] values = evaluated(book, text, cell);
            return new Object[][] {{values[0][0]}};
        });
    }

    private static Optional<Area> at(Area area, int row, int column) {
        boolean inside = row >= 0 && row < area.rows() && column >= 0 && column < area.columns();
        return inside ? Optional.of(area.at(row, column)) : Optional.empty();
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + " ...";
    }
}
