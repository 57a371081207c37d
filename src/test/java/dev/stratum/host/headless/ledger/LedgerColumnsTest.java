package dev.stratum.host.headless.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.host.headless.ledger.LedgerColumns.Names;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void theAmountMayBeAProduct() {
        List<String> header = List.of("Customer", "Date", "Quantity", "UnitPrice");
        LedgerColumns columns =
                LedgerColumns.find(FILE, header, new Names(null, null, "Quantity * unit price", null, Map.of()));
        assertThat(columns.amount()).isEqualTo(2);
        assertThat(columns.times()).isEqualTo(3);
        assertThatThrownBy(() -> LedgerColumns.find(FILE, header, Names.USUAL))
                .hasMessageContaining("for example --amount 'Quantity*UnitPrice'");
    }
}
