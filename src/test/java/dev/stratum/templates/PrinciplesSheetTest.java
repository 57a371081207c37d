package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.policy.ValuePolicy;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The eight design principles of Bu (2023), section 3.1.1, and the index system as its text has it. */
class PrinciplesSheetTest {
    private static final String BOOK = "customer-value";

    private static Object shown(XSSFWorkbook book, int principle, String column) {
        return Shipped.shown(book, BOOK, "principles[" + principle + "," + column + "]");
    }

    /** The text names three parts of current value; Table 1 has two, without the cost of service. */
    @Test
    void theSystemOfTableOneLacksTheCostOfService() throws IOException {
        try (XSSFWorkbook book = Shipped.open(BOOK)) {
            assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8))
                    .extracting(principle -> shown(book, principle, "verdict"))
                    .containsExactly("keeps", "breaks", "keeps", "not judged", "keeps", "keeps", "keeps", "keeps");
            assertThat(shown(book, 2, "finding")).isEqualTo("first without an indicator: Cost of service");
            assertThat(Shipped.shown(book, BOOK, "principles_say[1,text]"))
                    .isEqualTo(
                            "The index system keeps 6 of 8 principles, breaks 1; 1 cannot be judged from what is here.");
        }
    }

    @Test
    void whatAPersonBreaksIsSaid() throws IOException {
        try (XSSFWorkbook book = Shipped.open(BOOK)) {
            type(book, "scores[3,D22]", null);
            type(book, "judgements_X3[1,c2]", 9.0);
            type(book, "by_indicator[4,change]", 2.5);
            new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculate();
            assertThat(shown(book, 8, "verdict")).isEqualTo("breaks");
            assertThat(shown(book, 8, "finding")).asString().startsWith("1 customers not scored on all");
            assertThat(shown(book, 6, "verdict")).isEqualTo("breaks");
            assertThat(shown(book, 4, "verdict")).isEqualTo("breaks");
            assertThat(shown(book, 4, "finding")).isEqualTo("largest: C22");
            // One of 150 scores.
            assertThat((Double) shown(book, 3, "value")).isCloseTo(1 / 150.0, within(1e-12));
        }
    }

    private static void type(XSSFWorkbook book, String reference, Double value) {
        CellReference at = new CellReference(Shipped.place(BOOK, reference));
        var cell = book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
        if (value == null) {
            cell.setBlank();
        } else {
            cell.setCellValue(value);
        }
    }

    /** Section 3.1.2: cost of service in current value, and specialty stores and whether a company is listed. */
    @Test
    void theSystemOfTheTextHasTheCostOfServiceAndListedOrNot() throws IOException {
        Book book = ValueTemplate.lay(false, ValuePolicy.bu2023Text());
        try (XSSFWorkbook workbook = book.finish()) {
            assertThat(Shipped.shown(workbook, book.address("principles[2,verdict]")))
                    .isEqualTo("keeps");
            assertThat(Shipped.shown(workbook, book.address("index[7,name]"))).isEqualTo("Listed or not");
            double current = 0;
            for (int indicator = 1; indicator <= 5; indicator++) {
                String code = (String) Shipped.shown(workbook, book.address("index[" + indicator + ",code]"));
                assertThat(code).startsWith("C");
                current += (Double) Shipped.shown(workbook, book.address("index[" + indicator + ",weight]"))
                        * (Double) Shipped.shown(workbook, book.address("scores[2," + code + "]"));
            }
            assertThat((Double) Shipped.shown(workbook, book.address("values[2,current]")))
                    .isCloseTo(current, within(1e-12));
        }
    }
}
