package dev.stratum.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellChecksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total",
                "  grand total:",
                "Sub-total",
                "SUM",
                "Summe",
                "Gesamt",
                "Endsumme",
                "\u5408\u8ba1",
                "Total g\u00e9n\u00e9ral"
            })
    void rowsThatLookLikeTotalsAreReported(String name) {
        assertThat(CellChecks.total(name, "A9")).isPresent();
    }

    /** Exports write the word into their first column and leave the customer blank. */
    @Test
    void theWordOfATotalMayStandBesideABlankCustomer() {
        DataCheck.Place place = (row, column) -> "R" + row + "C" + column;

        assertThat(CellChecks.total(new Object[] {"Summe", "", null, 12.0}, 8, 1, place))
                .hasValueSatisfying(found -> {
                    assertThat(found.column()).isZero();
                    assertThat(found.problem()).hasMessageStartingWith("R8C0 is 'Summe'");
                });
        assertThat(CellChecks.total(new Object[] {"Total", "C1", null, 12.0}, 8, 1, place))
                .isEmpty();
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
