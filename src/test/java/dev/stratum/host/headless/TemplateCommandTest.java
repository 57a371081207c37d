package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesATemplateThatCanBeRefreshed() throws IOException {
        Path out = folder.resolve("mine.xlsx");
        assertThat(Cli.run("template", "RFMC", "--out", out).code()).isZero();
        try (XSSFWorkbook workbook = Books.open(out)) {
            assertThat(workbook.getSheet("Start")).isNotNull();
        }
        assertThat(Cli.run("refresh", out).out()).contains("0 cells changed");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(out));
    }

    @Test
    void anUnknownTemplateBringsTheNamesThereAre() {
        Cli.Run run = Cli.run("template", "rfmx", "--out", folder.resolve("x.xlsx"));
        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("no template rfmx", "rfmc", "ledger-blank");
        assertThat(folder).isEmptyDirectory();
    }
}
