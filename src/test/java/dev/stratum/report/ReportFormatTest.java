package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatTest {
    private static final Report REPORT = Report.of(ResultTable.of("a").row(1));

    @Test
    void aFormatIsFoundByItsWord() {
        assertThat(ReportFormat.textWords()).containsExactly("csv", "json", "text", "html");
        assertThat(ReportFormat.of(" JSON ")).containsInstanceOf(JsonReport.class);
        assertThat(ReportFormat.of("pdf")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x.csv|a", "x.JSON|[", "x.txt|a", "x.dat|a"})
    void theEndingOfAFileSaysTheFormat(String name, String begin, @TempDir Path folder) throws IOException {
        Path file = folder.resolve(name);
        ReportFormat.write(REPORT, file);
        assertThat(Files.readString(file)).startsWith(begin);
    }
}
