package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WithdrawalListTest {
    @AutoClose
    private final Desk desk = Desk.open();

    private void segment(boolean profits) {
        desk.type("My customers", Samples.customers());
        if (profits) {
            desk.type("My customers", 0, 7, Samples.profits());
        }
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
    }

    /** The rule by hand: one of the last two segments, a CTS grade up to 2, and a loss in both periods (every third customer). */
    @Test
    void itNamesWhoIsLowDearAndLosingAndWhatTheyCostAndOwe() {
        segment(true);
        desk.person().answers("widest");
        desk.run("withdrawal");
        Object[][] segments = desk.output("segments");
        Set<Object> named = Arrays.stream(segments)
                .skip(1)
                .filter(row -> ((Number) row[2]).intValue() >= 3 && ((Number) row[8]).intValue() <= 2)
                .filter(row -> Integer.parseInt(row[0].toString().substring(1)) % 3 == 0)
                .map(row -> row[0])
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty();
        Object[][] list = desk.output("withdrawal");
        List<Object[]> rows = Arrays.asList(list).subList(1, list.length - 1);
        assertThat(rows.stream().map(row -> row[0])).containsExactlyInAnyOrderElementsOf(named);
        double loss = 0;
        for (Object[] row : rows) {
            int i = Integer.parseInt(row[0].toString().substring(1));
            assertThat(row[3]).isEqualTo(2.0);
            assertThat(row[4]).isEqualTo(500.0 + i + 1000 + i);
            assertThat(row[5]).isEqualTo(100.0 * i);
            loss += (Double) row[4];
        }
        assertThat(list[list.length - 1][4]).isEqualTo(loss);
        assertThat(desk.told())
                .isEqualTo("The rule names " + named.size() + " customers, who lost "
                        + String.format(Locale.ROOT, "%,.0f", loss) + ": see sheet Withdrawal.");
    }

    @Test
    void withoutProfitsItSaysWhichColumnIsMissing() {
        segment(false);
        desk.run("withdrawal");
        assertThat(desk.told()).contains("has no column for the profit after cost to serve");
    }

    @Test
    void refreshAllSaysWhatTheCustomersLeave() {
        segment(true);
        desk.person().answers("2018-10-31");
        desk.run("refreshAll");
        // 16 customers leave 2000 + i, 8 lose 1000 + i: 32,000 + 192 - 8,000 - 108.
        assertThat(desk.told()).contains("Profit after cost to serve: 24,084,").contains("; 8 customers lose 8,108.");
    }
}
