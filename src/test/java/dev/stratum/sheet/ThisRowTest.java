package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThisRowTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "=[@Amount]*2 | - | Amount | -",
                "=[@[Order size]] | - | Order size | -",
                "=SUM([@[First]:[Last]]) | - | First | Last",
                "=SUM([@]) | - | - | -",
                "=Sales[[#This Row],[Amount]] | Sales | Amount | -",
                "=SUM(Sales[[#this row], [A]:[B]]) | Sales | A | B",
                "=SUM(Sales[[#This Row]]) | Sales | - | -",
                "=[@['[net']]] | - | [net] | -",
            })
    void namesTheTableAndTheColumns(String formula, String table, String first, String last) {
        List<ThisRow> found = new ArrayList<>();
        ThisRow.expanded(formula, reference -> {
            found.add(reference);
            return Optional.empty();
        });
        assertThat(found)
                .containsExactly(
                        new ThisRow(Optional.ofNullable(table), Optional.ofNullable(first), Optional.ofNullable(last)));
    }

    @Test
    void becomesTheAddressOfItsCellsAndTextStaysText() {
        assertThat(ThisRow.expanded(
                        "=Sales[[#This Row],[Amount]]&\"[@Amount]\"&[@Gone]",
                        reference -> reference.table().map(name -> Area.cell("Year 1", 6, 2))))
                .isEqualTo("='Year 1'!C7&\"[@Amount]\"&[@Gone]");
    }
}
