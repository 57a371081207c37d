package dev.stratum.actions.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.report.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputTest {
    /** The order of a map without one differs from run to run, and with it the bytes of a workbook. */
    @Test
    void namesOfCellsKeepTheirOrder() {
        List<String> names =
                IntStream.range(0, 40).mapToObj(i -> "name_" + (97 * i) % 41).toList();
        Map<String, List<Integer>> cells = new LinkedHashMap<>();
        names.forEach(name -> cells.put(name, List.of(1, 1)));
        Output output = new Output(
                "key",
                "Sheet",
                "Title",
                "",
                new Object[][] {{"Name"}},
                List.of(Format.GENERAL),
                cells,
                false,
                List.of());
        assertThat(output.cellNames().keySet()).containsExactlyElementsOf(names);
    }
}
