package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.SheetChanges;
import dev.stratum.host.headless.office.InstalledOffice;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import picocli.CommandLine;

class RefreshCommandTest {

    @TempDir
    private Path folder;

    private Path book;

    @BeforeEach
    void write() throws IOException {
        book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Scores", "A1", "Segment", "Grade");
            Books.put(workbook, "Scores", "A2", "Most valuable");
            Books.formula(workbook, "Scores", "B2", "RFMC.MEAN(4,3,4)");
            Books.put(workbook, "Scores", "A3", "Other", 1.5);
            XSSFName name = workbook.createName();
            name.setNameName("segment_table");
            name.setRefersToFormula("Scores!$A$1:$B$3");
        });
    }

    private double grade(Path file) throws IOException {
        try (XSSFWorkbook workbook = Books.open(file)) {
            return workbook.getSheet("Scores").getRow(1).getCell(1).getNumericCellValue();
        }
    }

    @Test
    void replacesTheBookAndTellsWhatChanged() throws IOException {
        Cli.Run run = Cli.run("refresh", book);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("1 formula, 1 call of Stratum functions, 1 cell changed")
                .contains("Scores!B2: blank -> 3.66666666667")
                .contains("Written to " + book);
        assertThat(grade(book)).isEqualTo(11.0 / 3);
    }

    @Test
    void aBookInWhichNothingChangesIsNotWritten() throws IOException {
        Cli.run("refresh", book);
        byte[] before = Files.readAllBytes(book);
        Files.setLastModifiedTime(book, FileTime.fromMillis(0));
        assertThat(Cli.run("refresh", book).out())
                .contains("0 cells changed", "Nothing changed; " + book + " was left as it is");
        assertThat(book).hasBinaryContent(before);
        assertThat(Files.getLastModifiedTime(book)).isEqualTo(FileTime.fromMillis(0));
        Path copy = folder.resolve("copy.xlsx");
        assertThat(Cli.run("refresh", book, "--out", copy).out())
                .contains("Nothing changed; " + copy + " is a copy of " + book);
        assertThat(copy).hasBinaryContent(before);
    }

    @Test
    void aFormulaThatIsLeftIsMarkedOnce() throws IOException {
        Books.write(book, workbook -> {
            left(workbook, "A1", "CUBEVALUE(C1)", null);
            left(workbook, "A2", "CUBEVALUE(C2)", "A2:A3").setSi(0);
            left(workbook, "A3", "", "").setSi(0);
            left(workbook, "B1", "CUBEVALUE(C1:C2)", "B1:B2").setT(STCellFormulaType.ARRAY);
        });
        assertThat(Cli.run("refresh", book).out()).contains("Written to " + book);
        byte[] marked = Files.readAllBytes(book);
        try (XSSFWorkbook workbook = Books.open(book)) {
            assertThat(Stream.of("A1", "A2", "A3", "B1"))
                    .allMatch(cell -> Books.cell(workbook, "Left", cell)
                            .getCTCell()
                            .getF()
                            .getCa());
        }
        assertThat(Cli.run("refresh", book).out()).contains("Nothing changed");
        assertThat(book).hasBinaryContent(marked);
    }

    private static CTCellFormula left(XSSFWorkbook workbook, String cell, String text, String range) {
        Books.put(workbook, "Left", cell, 7.0);
        CTCellFormula formula = Books.cell(workbook, "Left", cell).getCTCell().addNewF();
        formula.setStringValue(text);
        if (range != null) {
            formula.setT(STCellFormulaType.SHARED);
        }
        if (range != null && !range.isEmpty()) {
            formula.setRef(range);
        }
        return formula;
    }

    @Test
    void theBookIsClosedWhenItIsReplaced() throws IOException {
        try (BookFile open = BookFile.open(book)) {
            Refresh.of(open).write(book, folder.resolve("out.xlsx"));
            assertThatThrownBy(() -> open.write(OutputStream.nullOutputStream(), List.of(new SheetChanges())))
                    .isInstanceOf(ClosedChannelException.class);
        }
    }

    @Test
    void printsTheSegmentTableOfTheBook() {
        assertThat(Cli.run("refresh", book).lines())
                .containsSubsequence(
                        "Segment              Grade", "Most valuable  3.666666667", "Other                  1.5");
    }

    @Test
    void leavesTheBookAloneWhenThereIsAnotherOutput() throws IOException {
        byte[] before = Files.readAllBytes(book);
        Path out = folder.resolve("new.xlsx");
        assertThat(Cli.run("refresh", book, "--out", out).code()).isZero();
        assertThat(book).hasBinaryContent(before);
        assertThat(grade(out)).isEqualTo(11.0 / 3);
        assertThat(files()).containsExactlyInAnyOrder("book.xlsx", "new.xlsx");
    }

    @Test
    void keepsThePermissionsOfAFileThatItReplaces() throws IOException {
        Files.setPosixFilePermissions(book, PosixFilePermissions.fromString("rw-r-----"));
        Cli.run("refresh", book);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(book)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void listsErrorsAndFormulasThatItLeftAlone() throws IOException {
        Books.write(book, workbook -> {
            Books.formula(workbook, "Data", "A1", "RFMC.GRADE(\"x\",{3,2,1})");
            Books.formula(workbook, "Data", "A2", "1/0");
            Books.formula(workbook, "Data", "A3", "NOSUCHFUNCTION(1)");
        });
        Cli.Run run = Cli.run("refresh", book);
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.err())
                .contains("Data!A1 shows #", "'x'", "Data!A2 shows #DIV/0!")
                .contains("not recalculated, the stored value kept", "Data!A3: ", "NOSUCHFUNCTION");
    }

    @Test
    void aFileThatIsNoWorkbookStaysAsItWas() throws IOException {
        Path text = folder.resolve("text.xlsx");
        Files.writeString(text, "not a workbook");
        Cli.Run run = Cli.run("refresh", text);
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("text.xlsx cannot be read").doesNotContain("Exception");
        assertThat(text).hasContent("not a workbook");
    }

    @Test
    void aDamagedWorkbookStaysAsItWas() throws IOException {
        byte[] half = Arrays.copyOf(Files.readAllBytes(book), 2000);
        Files.write(book, half);
        Path out = folder.resolve("out.xlsx");
        Files.writeString(out, "precious");
        Cli.Run run = Cli.run("refresh", book, "--out", out);
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("cannot be read").doesNotContain("\tat ");
        assertThat(out).hasContent("precious");
        assertThat(book).hasBinaryContent(half);
        assertThat(files()).containsExactlyInAnyOrder("book.xlsx", "out.xlsx");
    }

    @Test
    void refusesOutputsThatCannotBe() {
        assertThat(Cli.run("refresh", book, "--out", folder.resolve("none/out.xlsx")))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCodes.FAILURE))
                .satisfies(run -> assertThat(run.err()).contains("there is no folder"));
        assertThat(Cli.run("refresh", book, "--out", folder.resolve("out.csv")))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCodes.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("must end in .xlsx"));
        assertThat(Cli.run("refresh", folder.resolve("none.xlsx")).err()).contains("does not exist");
    }

    @Test
    void anotherProgramMustBeKnownAndInstalled() {
        Cli.Run unknown = Cli.run("refresh", book, "--with", "excel");
        assertThat(unknown.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(unknown.err()).contains("--with 'excel' is not known; use one of: libreoffice");
        RefreshCommand nowhere = new RefreshCommand(new InstalledOffice("Linux", Map.of(), folder));
        new CommandLine(nowhere)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(book.toString(), "--with", "libreoffice");
        assertThatThrownBy(nowhere::call)
                .hasFieldOrPropertyWithValue("problem", Problem.PROGRAM_MISSING)
                .hasMessageContaining("install it from");
    }

    private Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void rowsThatAResultLeavesOutAreListedAndToldByWhy() throws IOException {
        Path messy = folder.resolve("messy.xlsx");
        Books.write(messy, workbook -> {
            Books.put(workbook, "Data", "A1", "Customer", "Amount");
            Books.put(workbook, "Data", "A2", "A", 100.0);
            Books.put(workbook, "Data", "A3", "B", "1,200.00");
            Books.put(workbook, "Data", "A4", "C", 75.0);
            new dev.stratum.engine.FormulaWriter(workbook, dev.stratum.functions.StratumFunctions.catalogue())
                    .dynamic(Books.cell(workbook, "Data", "D1"), "STATS.DESCRIBE(B1:B4)");
            Books.formula(workbook, "Data", "D5", "STRATUM.WHY(E2)");
            Books.formula(workbook, "Data", "D6", "SUM(E2,1)");
            Books.formula(workbook, "Data", "D7", "STRATUM.WHY(D6)");
        });
        Cli.Run run = Cli.run("refresh", messy);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("Rows left out of results:", "Data!D1: 1 of 3 rows is left out. Row 3, Amount is");
        try (XSSFWorkbook workbook = Books.open(messy)) {
            assertThat(Books.cell(workbook, "Data", "E2").getNumericCellValue()).isEqualTo(2);
            assertThat(Books.cell(workbook, "Data", "D5").getStringCellValue()).startsWith("1 of 3 rows is left out.");
            assertThat(Books.cell(workbook, "Data", "D7").getStringCellValue()).isEmpty();
        }
    }
}
