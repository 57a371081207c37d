package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Jinx gets when it calls the annotated methods: always cells, never an exception of ours. Its documentation
 * (standard types) turns Double, String, Boolean and java.lang.Exception into cells; any other object would be kept by
 * Jinx, and the cell would show a text that stands for it.
 */
class AnswerTest {
    private static final int RANDOM_CALLS = 60;
    private static final Set<String> ERRORS = Set.of("#VALUE!", "#NUM!", "#N/A", "#DIV/0!");

    static Stream<SheetFunction> functions() {
        return StratumFunctions.catalogue().all().stream();
    }

    /** As Jinx does: the method itself, nothing of ours in between. */
    private static Object[][] asJinx(SheetFunction function, Object... arguments) {
        try {
            return (Object[][]) function.method().invoke(function.owner(), arguments);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(function.name() + Arrays.deepToString(arguments), failure);
        }
    }

    private static Object wild(SplittableRandom random) {
        Object[] cells = {
            null,
            "",
            "x",
            "A",
            "1,200",
            0.0,
            1.0,
            -3.0,
            2.5,
            43404.0,
            1e300,
            true,
            new CellError(dev.stratum.problem.ExcelError.NA, "as given"),
            new Exception("#DIV/0!")
        };
        return cells[random.nextInt(cells.length)];
    }

    private static Object argument(SplittableRandom random, boolean range) {
        if (!range || random.nextInt(6) == 0) {
            return range ? null : wild(random);
        }
        Object[][] cells = new Object[1 + random.nextInt(5)][1 + random.nextInt(5)];
        for (Object[] row : cells) {
            Arrays.setAll(row, column -> wild(random));
        }
        return cells;
    }

    private static boolean isShown(Object cell) {
        return cell instanceof Double
                || cell instanceof String
                || cell instanceof Boolean
                || (cell instanceof Exception error && ERRORS.contains(String.valueOf(error.getMessage())));
    }

    private static void assertCells(SheetFunction function, Object[][] result) {
        assertThat(result).as(function.name()).isNotEmpty();
        for (Object[] row : result) {
            assertThat(row).as(function.name()).hasSize(result[0].length).isNotEmpty();
            for (Object cell : row) {
                assertThat(isShown(cell)).as("%s: %s", function.name(), cell).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyElementOfAResultIsANumberATextATruthValueOrAnException(SheetFunction function) {
        assertCells(function, asJinx(function, SampleArguments.of(function)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whateverIsGivenTheAnswerIsCells(SheetFunction function) {
        SplittableRandom random = new SplittableRandom(function.name().hashCode());
        for (int call = 0; call < RANDOM_CALLS; call++) {
            Object[] arguments = function.arguments().stream()
                    .map(argument -> argument(random, argument.range()))
                    .toArray();
            assertCells(function, asJinx(function, arguments));
        }
    }

    /** The promise of the README: which error a whole call shows. */
    @ParameterizedTest
    @CsvSource({
        "CTS.POINTS, #VALUE!, E is no level",
        "KMEANS.CLUSTER, #NUM!, k above the rows",
        "STATS.DESCRIBE, #N/A, nothing in the range",
        "AHP.WEIGHTS, #VALUE!, not square"
    })
    void aCallWithoutAResultIsOneCellWithItsError(String name, String shown, String because) {
        Map<String, Object[]> calls = Map.of(
                "CTS.POINTS", new Object[] {new Object[][] {{"E"}}},
                "KMEANS.CLUSTER",
                        new Object[] {new Object[][] {{1.0}, {2.0}, {3.0}}, 99.0, null, null, null, null, null, null},
                "STATS.DESCRIBE", new Object[] {new Object[][] {{null}}, null},
                "AHP.WEIGHTS", new Object[] {new Object[][] {{1.0, 2.0}}, null});
        SheetFunction function = StratumFunctions.catalogue().find(name).orElseThrow();
        Object[][] answer = asJinx(function, calls.get(name));
        assertThat(answer).as(because).hasDimensions(1, 1);
        assertThat(answer[0][0]).isInstanceOfSatisfying(CellError.class, error -> {
            assertThat(error).hasMessage(shown);
            assertThat(error.getStackTrace()).isEmpty();
            assertThat(error.wholeCall()).isPresent();
        });
        assertThatThrownBy(() -> function.call(calls.get(name)))
                .isInstanceOf(StratumException.class)
                .hasMessage(((CellError) answer[0][0]).reason());
    }

    @Test
    void theErrorOfARowIsNotTakenForTheWholeCall() {
        SheetFunction points = StratumFunctions.catalogue().find("CTS.POINTS").orElseThrow();
        List<Object> shown = new ArrayList<>();
        for (Object[] row : points.call(new Object[] {new Object[][] {{"A"}, {"E"}}})) {
            shown.add(String.valueOf(row[0]));
        }
        assertThat(shown).containsExactly("40.0", "#N/A");
    }
}
