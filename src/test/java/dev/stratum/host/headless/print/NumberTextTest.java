package dev.stratum.host.headless.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

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
        "4.9e-324,5e-324"
    })
    void exact_text_is_as_short_as_can_be(double number, String text) {
        assertThat(NumberText.exact(number)).isEqualTo(text);
    }

    @RepeatedTest(20)
    void exact_text_reads_back_as_the_same_number(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                String text = NumberText.exact(number);
                assertThat(Double.parseDouble(text)).isEqualTo(number == 0 ? 0.0 : number);
                assertThat(text.replaceAll("[^0-9]", "").length()).isLessThanOrEqualTo(25);
            }
        }
    }

    @Test
    void the_locale_of_the_machine_makes_no_difference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(NumberText.grouped(8_911_407.904, 2)).isEqualTo("8,911,407.90");
            assertThat(NumberText.percent(0.125)).isEqualTo("12.5%");
            assertThat(NumberText.count(4338, "customer")).isEqualTo("4,338 customers");
            assertThat(NumberText.count(1, "customer")).isEqualTo("1 customer");
        } finally {
            Locale.setDefault(before);
        }
    }
}
