package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run() {
        return new MainJob(new PrintWriter(out, true), new PrintWriter(err, true)).run(folder);
    }

    /** The counts of Tables 5 and 6 of the RFMC paper. */
    @Test
    void printsTheFourSegmentsUnderRfmAndRfmcWithoutAnyFile() throws IOException {
        assertThat(run()).isEqualTo(ExitCodes.FINE);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .containsPattern("Most valuable +4 +2.4% +3.88 +38 +22.8% +3.32")
                .containsPattern("Valuable +10 +6.0% .* 54 +32.3%")
                .containsPattern("General +96 .* 29 ")
                .containsPattern("Low contribution +57 .* 46 ")
                .contains("Written to " + folder.resolve("rfmc-refreshed.xlsx"));
        try (XSSFWorkbook written = Books.open(folder.resolve("rfmc-refreshed.xlsx"))) {
            assertThat(written.getName("segment_table")).isNotNull();
        }
    }

    @Test
    void refreshesTheTemplateOfTheDirectoryIntoItsTargetFolder() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.createDirectories(folder.resolve("target"));
        Books.write(
                folder.resolve("templates/rfmc.xlsx"),
                workbook -> Books.formula(workbook, "Start", "A1", "RFMC.CODE(4,1,1,4)"));
        assertThat(run()).isEqualTo(ExitCodes.FINE);
        assertThat(out.toString()).contains("Start!A1: blank -> 4114").contains("Written to");
        assertThat(folder.resolve("target/rfmc.xlsx")).isRegularFile();
    }

    @Test
    void aDamagedTemplateIsAFailureAndNoOutput() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/rfmc.xlsx"), "PK damaged");
        assertThatThrownBy(this::run)
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("rfmc.xlsx cannot be read");
        assertThat(folder.resolve("rfmc-refreshed.xlsx")).doesNotExist();
    }
}
