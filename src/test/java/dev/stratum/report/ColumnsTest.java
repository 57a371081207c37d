package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.source.Meaning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsTest {

    static Stream<Arguments> columnsThatAreReadAgain() {
        return Stream.of(
                Arguments.of(Columns.CUSTOMER, Meaning.CUSTOMER),
                Arguments.of(Columns.RECENCY, Meaning.RECENCY),
                Arguments.of(Columns.FREQUENCY, Meaning.FREQUENCY),
                Arguments.of(Columns.MONETARY, Meaning.AMOUNT),
                Arguments.of(Columns.AMOUNT, Meaning.AMOUNT),
                Arguments.of(Columns.CTS_SCORE, Meaning.CTS_SCORE),
                Arguments.of(Columns.ORDER_SIZE, Meaning.ORDER_SIZE),
                Arguments.of(Columns.LAST_PURCHASE, Meaning.LAST_PURCHASE));
    }

    /** What Stratum writes it finds again under the same name. */
    @ParameterizedTest
    @MethodSource("columnsThatAreReadAgain")
    void aColumnIsFoundByItsOwnHeading(Column column, Meaning meaning) {
        assertThat(meaning.in(List.of("Segment", column.heading(), "Type"))).contains(1);
    }

    @ParameterizedTest
    @MethodSource("columnsThatAreReadAgain")
    void theMeanOfAColumnIsAnotherColumn(Column column, Meaning meaning) {
        assertThat(column.mean(Format.ONE).heading()).isEqualTo("Mean " + column.heading());
        assertThat(meaning.in(List.of(column.mean(Format.ONE).heading()))).isEmpty();
    }
}
