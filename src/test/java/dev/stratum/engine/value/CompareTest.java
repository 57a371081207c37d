package dev.stratum.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts in the order of Excel: without regard to case, signs, then digits, then letters, accents last. */
class CompareTest {
    private static final String CHARACTERS = "aAbZ19_- éÉëßçΣςİı\u0301中";

    @ParameterizedTest
    @CsvSource({
        "apple, Banana, -1",
        "Apple, apple, 0",
        "_a, 1a, -1",
        "9, a, -1",
        "ab, abc, -1",
        "resume, résumé, -1",
        "résumé, RÉSUMÉ, 0",
        "résumf, résumé, 1",
        "rez, résumé, 1"
    })
    void textsStandInTheOrderOfExcel(String a, String b, int order) {
        assertThat(Integer.signum(Compare.texts(a, b))).isEqualTo(order);
        assertThat(Integer.signum(Compare.texts(b, a))).isEqualTo(-order);
    }

    @Test
    void plainTextsAreComparedAsTheDefinitionHasIt() {
        SplittableRandom random = new SplittableRandom(5);
        for (int pair = 0; pair < 20_000; pair++) {
            String a = text(random);
            String b = random.nextInt(4) == 0 ? a.toUpperCase(Locale.ROOT) : text(random);
            assertThat(Integer.signum(Compare.texts(a, b)))
                    .as("'%s' and '%s'", a, b)
                    .isEqualTo(Integer.signum(defined(a, b)));
            assertThat(Compare.same(a, b)).as("'%s' and '%s'", a, b).isEqualTo(defined(a, b) == 0);
        }
    }

    private static String text(SplittableRandom random) {
        return random.ints(random.nextInt(5), 0, CHARACTERS.length())
                .mapToObj(at -> CHARACTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** Both texts without case and accents, character by character; where they are the same, with accents. */
    private static int defined(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return 0;
        }
        String x = bare(a);
        String y = bare(b);
        for (int i = 0; i < Math.min(x.length(), y.length()); i++) {
            int order = rank(x.charAt(i)) - rank(y.charAt(i));
            order = order != 0 ? order : x.charAt(i) - y.charAt(i);
            if (order != 0) {
                return order;
            }
        }
        return x.length() != y.length() ? x.length() - y.length() : a.compareToIgnoreCase(b);
    }

    private static String bare(String text) {
        String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static int rank(char character) {
        if (Character.isLetter(character)) {
            return 2;
        }
        return Character.isDigit(character) ? 1 : 0;
    }
}
