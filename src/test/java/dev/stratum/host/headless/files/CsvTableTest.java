package dev.stratum.host.headless.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @TempDir
    private Path folder;

    private final List<String> header = new ArrayList<>();
    private final List<CsvTable.Line> lines = new ArrayList<>();

    private void read(String text) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, text);
        CsvTable.read(file, UnaryOperator.identity(), names -> {
            header.addAll(names);
            return lines::add;
        });
    }

    @Test
    void lines_know_their_number_in_the_file_and_their_row_on_a_sheet() throws IOException {
        read("a,b\r\n1,2\r\n\r\n\"x\ny\",4\r\n5,6");
        assertThat(header).containsExactly("a", "b");
        assertThat(lines).extracting(CsvTable.Line::line).containsExactly(2L, 4L, 6L);
        assertThat(lines).extracting(CsvTable.Line::row).containsExactly(2, 4, 5);
        assertThat(lines.get(1).value(0)).isEqualTo("x\ny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "a;b\n1;2", "a\tb\n1\t2", "\uFEFFa,b\n1,2\n", "\"a\",\"b\"\n1,2\n"})
    void separators_quotes_and_byte_order_marks_make_no_difference(String text) throws IOException {
        read(text);
        assertThat(header).containsExactly("a", "b");
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.values()).containsExactly("1", "2"));
    }

    @Test
    void a_line_may_be_shorter_than_the_header_and_end_in_blanks() throws IOException {
        read("a,b\n1\n1,2,,\n1,2,3\n");
        assertThat(lines.get(0).value(1)).isEmpty();
        assertThat(lines).extracting(line -> line.isLongerThan(2)).containsExactly(false, false, true);
    }

    @Test
    void files_that_are_no_table_are_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(StratumException.class).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> read("PK\u0003\u0004")).hasMessageContaining("it is a workbook");
        assertThatThrownBy(() -> read("a,b\n\"1,2\n")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> CsvTable.read(folder, UnaryOperator.identity(), names -> lines::add))
                .hasMessageContaining("it is a folder");
    }
}
