package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,0",
        "1,1",
        "5.006,5.006",
        "0.1,0.1",
        "1e20,100000000000000000000",
        "1e21,1e21",
        "2e-3,0.002",
        "2.0E-8,2e-8",
        "-1.25e-9,-1.25e-9",
        "6.8500000000000005,6.8500000000000005",
        "2e23,2e23",
        "4.9e-324,4.9e-324"
    })
    void anExactTextIsAsShortAsCanBe(double number, String text) {
        assertThat(ValueText.exact(number)).isEqualTo(text);
    }

    @RepeatedTest(20)
    void anExactTextReadsBackAsTheSameNumber(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String text = ValueText.exact(number);
                assertThat(Double.parseDouble(text)).isEqualTo(number == 0 ? 0.0 : number);
                assertThat(text.replaceAll("[^0-9]", "").length()).isLessThanOrEqualTo(25);
            }
        }
    }
}
