package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BuildFromLedgerTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @Test
    void oneRowPerCustomerWithOrdersCountedOnce() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("2018-10-31");
        desk.run("buildFromLedger");
        assertThat(desk.output("ledger")).isDeepEqualTo(new Object[][] {
            {
                "Customer",
                "Recency (days)",
                "Frequency (orders)",
                "Monetary",
                "Average order size",
                "Returns",
                "Returns amount"
            },
            {17850.0, 10.0, 2.0, 199.5, 99.75, 0.0, 0.0},
            {"Müller", 200.0, 1.0, 500.0, 500.0, 1.0, 50.0},
            {12.0, 0.0, 1.0, 20.0, 20.0, 0.0, 0.0}
        });
        assertThat(desk.told()).isEqualTo("3 customers from 7 lines on sheet Customers from ledger.");
    }

    @Test
    void theDateOfAnalysisIsAskedOnceAndKept() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("2018-10-31");
        desk.run("buildFromLedger");
        desk.select(Area.cell("Invoices", 0, 0));
        desk.run("buildFromLedger");
        assertThat(desk.person().questions).hasSize(1);
        assertThat(desk.book().named("as_of").map(desk.book()::read).orElseThrow()[0][0])
                .isEqualTo(Samples.AS_OF);
    }

    @Test
    void badLinesAreLeftOutAndListed() {
        Object[][] ledger = Samples.ledger();
        ledger[3][1] = "21 October 2018";
        ledger[4][3] = "500,00";
        desk.type("Invoices", ledger);
        desk.person().answers("2018-10-31");
        desk.run("buildFromLedger");
        assertThat(desk.told())
                .isEqualTo("2 customers from 5 lines on sheet Customers from ledger; 2 rows were left out: see sheet"
                        + " Problems.");
        assertThat(desk.output("problems")[1]).contains("Invoices!B4", "21 October 2018");
    }

    @Test
    void aLineWhoseOrderNumberIsAnErrorIsListedToo() {
        Object[][] ledger = Samples.ledger();
        ledger[3][0] = ExcelError.DIV0;
        desk.type("Invoices", ledger);
        desk.person().answers("2018-10-31");
        desk.run("buildFromLedger");
        assertThat(desk.told()).contains("1 row was left out");
        assertThat(desk.output("problems")[1]).contains("Invoices!A4");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("31.14.2018");
        desk.run("buildFromLedger");
        assertThat(desk.told())
                .isEqualTo("'31.14.2018' is no date. Build from ledger was stopped; nothing was changed.");
        assertThat(desk.sheets()).containsExactly("Invoices");
    }

    @Test
    void aLedgerAllInTheFutureHasNoCustomers() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("2015-01-01");
        desk.run("buildFromLedger");
        assertThat(desk.told()).contains("no usable row").contains("2015-01-01");
    }

    @Test
    void aFormulaTypedOverASettingStaysAndLaterAnswersGoElsewhere() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("2018-10-31");
        desk.run("buildFromLedger");
        Area typed = desk.book().named("as_of").orElseThrow();
        desk.formula(typed, "=43400+4", new Object[][] {{Samples.AS_OF}});
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        assertThat(desk.book().named("as_of")).contains(typed);
        assertThat(desk.book().formula(typed)).isPresent();
        assertThat(desk.column("settings", 0)).containsExactly("Policy", "Thresholds");
        desk.run("segmentCustomers");
        assertThat(desk.person().questions).hasSize(2);
    }

    @Test
    void aCellThatThePersonNamedKeepsItsName() {
        desk.type("Start", new Object[][] {{"Date of analysis", Samples.AS_OF}});
        Area typed = Area.cell("Start", 0, 1);
        desk.book().name("as_of", typed);
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        assertThat(desk.book().named("as_of")).contains(typed);
        assertThat(desk.column("settings", 0)).containsExactly("Policy", "Thresholds");
    }

    /** The ledger stands in rows 1 to 5, a summary of it with the same columns in rows 8 to 11. */
    @Test
    void aTableBelowTheLedgerIsNoPartOfIt() {
        desk.type("Ledger", new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"A", 40876.0, 100.0},
            {"A", 40846.0, 25.0},
            {"B", 40846.0, 50.0},
            {"C", 40878.0, 75.0}
        });
        desk.type("Ledger", 7, 0, new Object[][] {
            {"Customer", "Order date", "Amount"}, {"A", 40876.0, 125.0}, {"B", 40846.0, 50.0}, {"C", 40878.0, 75.0}
        });
        desk.select(Area.cell("Ledger", 1, 0));
        desk.person().answers("2011-12-09");
        desk.run("buildFromLedger");
        assertThat(desk.told()).isEqualTo("3 customers from 4 lines on sheet Customers from ledger.");
        assertThat(desk.output("ledger")[1]).startsWith("A", 10.0, 2.0, 125.0);
    }

    private static final Object[][] SMALL = {
        {"Customer", "Order date", "Amount"},
        {"A", 43300.0, 100.0},
        {"B", 43310.0, 50.0},
        {"A", 43320.0, 25.0},
        {"C", 43330.0, 75.0}
    };

    private Object[][] built() {
        desk.person().answers("2018-10-31");
        desk.run("buildFromLedger");
        return Arrays.stream(desk.output("ledger"))
                .skip(1)
                .map(row -> new Object[] {row[0], row[2], row[3]})
                .toArray(Object[][]::new);
    }

    private static final Object[][] RIGHT = {{"A", 2.0, 125.0}, {"B", 1.0, 50.0}, {"C", 1.0, 75.0}};

    @Test
    void aRefreshKeepsToTheLedgerAboveASummary() {
        desk.type("Data", SMALL);
        desk.select(Area.cell("Data", 1, 0));
        assertThat(built()).isDeepEqualTo(RIGHT);
        desk.type("Data", 5, 0, new Object[][] {
            {"C", 43340.0, 5.0}, {null, null, null}, {"Customer", "Order date", "Amount"}, {"A", 43320.0, 125.0}
        });
        desk.run("refreshAll");
        assertThat(desk.told()).startsWith("3 customers from 5 lines");
    }

    @Test
    void aBlankRowInsideIsPassedOver() {
        desk.type("Data", SMALL);
        desk.type("Data", 6, 0, new Object[][] {{"C", 43340.0, 5.0}});
        desk.select(Area.cell("Data", 1, 0));
        assertThat(built()).isDeepEqualTo(new Object[][] {{"A", 2.0, 125.0}, {"B", 1.0, 50.0}, {"C", 2.0, 80.0}});
    }

    @Test
    void aTotalAndANoteBelowAreNamedAndLeftOut() {
        desk.type("Data", SMALL);
        desk.type("Data", 6, 0, new Object[][] {{"Total", null, 250.0}, {"Source: the till", null, null}});
        desk.select(Area.cell("Data", 1, 0));
        assertThat(built()).isDeepEqualTo(RIGHT);
        assertThat(desk.told()).contains("2 rows were left out: see sheet Problems");
    }

    @Test
    void aSummaryToTheRightOfABlankColumnIsNotPartOfIt() {
        desk.type("Data", SMALL);
        desk.type("Data", 0, 4, new Object[][] {{"Customer", "Amount"}, {"A", 125.0}, {"B", 50.0}, {"C", 75.0}});
        desk.select(Area.cell("Data", 1, 0));
        assertThat(built()).isDeepEqualTo(RIGHT);
    }

    /** Orders of 100 and 60 on 1 and 11 March 2024; the payments of 15 March, 10 and 31 March come after 14 and 20 days. */
    private void documents() {
        desk.type("Orders", new Object[][] {
            {"Order number", "Order date", "Customer"},
            {"A1", 45352.0, 17850.0},
            {"A2", 45362.0, 17850.0},
            {"B1", 45352.0, "Müller"}
        });
        desk.type("Order lines", new Object[][] {
            {"Order number", "Quantity", "Unit price"},
            {"A1", 3.0, 30.0},
            {"A1", 1.0, 10.0},
            {"A2", 6.0, 10.0},
            {"B1", 0.5, 50.0}
        });
        desk.type("Payments", new Object[][] {
            {"Customer", "Payment date", "Amount", "Order number"},
            {17850.0, 45366.0, 100.0, "A1"},
            {17850.0, 45382.0, 60.0, "A2"},
            {"Müller", 45361.0, 99.0, "B9"}
        });
        desk.type(
                "Visits",
                new Object[][] {{"Customer", "Date", "Visit cost"}, {17850.0, 45353.0, 25.0}, {17850.0, 45354.0, "x"}});
        desk.type("Pick-ups", new Object[][] {{"Order number"}, {"A2"}});
        desk.select(Area.cell("Orders", 1, 1));
        desk.person().answers("2024-03-31");
    }

    @Test
    void documentsOnSheetsOfTheirOwnMakeTheMeasuresOfCostToServe() {
        documents();
        desk.run("buildFromLedger");
        Object[][] ledger = desk.output("ledger");
        assertThat(Cells.isBlank(ledger[2][7])).isTrue();
        ledger[2][7] = null;
        assertThat(ledger).isDeepEqualTo(new Object[][] {
            {
                "Customer",
                "Recency (days)",
                "Frequency (orders)",
                "Monetary",
                "Average order size",
                "Returns",
                "Returns amount",
                "Days to pay",
                "Will-call share",
                "Salesperson return"
            },
            {17850.0, 20.0, 2.0, 160.0, 80.0, 0.0, 0.0, 17.0, 0.5, 12.5},
            {"Müller", 30.0, 1.0, 25.0, 25.0, 0.0, 0.0, null, 0.0, 0.0}
        });
        assertThat(desk.told())
                .isEqualTo("2 customers from 4 lines on sheet Customers from ledger; 1 row was left out: see sheet"
                        + " Problems. 1 payment has no order: see sheet Payments without order.");
        assertThat(desk.output("problems")[1]).contains("Visits!C3");
        assertThat(desk.output("unmatched")[1]).containsExactly("Müller", 45361.0, 99.0, "B9");
    }

    @Test
    void aRefreshReadsAllDocumentsAgain() {
        documents();
        desk.run("buildFromLedger");
        desk.type("Payments", 4, 0, new Object[][] {{"Müller", 45357.0, 25.0, "B1"}});
        desk.run("refreshAll");
        assertThat(desk.column("ledger", 7)).containsExactly(17.0, 5.0);
    }

    @Test
    void paymentsNeedAnOrderNumberAndAreLeftOutWithoutOne() {
        documents();
        desk.type("Sales", SMALL);
        desk.select(Area.cell("Sales", 1, 0));
        desk.run("buildFromLedger");
        assertThat(desk.told())
                .contains("Sheet Payments was not used: it finds orders by their number, and Sales!A1:C5 has no column"
                        + " Order number.");
        assertThat(desk.output("ledger")[0]).contains("Salesperson return").doesNotContain("Days to pay");
    }
}
