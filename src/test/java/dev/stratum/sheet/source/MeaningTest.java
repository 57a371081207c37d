package dev.stratum.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which column is about what, by its name. */
class MeaningTest {

    @ParameterizedTest
    @CsvSource({
        "Cust. No, CUSTOMER",
        "Last order, LAST_PURCHASE",
        "# Orders, FREQUENCY",
        "Net sales (EUR), AMOUNT",
        "Avg days to pay, DAYS_TO_PAY",
        "Kunden-Nr., CUSTOMER",
        "Letzte Bestellung, LAST_PURCHASE",
        "Anzahl Bestellungen, FREQUENCY",
        "Umsatz, AMOUNT",
        "N° client, CUSTOMER",
        "Dernière commande, LAST_PURCHASE",
        "Nombre de commandes, FREQUENCY",
        "Chiffre d'affaires, AMOUNT",
        "Última compra, LAST_PURCHASE",
        "Número de pedidos, FREQUENCY",
        "Importe total, AMOUNT",
        "Klantnummer, CUSTOMER",
        "Laatste bestelling, LAST_PURCHASE",
        "Aantal bestellingen, FREQUENCY",
        "Omzet, AMOUNT",
        "客户编号, CUSTOMER",
        "最近购买日期, LAST_PURCHASE",
        "购买次数, FREQUENCY",
        "销售额（元）, AMOUNT",
        "Belegdatum, DATE",
        "Netto (EUR), AMOUNT",
        "Profit after service (EUR), PROFIT",
        "Nettobetrag EUR, AMOUNT",
        "Total HT, AMOUNT",
        "Base imponible, AMOUNT",
        "含税金额（元）, AMOUNT",
        "业务日期, DATE",
        "Billing Document, ORDER",
        "Nº factura, ORDER",
        "N° de commande, ORDER",
        "Bon-Nr., ORDER",
        "Email, CUSTOMER"
    })
    void columnsHaveTheirUsualNamesInSixLanguages(String header, Meaning meaning) {
        assertThat(Meaning.of(header)).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "UMSATZ EUR, AMOUNT",
        "Net sales 2025, AMOUNT",
        "Revenue in GBP, AMOUNT",
        "Derniere commande, LAST_PURCHASE",
        "Net  Sale, AMOUNT",
        "Customers, CUSTOMER",
        "Amount [k€], AMOUNT"
    })
    void caseAccentsUnitsAndPluralDoNotCount(String header, Meaning meaning) {
        assertThat(Meaning.of(header)).contains(meaning);
    }

    @Test
    void behindAnotherColumnTheCustomersAreCounted() {
        assertThat(Meaning.CUSTOMER.in(List.of("", "Customers", "Last order"))).contains(1);
        assertThat(Meaning.CUSTOMER.in(List.of("Segment", "Customers", "Share")))
                .isEmpty();
    }

    @Test
    void whereThePluralIsAnotherColumnItCounts() {
        assertThat(Meaning.of("Order")).contains(Meaning.ORDER);
        assertThat(Meaning.of("Orders")).contains(Meaning.FREQUENCY);
    }

    @ParameterizedTest
    @CsvSource({"Region", "Account manager", "Remarks", "Segment", "Rank", "Mean grade", "2025", "EUR"})
    void otherColumnsHaveNoMeaning(String header) {
        assertThat(Meaning.of(header)).isEmpty();
    }

    @Test
    void ofSeveralColumnsTheMostUsualNameCounts() {
        assertThat(Meaning.CUSTOMER.in(List.of("Customer name", "Region", "Customer ID")))
                .contains(2);
    }

    @Test
    void noNameIsThatOfTwoMeaningsInOneLanguage() {
        for (Meaning meaning : Meaning.values()) {
            assertThat(UsualNames.of(meaning)).as(meaning.name()).isNotEmpty();
            assertThat(Meaning.of(meaning.usualName())).contains(meaning);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kunde, Kunden-Nr.",
                "Customer, Customer No",
                "Cliente, Código cliente",
                "Klant, Klantnummer",
                "客户名称, 客户编号"
            })
    void theNumberOfACustomerComesBeforeTheName(String headers) {
        assertThat(Meaning.CUSTOMER.in(List.of(headers.split(", ")))).contains(1);
    }
}
