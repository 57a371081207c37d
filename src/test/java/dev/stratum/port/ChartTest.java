package dev.stratum.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    private static final Chart CHART = new Chart(
            "stratum_shares",
            Chart.Kind.COLUMNS,
            "Share of customers",
            Area.cell("Data", 0, 0),
            List.of(),
            "Share",
            Area.cell("Data", 9, 0));

    @ParameterizedTest
    @CsvSource({
        "stratum_shares,      Share of customers, true",
        "stratum_shares 2,    Another title,      true",
        "Object 1,            Share of customers, true",
        "Object 1,            '',                 false",
        "stratum_shares_mine, My title,           false",
        "Chart 1,             My title,           false"
    })
    void anEarlierDrawingIsKnownByItsNameOrItsTitle(String name, String title, boolean earlier) {
        assertThat(CHART.isEarlier(name, title, false)).isEqualTo(earlier);
    }

    @Test
    void anEarlierDrawingWithAnotherNameAndTitleIsKnownByItsPlace() {
        assertThat(CHART.isEarlier("Object 1", "My title", true)).isTrue();
    }
}
