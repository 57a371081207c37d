package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The date of analysis as it is asked for. */
class AnalysisDateTest {
    private static final String MADE = "3 customers from 7 lines on sheet Customers from ledger.";

    @AutoClose
    private final Desk desk = Desk.open();

    private void build(String... answers) {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers(answers);
        desk.run("buildFromLedger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-31",
                "31.10.2018",
                "31/10/2018",
                "10/31/2018",
                "2018/10/31",
                "31 Oct 2018",
                "October 31, 2018",
                "2018年10月31日"
            })
    void isReadAsPeopleWriteIt(String typed) {
        build(typed);
        assertThat(desk.told()).isEqualTo(MADE);
        assertThat(desk.output("settings")[1]).startsWith("Date of analysis", Samples.AS_OF);
    }

    /** 2018-11-05 is the last line of the ledger. */
    @Test
    void theLastDateOfTheLedgerIsProposed() {
        build("2018-10-31");
        assertThat(desk.person().questions)
                .containsExactly(
                        "Date of analysis: recency counts the days up to this date. The last date of the data is"
                                + " 2018-11-05.");
        assertThat(desk.person().suggestions).containsExactly("2018-11-05");
    }

    @Test
    void aWrongAnswerAsksAgainAndKeepsTheOthers() {
        desk.type("Invoices", Samples.ledger());
        desk.person().answers("Yes", "30/14/2026", "2018-10-31", "ledger-quartiles");
        desk.run("segmentCustomers");
        assertThat(desk.person().questions).hasSize(4).element(2).asString().startsWith("'30/14/2026' is no date.");
        assertThat(desk.told()).startsWith("3 customers from 7 lines");
    }

    @Test
    void whereDayAndMonthMayBeExchangedItAsksAgain() {
        build("3/4/2018", "2018-04-03");
        assertThat(desk.person().questions)
                .element(1)
                .asString()
                .startsWith("'3/4/2018' may be 2018-04-03 or 2018-03-04.");
    }

    @Test
    void aDateYearsAwayIsDoubted() {
        desk.person().isSure = false;
        build("2031-10-31", "2018-10-31");
        assertThat(desk.person().questions)
                .element(1)
                .isEqualTo(
                        "The date of analysis, 2031-10-31, lies 4,743 days after the last date of the data, 2018-11-05.");
        assertThat(desk.told()).isEqualTo(MADE);
    }

    @Test
    void whoeverIsSureOfItIsToldInTheEnd() {
        build("2031-10-31");
        assertThat(desk.told())
                .endsWith(" The date of analysis, 2031-10-31, lies 4,743 days after the last date of the data,"
                        + " 2018-11-05.");
        assertThat(LocalDate.of(2018, 11, 5).plusDays(4743)).isEqualTo(LocalDate.of(2031, 10, 31));
    }
}
