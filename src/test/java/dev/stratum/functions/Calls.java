package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.ExcelError;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;

/** Calls worksheet functions by name, as a host does. */
final class Calls {
    private static final FunctionCatalogue CATALOGUE = StratumFunctions.catalogue();

    private Calls() {}

    static Object[][] call(String name, Object... arguments) {
        return CATALOGUE.find(name).orElseThrow().call(arguments);
    }

    static Object[][] call(String name, Object[][] onlyArgument) {
        return call(name, new Object[] {onlyArgument});
    }

    static Object cell(String name, Object[][] onlyArgument) {
        return cell(name, new Object[] {onlyArgument});
    }

    static void fails(ExcelError error, String words, String name, Object[][] onlyArgument) {
        fails(error, words, name, new Object[] {onlyArgument});
    }

    static Object cell(String name, Object... arguments) {
        Object[][] result = call(name, arguments);
        assertThat(result).hasDimensions(1, 1);
        return result[0][0];
    }

    static void fails(ExcelError error, String words, String name, Object... arguments) {
        assertThatThrownBy(() -> call(name, arguments))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.error()).isEqualTo(error))
                .hasMessageContaining(words);
    }

    static void assertNotAvailable(Object cell, String words) {
        assertThat(cell).isInstanceOfSatisfying(CellError.class, error -> {
            assertThat(error.code()).isEqualTo(ExcelError.NA);
            assertThat(error.reason()).contains(words);
        });
    }

    /** A column of cells. */
    static Object[][] column(Object... cells) {
        Object[][] column = new Object[cells.length][1];
        for (int row = 0; row < cells.length; row++) {
            column[row][0] = cells[row];
        }
        return column;
    }

    /** A row of cells. */
    static Object[][] row(Object... cells) {
        return new Object[][] {cells};
    }
}
