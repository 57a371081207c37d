package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.StratumFunctions;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a result leaves out is told by STRATUM.WHY in Calc, too, where the formula is evaluated again. */
@InCalc
class NotesInCalcIT {

    @Test
    void whyTellsHowManyRowsAResultLeavesOut(Office office) throws Exception {
        Path file = office.home().resolve("notes.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Data");
            Object[] column = {"Amount", 100.0, "1,200.00", 75.0};
            for (int row = 0; row < column.length; row++) {
                var cell = sheet.createRow(row).createCell(0);
                if (column[row] instanceof Double number) {
                    cell.setCellValue(number);
                } else {
                    cell.setCellValue(column[row].toString());
                }
            }
            var writer = new dev.stratum.engine.FormulaWriter(workbook, StratumFunctions.catalogue());
            writer.scalar(sheet.getRow(0).createCell(2), "KMEANS.MEANDIST(A1:A4)");
            writer.scalar(sheet.getRow(1).createCell(2), "STRATUM.WHY(C1)");
            writer.scalar(sheet.getRow(2).createCell(2), "STRATUM.WHY(A2)");
            workbook.write(out);
        }
        try (OpenDocument document = office.open(file)) {
            Object[][] shown = document.values("Data");
            assertThat(shown[0][2]).isEqualTo(25.0);
            assertThat(shown[1][2].toString())
                    .startsWith("1 of 3 rows is left out. Row 3, Amount is the text '1,200.00'");
            assertThat(shown[2][2]).isEqualTo("");
        }
    }
}
