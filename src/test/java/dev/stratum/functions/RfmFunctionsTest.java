package dev.stratum.functions;

import static dev.stratum.functions.Calls.assertNotAvailable;
import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.cell;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static dev.stratum.functions.Calls.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RfmFunctionsTest {
    private static final double AS_OF = 43404; // 2018-10-31

    @Test
    void theLedgerBecomesOneRowPerCustomer() {
        Object[][] customers = column("Customer", 17850.0, "B", 17850.0, "B", null, "C");
        Object[][] dates = column("Date", AS_OF - 10, AS_OF, AS_OF - 3, AS_OF - 400, AS_OF, AS_OF + 1);
        Object[][] amounts = column("Amount", 0.1, 100.0, 0.2, 50.0, 7.0, 5.0);

        Object[][] all = call("RFM.LEDGER", customers, dates, amounts, AS_OF);
        assertThat(all).hasDimensions(3, 7);
        // 0.1 + 0.2 is 0.3, to the last digit
        assertThat(all[1]).containsExactly(17850.0, 3.0, 2.0, 0.3, 0.15, 0.0, 0.0);
        assertThat(all[2]).containsExactly("B", 0.0, 2.0, 150.0, 75.0, 0.0, 0.0);

        assertThat(call("RFM.LEDGER", customers, dates, amounts, AS_OF, 365.0)[2])
                .containsExactly("B", 0.0, 1.0, 100.0, 100.0, 0.0, 0.0);
    }

    @Test
    void returnsAreKeptApartAndOrdersCountOnce() {
        Object[][] ledger = call(
                "RFM.LEDGER",
                column("A", "A", "A"),
                column(AS_OF, AS_OF, AS_OF - 1),
                column(10.0, 20.0, -5.0),
                AS_OF,
                null,
                null,
                column("O1", "O1", "O2"));
        assertThat(ledger[1]).containsExactly("A", 0.0, 1.0, 30.0, 30.0, 1.0, 5.0);
    }

    @Test
    void datesInWordsAreRefused() {
        fails(
                ExcelError.NA,
                "Row 1 of dates is the text '5 May 2018', not a date",
                "RFM.LEDGER",
                column("A"),
                column("5 May 2018"),
                column(1.0),
                AS_OF);
        fails(ExcelError.VALUE, "as_of is missing", "RFM.LEDGER", column("A"), column(AS_OF), column(1.0), null);
    }

    @Test
    void recencyIsWholeDaysAndZeroOnTheSameDay() {
        assertThat(call("RFM.RECENCY", column(AS_OF, AS_OF - 52.5, "yesterday"), AS_OF))
                .satisfies(cells -> {
                    assertThat(cells[0][0]).isEqualTo(0.0);
                    assertThat(cells[1][0]).isEqualTo(53.0);
                    assertNotAvailable(cells[2][0], "not a date");
                });
    }

    @Test
    void daysToPayAreAveragedPerCustomer() {
        assertThat(call(
                        "RFM.DAYSTOPAY",
                        column("A", "A", "B"),
                        column(100.0, 200.0, 100.0),
                        column(110.0, 230.0, null)))
                .isDeepEqualTo(new Object[][] {
                    {"Customer", "Average days to pay", "Paid invoices", "Unpaid invoices"},
                    {"A", 20.0, 2.0, 0.0},
                    {"B", "", 0.0, 1.0}
                });
    }

    @Test
    void gradesFollowTheCutsInBothDirections() {
        assertThat(call("RFMC.GRADE", column(10.0, 60.0, 61.0, 500.0), row(60.0, 120.0, 240.0), "fewer"))
                .isDeepEqualTo(column(4.0, 4.0, 3.0, 1.0));
        assertThat(call("RFMC.GRADE", column(1.0, 5.0), row(5.0, 3.0, 2.0))).isDeepEqualTo(column(1.0, 4.0));
    }

    @Test
    void customerNumberOneOfThePaperIsOfType4114() {
        assertThat(cell("RFMC.CODE", 4.0, 1.0, 1.0, 4.0)).isEqualTo("4114");
        assertThat(cell("RFMC.MEAN", 4.0, 1.0, 1.0, 4.0)).isEqualTo(2.5);
        assertThat(cell("RFMC.CODE", 4.0, 1.0, 1.0)).isEqualTo("411");
    }

    /**
     * Liu and Shih (2005), Information and Management 42: their judges compare R, F and M as 1:5, 1:7 and 1:3, which gives
     * the weights 0.731, 0.188 and 0.081 that the paper prints.
     */
    @Test
    void gradesAreWeighedByAnAnalyticHierarchy() {
        Object[][] weights = call("AHP.WEIGHTS", new Object[][] {
            {1.0, 5.0, 7.0},
            {1 / 5.0, 1.0, 3.0},
            {1 / 7.0, 1 / 3.0, 1.0}
        });
        double[] expected = {0.731, 0.188, 0.081};
        for (int i = 0; i < 3; i++) {
            assertThat((double) weights[i][0]).isCloseTo(expected[i], within(5e-4));
        }
        assertThat((double) cell("RFMC.MEAN", 4.0, 1.0, 2.0, null, weights)).isCloseTo(3.274, within(2e-3));
    }

    @Test
    void onlyTheRatiosOfWeightsCount() {
        // (4 x 4 + 3 x 1 + 2 x 1 + 1 x 4) / 10
        assertThat(cell("RFMC.MEAN", 4.0, 1.0, 1.0, 4.0, row(4.0, 3.0, 2.0, 1.0)))
                .isEqualTo(2.5);
        assertThat(cell("RFMC.MEAN", 4.0, 3.0, 1.0, 2.0, column(0.4, 0.3, 0.2, 0.1)))
                .isEqualTo(2.9);
        fails(ExcelError.VALUE, "4, one per grade", "RFMC.MEAN", 4.0, 3.0, 1.0, 2.0, row(1.0, 1.0, 1.0));
        fails(ExcelError.NUM, "Weight 2 is -1", "RFMC.MEAN", 4.0, 3.0, 1.0, null, row(1.0, -1.0, 1.0));
        fails(ExcelError.NUM, "sum of the weights", "RFMC.MEAN", 4.0, 3.0, 1.0, null, row(0.0, 0.0, 0.0));
    }

    /** RFMC paper, "Research design": bought recently, in a low frequency, a new customer, worth investment and attention. */
    @Test
    void customerNumberOneOfThePaperIsReadAsThePaperReadsIt() {
        assertThat(cell("RFMC.READ", "4114"))
                .isEqualTo(
                        "4114: bought just now, seldom, little, cheap to serve: a new customer, worth investing in and"
                                + " watching");
        assertThat(cell("RFMC.READ", 4111.0))
                .isEqualTo(
                        "4111: bought just now, seldom, little, dear to serve: a new customer, whose cost to serve needs"
                                + " watching from the start");
        assertThat(cell("RFMC.READ", "144"))
                .isEqualTo("144: bought long ago, very often, much: a good customer about to be lost");
    }

    @Test
    void everyTypeIsRead() {
        for (Object[] line : call("RFMC.CENSUS", new Object[][] {{4.0, 4.0, 4.0, 4.0}})) {
            if (!line[0].equals("Type")) {
                assertThat((String) cell("RFMC.READ", line[0]))
                        .startsWith(line[0] + ": bought ")
                        .contains(" to serve: ");
            }
        }
    }

    @Test
    void otherNumbersOfGradesShareTheWords() {
        assertThat((String) cell("RFMC.READ", "531", 5.0)).startsWith("531: bought just now, ");
        assertThat((String) cell("RFMC.READ", "212", 2.0))
                .isEqualTo("212: bought just now, seldom, much: a new customer with a large order");
        fails(ExcelError.NUM, "from 1 to 4", "RFMC.READ", "5114");
        assertThat(call("RFMC.READ", column("4444", "x", null, "1111"))[1][0]).isInstanceOf(CellError.class);
    }

    @Test
    void gradesComeWithTypeAndMean() {
        Object[][] policy = {
            {"Measure", "Better", "Grade 4", "Grade 3", "Grade 2"},
            {"Recency", "fewer", 60.0, 120.0, 240.0},
            {"Frequency", "more", 8.0, 4.0, 2.0},
            {"Monetary", "more", 700.0, 200.0, 80.0},
            {"CTS", "more", 31.0, 25.0, 19.0},
        };
        assertThat(call("RFMC.GRADES", row(52.0, 1.0, 50.0, 33.0), policy))
                .isDeepEqualTo(row(4.0, 1.0, 1.0, 4.0, "4114", 2.5));
        assertThat(call("RFMC.GRADES", row(52.0, 1.0, 50.0), policy)).isDeepEqualTo(row(4.0, 1.0, 1.0, "411", 2.0));
        fails(ExcelError.VALUE, "measures has 2 columns", "RFMC.GRADES", row(1.0, 2.0), policy);
        Object[][] withoutCts = Arrays.copyOf(policy, 4);
        assertThat(call("RFMC.GRADES", row(52.0, 1.0, 50.0), withoutCts)).isDeepEqualTo(row(4.0, 1.0, 1.0, "411", 2.0));
        fails(ExcelError.VALUE, "none for cost to serve", "RFMC.GRADES", row(52.0, 1.0, 50.0, 33.0), withoutCts);
        policy[1][2] = 130.0;
        fails(ExcelError.NUM, "from the best", "RFMC.GRADES", row(52.0, 1.0, 50.0, 33.0), policy);
    }

    @Test
    void cutsComeFromTheDataBestGradeFirst() {
        // R: quantile(c(1,2,3,4,5), c(.75,.5,.25)) = 4 3 2; recency turns round
        Object[][] measures = {{1.0, 1.0, 1.0}, {2.0, 2.0, 2.0}, {3.0, 3.0, 3.0}, {4.0, 4.0, 4.0}, {5.0, 5.0, 5.0}};
        assertThat(call("RFMC.CUTS", measures))
                .isDeepEqualTo(new Object[][] {{2.0, 3.0, 4.0}, {4.0, 3.0, 2.0}, {4.0, 3.0, 2.0}});
        assertThat(call("RFMC.CUTS", column(0.0, 10.0), "equal-width", 2.0)).isDeepEqualTo(row(5.0));
        fails(ExcelError.NUM, "grades is 1", "RFMC.CUTS", measures, null, 1.0);
    }

    @Test
    void theCensusListsAll256Types() {
        Object[][] census = call("RFMC.CENSUS", new Object[][] {{4.0, 1.0, 1.0, 4.0}, {4.0, 1.0, 1.0, 4.0}});
        assertThat(census).hasDimensions(257, 4);
        assertThat(census[1]).containsExactly("4444", 4.0, 0.0, 0.0);
        assertThat(census[256][0]).isEqualTo("1111");
        assertThat(Arrays.asList(census)).anySatisfy(line -> assertThat(line).containsExactly("4114", 2.5, 2.0, 1.0));
        fails(ExcelError.NUM, "from 1 to 4", "RFMC.CENSUS", row(5.0, 1.0, 1.0, 1.0));
    }

    @Test
    void anOrderIsWillCallWhenOneOfItsLinesIsMarked() {
        assertThat(call(
                        "RFM.WILLCALL",
                        column(17.0, 17.0, 18.0, 18.0, 17.0),
                        column("Pick-up", "truck", "truck", null, "truck"),
                        column("pick-up"),
                        false,
                        column("1", "1", "2", null, "3")))
                .isDeepEqualTo(new Object[][] {
                    {"Customer", "Will-call share", "Will-call orders", "Orders"},
                    {17.0, 0.5, 1.0, 2.0},
                    {18.0, 0.0, 0.0, 2.0}
                });
    }

    @Test
    void withoutValuesEveryMarkButANoCounts() {
        assertThat(call(
                        "RFM.WILLCALL",
                        column("A", "A", "A", "A", "A"),
                        column("yes", "No", 0.0, true, "  "),
                        null,
                        false)[1])
                .containsExactly("A", 0.4, 2.0, 5.0);
    }

    /** Periods of 100 days to day 43404: 43305 to 43404 and 43205 to 43304. */
    @Test
    void theLifeStageComparesThisPeriodWithTheOneBefore() {
        Object[][] lines = {
            {"new", 43400.0, 5.0},
            {"growing", 43300.0, 100.0},
            {"growing", 43305.0, 121.0},
            {"steady", 43205.0, 100.0},
            {"steady", 43404.0, 120.0},
            {"fading", 43304.0, 100.0},
            {"fading", 43390.0, 79.0},
            {"gone", 43304.0, 100.0},
            {"back", 43204.0, 100.0},
            {"back", 43310.0, 1.0},
            {"returned only", 43310.0, -1.0},
            {"later", 43405.0, 9.0}
        };
        Object[][] stages = call("RFM.STAGE", part(lines, 0), part(lines, 1), part(lines, 2), 43404.0, 100.0);
        assertThat(stages).hasDimensions(7, 6);
        assertThat(stages[0])
                .containsExactly(
                        "Customer",
                        "First purchase",
                        "Last purchase",
                        "Amount this period",
                        "Amount the period before",
                        "Life stage");
        assertThat(stages[1]).containsExactly("new", 43400.0, 43400.0, 5.0, 0.0, "New");
        assertThat(stages[2]).containsExactly("growing", 43300.0, 43305.0, 121.0, 100.0, "Growing");
        assertThat(stages[3][5]).isEqualTo("Steady");
        assertThat(stages[4][5]).isEqualTo("Fading");
        assertThat(stages[5]).containsExactly("gone", 43304.0, 43304.0, 0.0, 100.0, "Gone");
        assertThat(stages[6]).containsExactly("back", 43204.0, 43310.0, 1.0, 0.0, "Back");
    }

    /** By hand, with the stages of RFM.STAGE as of each day: periods of 100 days, a change of 20 %. */
    @Test
    void oneCustomerIsFollowedFromTheFirstPurchaseOn() {
        Object[][] lines = {
            {"A", 43310.0, 60.0},
            {"B", 43200.0, 7.0},
            {"A", 43000.0, 100.0},
            {"A", 43120.0, 130.0},
            {"A", 43125.0, -30.0},
            {"A", 43405.0, 9.0}
        };
        Object[][] history = call("RFM.HISTORY", "A", part(lines, 0), part(lines, 1), part(lines, 2), 43404.0, 100.0);
        assertThat(history).isDeepEqualTo(new Object[][] {
            {"Date", "Event", "Amount", "Bought so far", "Days since the purchase before", "Life stage"},
            {43000.0, "First purchase", 100.0, 100.0, "", "New"},
            {43120.0, "Purchase", 130.0, 230.0, 120.0, "Growing"},
            {43125.0, "Return", -30.0, 230.0, 5.0, "Growing"},
            {43310.0, "Purchase", 60.0, 290.0, 190.0, "Fading"},
            {43404.0, "Date of analysis", "", 290.0, 94.0, "Back"}
        });
        fails(ExcelError.VALUE, "use one of: A, B", "RFM.HISTORY", "a", part(lines, 0), part(lines, 1), part(lines, 2));
    }

    @Test
    void aLedgerShorterThanTwoPeriodsIsTold() {
        assertThat(Notes.listen(() -> call("RFM.STAGE", column("A"), column(43000.0), column(1.0), 43404.0))
                        .notes())
                .extracting(Note::sentence)
                .singleElement()
                .asString()
                .contains("less than two periods of 365 days");
        fails(ExcelError.NUM, "period_days", "RFM.STAGE", column("A"), column(43000.0), column(1.0), 43404.0, 0.0);
    }

    private static Object[][] part(Object[][] lines, int column) {
        return Arrays.stream(lines).map(line -> new Object[] {line[column]}).toArray(Object[][]::new);
    }
}
