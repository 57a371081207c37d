package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import java.io.IOException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A customer who is not on the list, in the book of Bu (2023); the numbers are worked out from the cells. */
class NewCustomerSheetTest {
    private static final String BOOK = "customer-value";
    private static final int INDICATORS = 15;

    private static double number(String reference) {
        return (Double) Shipped.shown(Shipped.shared(BOOK), BOOK, reference);
    }

    @Test
    void opinionsAreMeanAndSampleDeviation() {
        for (int i = 1; i <= INDICATORS; i++) {
            int indicator = i;
            double[] scores = IntStream.rangeClosed(1, 5)
                    .mapToDouble(expert -> number("panel[" + expert + ",i" + indicator + "]"))
                    .toArray();
            double mean = DoubleStream.of(scores).average().orElseThrow();
            double squares = DoubleStream.of(scores)
                    .map(score -> (score - mean) * (score - mean))
                    .sum();
            assertThat(number("opinion[mean,i" + i + "]")).isCloseTo(mean, within(1e-12));
            assertThat(number("opinion[spread,i" + i + "]")).isCloseTo(Math.sqrt(squares / 4), within(1e-12));
        }
    }

    /** By hand: a default rate of 0.05 of 0.2 is a quarter of the way down from 5; 30 days of 10 to 90 as well; AA is 4.2. */
    @Test
    void measuresTakeThePlaceOfScores() {
        assertThat(number("new_measures[score,i10]")).isEqualTo(4.2);
        assertThat(number("new_measures[score,i11]")).isCloseTo(4, within(1e-12));
        assertThat(number("new_measures[score,i13]")).isCloseTo(4, within(1e-12));
        assertThat(number("new_measures[used,i13]")).isCloseTo(4, within(1e-12));
        assertThat(number("new_measures[used,i1]")).isEqualTo(number("opinion[mean,i1]"));
    }

    @Test
    void valueIsScoresTimesWeightsAndTheClusterIsTheNearest() {
        double total = IntStream.rangeClosed(1, INDICATORS)
                .mapToDouble(i -> number("new_measures[used,i" + i + "]") * number("index[" + i + ",weight]"))
                .sum();
        assertThat(number("new_value[1,total]")).isCloseTo(total, within(1e-12));
        assertThat(number("new_value[1,current]") + number("new_value[1,potential]"))
                .isCloseTo(total, within(1e-12));
        int nearest = 0;
        for (int cluster = 1; cluster <= 4; cluster++) {
            double squares = 0;
            for (String value : new String[] {"total", "current", "potential"}) {
                squares += Math.pow(
                        number("new_value[1," + value + "]") - number("centres[" + value + ",c" + cluster + "]"), 2);
            }
            assertThat(number("new_value[1,d" + cluster + "]")).isCloseTo(Math.sqrt(squares), within(1e-12));
            nearest = nearest == 0 || number("new_value[1,d" + cluster + "]") < number("new_value[1,d" + nearest + "]")
                    ? cluster
                    : nearest;
        }
        assertThat(number("new_value[1,cluster]")).isEqualTo(nearest);
    }

    /** Without customers there are no clusters yet, but scores and weights make a value: all scores 3 are worth 3. */
    @Test
    void aBlankBookValuesAsSoonAsThereAreScores() throws IOException {
        String name = "customer-value-blank";
        try (XSSFWorkbook book = Shipped.open(name)) {
            assertThat(Shipped.shown(book, name, "new_says[1,text]"))
                    .isEqualTo("Not scored yet: every indicator needs a score.");
            CellReference first = new CellReference(Shipped.place(name, "panel[1,i1]"));
            for (int expert = 0; expert < 2; expert++) {
                for (int i = 0; i < INDICATORS; i++) {
                    book.getSheet(first.getSheetName())
                            .getRow(first.getRow() + expert)
                            .getCell(first.getCol() + i)
                            .setCellValue(2.0 + 2 * expert);
                }
            }
            assertThat(new WorkbookCalculator(book, StratumFunctions.catalogue())
                            .recalculate()
                            .errors())
                    .isEmpty();
            assertThat((Double) Shipped.shown(book, name, "new_value[1,total]")).isCloseTo(3, within(1e-12));
            assertThat(Shipped.shown(book, name, "new_says[1,text]")).asString().startsWith("Worth 3.00 (");
        }
    }
}
