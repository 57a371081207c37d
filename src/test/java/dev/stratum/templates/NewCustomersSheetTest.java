package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sheets of the RFMC template about what is not among the paper's tables; the numbers are worked out from the cells. */
@Tag("slow")
class NewCustomersSheetTest {
    private static final String BOOK = "rfmc";
    private static final String[] GRADES = {"rc", "fc", "mc", "ctsc"};

    private static Object shown(String reference) {
        return Shipped.shown(Shipped.shared(BOOK), BOOK, reference);
    }

    private static double number(String reference) {
        return (Double) shown(reference);
    }

    @Test
    void aNewCustomerGoesToTheNearestCentre() {
        for (int row = 1; row <= 3; row++) {
            int nearest = 1;
            for (int cluster = 1; cluster <= 4; cluster++) {
                double squares = 0;
                for (String grade : GRADES) {
                    squares += Math.pow(
                            number("newcomers[" + row + "," + grade + "]")
                                    - number("rfmc_centres[" + cluster + "," + grade + "]"),
                            2);
                }
                assertThat(number("newcomers[" + row + ",d" + cluster + "]"))
                        .isCloseTo(Math.sqrt(squares), within(1e-12));
                nearest = number("newcomers[" + row + ",d" + cluster + "]")
                                < number("newcomers[" + row + ",d" + nearest + "]")
                        ? cluster
                        : nearest;
            }
            assertThat(number("newcomers[" + row + ",cluster]")).isEqualTo(nearest);
            assertThat(shown("newcomers[" + row + ",segment]"))
                    .isEqualTo(shown("rfmc_centres[" + nearest + ",segment]"));
        }
    }

    /** By Tables 1 and 2 of the template: order size 127,778 D, 25 days A, 0.7 A, 900 A: 0.4 x 10 + 0.6 x 40 = 28. */
    @Test
    void aNewCustomerIsScoredAndGradedAsTheOthersAre() {
        assertThat(number("newcomers[1,cts]")).isEqualTo(28);
        assertThat(shown("newcomers[1,type]")).isEqualTo("4444");
        assertThat(shown("newcomer_words[2,says]")).asString().startsWith("4114: bought just now, seldom, little");
        assertThat(shown("newcomers[4,segment]")).isEqualTo("");
    }

    /** Where all indexes weigh the same, the score is the plain mean of the four columns of points. */
    @Test
    void equalWeightsGiveTheMeanOfThePoints() {
        double sum = 0;
        for (int row = 1; row <= 167; row++) {
            for (int index = 1; index <= 4; index++) {
                sum += number("scores[" + row + ",points" + index + "]") / 4;
            }
        }
        assertThat(shown("assignments[1,assignment]")).isEqualTo("all indexes weigh the same");
        assertThat(number("assignments[1,mean]")).isCloseTo(sum / 167, within(1e-12));
    }

    /** The whole sum of squares is that of one cluster; the certificate of Table 6 proves the lowest of four. */
    @Test
    void fourClustersExplainWhatTableSixLeaves() {
        double one = number("chosen_k[1,sse]");
        assertThat(number("chosen_k[4,k]")).isEqualTo(4);
        assertThat(number("chosen_k[4,sse]")).isCloseTo(number("rfmc_starts[best,sse]"), within(1e-9));
        assertThat(number("chosen_k[4,explained]")).isCloseTo(1 - number("chosen_k[4,sse]") / one, within(1e-12));
        // The root of 167 customers is 12.9.
        assertThat(number("chosen_k[12,k]")).isEqualTo(12);
        assertThat(shown("chosen_k[13,k]")).isEqualTo("");
    }

    @Test
    void aBlankBookComparesNumbersOfSegmentsWhenAskedTo() {
        XSSFWorkbook blank = Shipped.shared("rfmc-blank");
        assertThat(Shipped.shown(blank, "rfmc-blank", "choose_settings[Compute,value]"))
                .isEqualTo("no");
    }
}
