package dev.stratum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.SheetChanges;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which formulas another program is asked for, what it is given, and what becomes of its answer. */
class OtherProgramTest {

    @TempDir
    private Path folder;

    private final Books book = new Books();

    /** Answers by the text of a formula, and keeps what it was given. */
    private final class Answers implements OtherProgram {
        private final Map<String, Object> answers;
        private final List<Map<String, String>> asked = new ArrayList<>();
        private final List<Map<String, Object>> given = new ArrayList<>();
        private final BookFile file;

        Answers(BookFile file, Map<String, Object> answers) {
            this.file = file;
            this.answers = answers;
        }

        @Override
        public String name() {
            return "Other";
        }

        @Override
        public BookFile calculate(List<SheetChanges> copy) {
            try {
                Path path = folder.resolve("copy" + asked.size() + ".xlsx");
                try (OutputStream out = Files.newOutputStream(path)) {
                    file.write(out, copy);
                }
                Map<String, String> formulas = new TreeMap<>();
                Map<String, Object> values = new TreeMap<>();
                Books answer = new Books();
                try (BookFile opened = BookFile.open(path)) {
                    opened.sheets().get(0).read((row, column, value, formula, style) -> {
                        String cell = new CellReference(row, column).formatAsString();
                        values.put(cell, value);
                        if (formula != null) {
                            formulas.put(cell, formula.text());
                            answer.put(cell, answers.get(formula.text()));
                            if ("#NAME?".equals(answers.get(formula.text()))) {
                                answer.cell(cell).setCellErrorValue((byte) 29);
                            }
                        }
                    });
                }
                asked.add(formulas);
                given.add(values);
                return BookFile.open(saved(answer, path.resolveSibling("answer" + asked.size() + ".xlsx")));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static Path saved(Books book, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            book.workbook().write(out);
        }
        return path;
    }

    private void stored(String address, String formula, double value) {
        XSSFCell cell = book.cell(address);
        cell.getCTCell().addNewF().setStringValue(formula);
        cell.setCellValue(value);
    }

    private record Result(Answers other, Recalculation recalculation, XSSFWorkbook workbook) {
        double number(String address) {
            CellReference at = new CellReference(address);
            return workbook.getSheetAt(0)
                    .getRow(at.getRow())
                    .getCell(at.getCol())
                    .getNumericCellValue();
        }

        List<String> left() {
            return recalculation.report().skipped().stream()
                    .map(RecalculationReport.Skipped::cell)
                    .toList();
        }
    }

    private Result with(Map<String, Object> answers) throws IOException {
        Path path = saved(book, folder.resolve("book.xlsx"));
        Path refreshed = folder.resolve("refreshed.xlsx");
        try (BookFile file = BookFile.open(path);
                OutputStream out = Files.newOutputStream(refreshed)) {
            Answers other = new Answers(file, answers);
            Recalculation found = new WorkbookCalculator(file, TestFunctions.CATALOGUE).recalculation(other);
            file.write(out, found.sheets());
            return new Result(other, found, new XSSFWorkbook(Files.newInputStream(refreshed)));
        }
    }

    @Test
    void itIsNotAskedWhenNothingIsLeft() throws IOException {
        book.put("A1", 2);
        stored("B1", "SUM(A1,3)", 99);
        stored("C1", "RAND()", 0.5);
        Result result = with(Map.of());
        assertThat(result.other.asked).isEmpty();
        assertThat(result.number("B1")).isEqualTo(5);
        assertThat(result.number("C1")).isEqualTo(0.5);
    }

    @Test
    void theCopyHoldsWhatIsLeftAsFormulasAndAllElseAsNewValues() throws IOException {
        book.put("A1", 2);
        stored("B1", "SUM(A1,3)", 99);
        stored("C1", "_xll.TEST.DOUBLE(B1)", 99);
        stored("D1", "BESSELJ(B1,C1)&\"<&>\"", 99);
        Result result = with(Map.of("BESSELJ(B1,C1)&\"<&>\"", 7));
        assertThat(result.other.asked).containsExactly(Map.of("D1", "BESSELJ(B1,C1)&\"<&>\""));
        assertThat(result.other.given.get(0)).containsEntry("B1", 5.0).containsEntry("C1", 10.0);
        assertThat(result.number("D1")).isEqualTo(7);
    }

    @Test
    void formulasThatReadOneAnotherAreAskedForInTurn() throws IOException {
        book.put("A1", 2);
        stored("B1", "CUBEVALUE(A1)", 1);
        stored("C1", "_xll.TEST.DOUBLE(B1)", 1);
        stored("D1", "CUBEVALUE(C1)", 1);
        stored("E1", "D1+B1", 1);
        Result result = with(Map.of("CUBEVALUE(A1)", 10, "CUBEVALUE(C1)", 30));
        assertThat(result.other.asked).containsExactly(Map.of("B1", "CUBEVALUE(A1)"), Map.of("D1", "CUBEVALUE(C1)"));
        assertThat(result.other.given.get(1)).containsEntry("B1", 10.0).containsEntry("C1", 20.0);
        assertThat(result.number("E1")).isEqualTo(40);
        assertThat(result.left()).isEmpty();
        assertThat(result.recalculation.elsewhere().calculated()).isEqualTo(2);
        assertThat(result.recalculation.elsewhere().surprising())
                .extracting(CellChange::cell)
                .containsExactly("Data!B1");
    }

    @Test
    void anErrorThatWasNotStoredLeavesTheFormulaAndWhatReadsIt() throws IOException {
        stored("A1", "SUM(1,1)", 1);
        stored("B1", "CUBEVALUE(A1)", 1);
        stored("C1", "B1+1", 1);
        Result result = with(Map.of("CUBEVALUE(A1)", "#NAME?"));
        assertThat(result.other.asked).hasSize(1);
        assertThat(result.number("B1")).isEqualTo(1);
        assertThat(result.left()).containsExactly("Data!B1", "Data!C1");
        assertThat(result.recalculation.report().skipped().get(0).reason()).endsWith("; Other shows #NAME? for it");
    }

    /** The values of other cells are all that the copy has; the network, the clock and the machine are out of bounds. */
    @Test
    void whatNeedsMoreThanTheValuesOfNamedCellsIsNotAskedFor() throws IOException {
        stored("A1", "CUBEVALUE(OFFSET(B1,1,1))", 1);
        stored("A2", "CUBEVALUE(INDIRECT(\"B1\"))", 1);
        stored("A3", "WEBSERVICE(\"http://localhost/\")", 1);
        stored("A4", "CUBEVALUE(TODAY())", 1);
        stored("A5", "CUBEVALUE(_xll.TEST.DOUBLE(1))", 1);
        stored("A6", "CUBEVALUE([1]Data!A1)", 1);
        stored("A7", "A8+1", 1);
        stored("A8", "A7*2", 2);
        book.dynamic("D1", "CUBEVALUE(1)");
        Result result = with(Map.of());
        assertThat(result.other.asked).isEmpty();
        assertThat(result.recalculation.elsewhere().offered()).isZero();
    }
}
