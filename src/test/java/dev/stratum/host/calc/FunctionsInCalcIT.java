package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.calc.CaseBook.Case;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One function means one thing on both hosts: every case gives the same cells in Calc and without it. */
@InCalc
class FunctionsInCalcIT {

    private static final FunctionCatalogue CATALOGUE = StratumFunctions.catalogue();

    @TestFactory
    Stream<DynamicTest> showWhatTheyShowWithoutASpreadsheetProgram(Office office) throws Exception {
        CaseBook book = CaseBook.of(CATALOGUE);
        Path file = office.home().resolve("cases.xlsx");
        book.save(file);
        new WorkbookCalculator(book.workbook(), CATALOGUE).recalculate();
        XSSFSheet headless = book.workbook().getSheet(CaseBook.CASES);
        try (OpenDocument document = office.open(file)) {
            Object[][] inCalc = document.values(CaseBook.CASES);
            return book.cases().stream()
                    .map(each -> DynamicTest.dynamicTest(
                            each.file() + ": " + each,
                            () -> compare(each, block(inCalc, each), CaseBook.stored(headless, each.area()))));
        }
    }

    private static void compare(Case each, Object[][] calc, Object[][] headless) {
        if (each.calc().isEmpty()) {
            assertThat(SameCells.differences(calc, headless)).as("%s", each).isEmpty();
        } else {
            assertThat(Arrays.stream(calc).flatMap(Arrays::stream).map(String::valueOf))
                    .as("%s", each)
                    .containsOnly(each.calc());
        }
    }

    private static Object[][] block(Object[][] sheet, Case each) {
        Object[][] block =
                Arrays.copyOfRange(sheet, each.area().getFirstRow(), each.area().getLastRow() + 1);
        return Arrays.stream(block)
                .map(row -> Arrays.copyOfRange(
                        row, each.area().getFirstColumn(), each.area().getLastColumn() + 1))
                .toArray(Object[][]::new);
    }
}
