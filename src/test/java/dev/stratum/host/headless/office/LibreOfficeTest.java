package dev.stratum.host.headless.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.SheetChanges;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the program is started and ended, with a script in its place. */
@DisabledOnOs(OS.WINDOWS)
class LibreOfficeTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Data").createRow(0).createCell(0).setCellValue(1);
            workbook.write(out);
        }
    }

    private Path script(String... lines) throws IOException {
        Path script = folder.resolve("the office & co");
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private void calculate(Path program, Duration limit) {
        try (BookFile book = BookFile.open(file);
                LibreOffice office = new LibreOffice(program, file, book, limit)) {
            SheetChanges copy = new SheetChanges();
            copy.takeFormulasAway();
            office.calculate(List.of(copy)).close();
        }
    }

    @Test
    void itHasAProfileOfItsOwnAndItsFilesAreGoneInTheEnd() throws IOException {
        Path told = folder.resolve("told");
        Path script = script(
                "pwd > '" + told + "'",
                "cat profile/user/registrymodifications.xcu >> '" + told + "'",
                "for word in \"$@\"; do echo \"<$word>\" >> '" + told + "'; done",
                "mkdir calculated; cp copy.xlsx calculated/");
        calculate(script, Duration.ofSeconds(60));
        List<String> lines = Files.readAllLines(told);
        Path scratch = Path.of(lines.get(0));
        assertThat(lines)
                .anyMatch(line -> line.contains("OOXMLRecalcMode") && line.contains("<value>0</value>"))
                .contains("<-env:UserInstallation=" + scratch.toUri() + "/profile/>", "<--headless>")
                .endsWith("<" + scratch.resolve("copy.xlsx") + ">");
        assertThat(scratch).doesNotExist();
    }

    @Test
    void oneThatHangsIsEndedWithAllThatItStarted() throws IOException {
        Path children = folder.resolve("children");
        Path script = script("sleep 300 &", "echo $! > '" + children + "'", "wait");
        assertThatThrownBy(() -> calculate(script, Duration.ofSeconds(1)))
                .hasFieldOrPropertyWithValue("problem", Problem.PROGRAM_FAILED)
                .hasMessage("LibreOffice did not calculate " + file + ": it took longer than 1 s and was ended");
        long child = Long.parseLong(Files.readString(children).strip());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void oneThatGivesNoResultIsTold() throws IOException {
        Path script = script("exit 0");
        assertThatThrownBy(() -> calculate(script, Duration.ofSeconds(60)))
                .hasMessageContaining("it ended without a result");
    }

    @Test
    void oneThatCannotBeStartedIsTold() throws IOException {
        Path nothing = folder.resolve("nothing");
        assertThatThrownBy(() -> calculate(nothing, Duration.ofSeconds(60)))
                .hasFieldOrPropertyWithValue("problem", Problem.PROGRAM_FAILED)
                .hasMessageContaining("it could not be started");
    }
}
