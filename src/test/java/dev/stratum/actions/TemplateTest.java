package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The buttons in a workbook made from the shipped template of the RFMC paper. */
class TemplateTest {
    private static final Path TEMPLATE = Path.of("templates/rfmc.xlsx");

    @AutoClose
    private final Desk desk = Desk.open();

    @BeforeEach
    void open() throws IOException {
        try (InputStream in = Files.newInputStream(TEMPLATE);
                XSSFWorkbook template = new XSSFWorkbook(in)) {
            for (Sheet sheet : template) {
                copy(sheet);
            }
            for (Name name : template.getAllNames()) {
                if (!name.isFunctionName() && name.getSheetIndex() < 0) {
                    Area.parse(name.getRefersToFormula())
                            .ifPresent(area -> desk.book().name(name.getNameName(), area));
                }
            }
            desk.select(Area.cell(template.getSheetName(0), 0, 0));
        }
    }

    /** The values as they were stored, in one block. */
    private void copy(Sheet sheet) {
        int columns = 1;
        for (Row row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        Object[][] cells = new Object[sheet.getLastRowNum() + 1][columns];
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells[cell.getRowIndex()][cell.getColumnIndex()] = value(cell);
            }
        }
        desk.type(sheet.getSheetName(), cells);
    }

    private static Object value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            default -> null;
        };
    }

    private List<Object> named(String name) {
        List<Object> cells = new ArrayList<>();
        for (Object[] row : desk.book().read(desk.book().named(name).orElseThrow())) {
            cells.add(row[0]);
        }
        return cells;
    }

    @Test
    void segmentCustomersFindsTheSegmentsOfTheTemplate() {
        desk.run("segmentCustomers");
        assertThat(desk.person().questions).as("everything is in the workbook").isEmpty();
        assertThat(desk.column("segments", 0)).isEqualTo(named("customer_ids"));
        assertThat(desk.column("segments", 1)).isEqualTo(named("rfmc_segment"));
        assertThat(desk.told()).isEqualTo("167 customers in four segments.");
    }

    @Test
    void refreshAllKeepsTheSegmentsOfTheTemplate() {
        desk.run("refreshAll");
        assertThat(desk.output("history")).hasDimensions(168, 12);
        assertThat(desk.column("history", 3)).isEqualTo(named("rfmc_segment"));
        assertThat(desk.told()).startsWith("167 customers recalculated. This is the first refresh");
        desk.run("refreshAll");
        assertThat(desk.told()).contains("Nobody moved since 2018-10-31.");
    }

    @Test
    void itsDataAreSound() {
        desk.run("checkData");
        assertThat(desk.told()).startsWith("No problems in 167 rows of Customers!A5:K172");
    }
}
