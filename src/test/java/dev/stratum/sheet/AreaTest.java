package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @Test
    void addressesAreWrittenAsTheSheetShowsThem() {
        assertThat(Area.cell("Data", 0, 0).address()).isEqualTo("Data!A1");
        assertThat(new Area("CTS scores", 3, 26, 2, 2).address()).isEqualTo("'CTS scores'!AA4:AB5");
        assertThat(Area.cell("Ann's", 1048575, 16383).address()).isEqualTo("'Ann''s'!XFD1048576");
        assertThat(Area.cell("Q4", 0, 0).address())
                .as("a sheet named like a cell")
                .isEqualTo("'Q4'!A1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=Data!$A$1:$D$168 | Data!A1:D168",
                "='CTS scores'!$B$2 | 'CTS scores'!B2",
                "='Ann''s'!C3:C9 | 'Ann''s'!C3:C9"
            })
    void referencesOfNamesAreRead(String reference, String address) {
        assertThat(Area.parse(reference).orElseThrow().address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"=#REF!", "=Data!A1,Data!C1", "=42", "=Data!B2:A1", "=Data!A0", "=OFFSET(Data!A1,1,1)"})
    void whatIsNotOneRectangleIsNoArea(String reference) {
        assertThat(Area.parse(reference)).isEmpty();
    }

    @RepeatedTest(50)
    void everyAreaIsReadBackFromItsAddress(RepetitionInfo run) {
        SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
        Area area = new Area(
                random.nextBoolean() ? "Data" : "It's \"mine\"",
                random.nextInt(1000),
                random.nextInt(800),
                1 + random.nextInt(50),
                1 + random.nextInt(50));
        assertThat(Area.parse(area.address())).contains(area);
    }

    @Test
    void thePartInUseHoldsEveryValue() {
        Area area = new Area("Data", 2, 1, 4, 3);
        Object[][] cells = {{null, "", null}, {null, 0.0, null}, {"", null, "x"}, {null, null, null}};
        assertThat(area.inUse(cells)).contains(new Area("Data", 3, 2, 2, 2));
        assertThat(area.inUse(new Object[][] {{null, ""}})).isEmpty();
    }

    @Test
    void anAreaContainsWhatLiesWithinIt() {
        Area area = Area.parse("Data!C4:E6").orElseThrow();
        for (String inside : new String[] {"Data!C4:E6", "Data!C4", "Data!E6", "Data!D5:E6"}) {
            assertThat(area.contains(Area.parse(inside).orElseThrow()))
                    .as(inside)
                    .isTrue();
        }
        for (String outside : new String[] {
            "Data!B4:E6",
            "Data!C3:E6",
            "Data!C4:F6",
            "Data!C4:E7",
            "Data!B5",
            "Data!D3",
            "Data!F5",
            "Data!D7",
            "Other!C4"
        }) {
            assertThat(area.contains(Area.parse(outside).orElseThrow()))
                    .as(outside)
                    .isFalse();
        }
    }

    @Test
    void placesAreCountedFromTheFirstCell() {
        Area area = Area.parse("Data!C4:E6").orElseThrow();
        assertThat(area.at(0, 0).address()).isEqualTo("Data!C4");
        assertThat(area.at(2, 1).address()).isEqualTo("Data!D6");
        assertThat(area.resized(1, 2).address()).isEqualTo("Data!C4:D4");
        assertThat(area.absoluteAddress()).isEqualTo("Data!$C$4:$E$6");
        assertThat(new Area("A1 B2", 0, 0, 1, 1).absoluteAddress()).isEqualTo("'A1 B2'!$A$1");
    }

    @Test
    void anAreaHasCells() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Area("Data", 0, 0, 0, 1));
    }
}
