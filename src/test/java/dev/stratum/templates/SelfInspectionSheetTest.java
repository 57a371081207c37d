package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The six areas of prioritisation that the RFMC paper names after Homburg (2008), and the score of what a person types. */
class SelfInspectionSheetTest {
    private static final String BOOK = "rfmc-blank";

    private static Object shown(XSSFWorkbook book, String reference) {
        return Shipped.shown(book, BOOK, reference);
    }

    private static void type(XSSFWorkbook book, String reference, double value) {
        CellReference at = new CellReference(Shipped.place(BOOK, reference));
        book.getSheet(at.getSheetName())
                .getRow(at.getRow())
                .getCell(at.getCol())
                .setCellValue(value);
    }

    /** What was stored for other cells than those that are typed now would be held against the calculation. */
    private static void forgetResults(XSSFWorkbook book) {
        book.getSheet(SelfInspectionSheet.NAME)
                .forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA
                            && ((XSSFCell) cell).getCTCell().isSetV()) {
                        ((XSSFCell) cell).getCTCell().unsetV();
                    }
                }));
    }

    @Test
    void areasAreThoseOfThePaper() throws IOException {
        try (XSSFWorkbook book = Shipped.open(BOOK)) {
            assertThat(IntStream.rangeClosed(1, 6).mapToObj(row -> shown(book, "inspection[" + row + ",area]")))
                    .containsExactly("Products", "Services", "Price", "Sales", "Process", "Communications");
            assertThat(shown(book, "inspection_score[1,value]")).isEqualTo("");
            assertThat(shown(book, "inspection_says[1,text]"))
                    .isEqualTo("Not inspected yet: type how it is today, from 1 to 7.");
            assertThat(shown(book, "inspection[4,plan]"))
                    .asString()
                    .contains("Most valuable: ", "Low contribution: ", " a year");
        }
    }

    /** Worked by hand: today (4 + 2 + 7) / 3 = 13/3, wanted (6 + 7) / 2; of areas with both: (2 + 5) / 2. */
    @Test
    void areasWithoutANumberDoNotCount() throws IOException {
        try (XSSFWorkbook book = Shipped.open(BOOK)) {
            type(book, "inspection[1,today]", 4);
            type(book, "inspection[1,wanted]", 6);
            type(book, "inspection[3,today]", 2);
            type(book, "inspection[3,wanted]", 7);
            type(book, "inspection[4,today]", 7);
            forgetResults(book);
            assertThat(new WorkbookCalculator(book, StratumFunctions.catalogue())
                            .recalculate()
                            .skipped())
                    .isEmpty();
            assertThat((Double) shown(book, "inspection_score[1,value]")).isCloseTo((13 / 3.0 - 1) / 6, within(1e-12));
            assertThat((Double) shown(book, "inspection_score[2,value]")).isCloseTo((6.5 - 1) / 6, within(1e-12));
            assertThat((Double) shown(book, "inspection_score[3,value]")).isCloseTo(3.5 / 6, within(1e-12));
            assertThat(shown(book, "inspection[4,gap]")).isEqualTo("");
            assertThat(shown(book, "inspection_says[1,text]"))
                    .isEqualTo(
                            "Prioritised to 56% in 3 of 6 areas, least in Price; furthest from where it should be in Price.");
        }
    }
}
