package dev.stratum.actions.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellChecksTest {

    private static List<CellProblem> check(Object[]... cells) {
        return CellChecks.table(cells, 0, true, (row, column) -> "R" + (row + 1) + "C" + (column + 1));
    }

    @Test
    void columnsOfAnyNameAreCheckedForTextsAmongNumbersAndErrors() {
        assertThat(check(
                        new Object[] {"Customer", "Weight", "Remark"},
                        new Object[] {"A", 1.0, "ok"},
                        new Object[] {"B", "2,5", "7"},
                        new Object[] {"C", 3.0, new IllegalStateException("#REF!")},
                        new Object[] {"D", 4.0, null},
                        new Object[] {"E", 5.0, "ok"},
                        new Object[] {"F", null, "ok"}))
                .extracting(CellProblem::place)
                .containsExactly("R3C2", "R4C3");
    }

    @Test
    void aLaterRowOfTheSameCustomerIsReportedNumbersAndTextsAlike() {
        assertThat(check(new Object[] {"Customer"}, new Object[] {7.0}, new Object[] {"7"}, new Object[] {8.0}))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.row()).isEqualTo(2);
                    assertThat(problem.problem()).hasMessageContaining("R2C1").hasMessageContaining("R3C1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "  grand total:", "Sub-total", "SUM"})
    void rowsThatLookLikeTotalsAreReported(String name) {
        assertThat(CellChecks.total(name, "A9")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total Energies", "Summit", "C1"})
    void customersWithSuchWordsInTheirNamesAreNot(String name) {
        assertThat(CellChecks.total(name, "A9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Days to pay (average) | DAYS_TO_PAY",
                "DAYS-TO-PAY | DAYS_TO_PAY",
                "Last purchase (date) | LAST_PURCHASE",
                "Purchases (contracts) | FREQUENCY",
                "Will-call share (0 to 1) | WILL_CALL",
                "Salesperson return (yuan per order) | SALES_RETURN",
                "Amount (yuan) | AMOUNT",
                "InvoiceDate | DATE",
                "CTS score | CTS_SCORE",
                "customer_id | CUSTOMER",
                "Client code | CUSTOMER",
                "Booking date | DATE",
                "Extended price | AMOUNT",
                "Receipt No. | ORDER"
            })
    void columnsAreKnownByTheirUsualNames(String header, Meaning meaning) {
        assertThat(Meaning.of(header)).contains(meaning);
    }

    @Test
    void theMoreUsualNameWinsWhenTwoColumnsFit() {
        assertThat(Meaning.AMOUNT.in(List.of("Value", "Customer", "Amount"))).contains(2);
        assertThat(Meaning.RECENCY.in(List.of("Value", "Customer"))).isEmpty();
    }
}
