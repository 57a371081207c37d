package dev.stratum.host.headless.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.host.headless.ledger.LedgerColumns.Names;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerColumnsTest {
    private static final Path FILE = Path.of("ledger.csv");

    @Test
    void usualNamesAreThoseThatTheButtonsKnow() {
        LedgerColumns columns = LedgerColumns.find(
                FILE, List.of("Client code", "Invoice No.", "Booking date", "Amount (EUR)"), Names.USUAL);
        assertThat(List.of(columns.customer(), columns.order(), columns.date(), columns.amount()))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void theNumberOfACustomerIsPreferredToTheName() {
        List<String> header = List.of("Customer", "Date", "Total", "Customer ID");
        assertThat(LedgerColumns.find(FILE, header, Names.USUAL).customer()).isEqualTo(3);
    }

    @Test
    void aColumnThatIsMissingIsNamedWithTheOptionThatPointsToIt() {
        assertThatThrownBy(() -> LedgerColumns.find(FILE, List.of("Customer", "Date", "Weight"), Names.USUAL))
                .hasMessageContaining("an amount")
                .hasMessageContaining("--amount");
    }

    @Test
    void aLedgerHasCustomerDateAndAmount() {
        assertThat(LedgerColumns.looksLikeLedger(List.of("Buyer", "Order date", "Net")))
                .isTrue();
        assertThat(LedgerColumns.looksLikeLedger(List.of("Buyer", "Recency", "Net")))
                .isFalse();
    }
}
