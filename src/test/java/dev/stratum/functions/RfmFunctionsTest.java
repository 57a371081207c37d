package dev.stratum.functions;

import static dev.stratum.functions.Calls.assertNotAvailable;
import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.cell;
import static dev.stratum.functions.Calls.column;
import static dev.stratum.functions.Calls.fails;
import static dev.stratum.functions.Calls.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
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
}
