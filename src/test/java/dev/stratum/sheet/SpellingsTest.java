package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Spellings.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingsTest {
    private final Spellings spellings = new Spellings();

    @Test
    void eachSpellingIsToldOnceWithTheFirstOne() {
        assertThat(spellings.look("ACME", () -> "A2")).isEmpty();
        assertThat(spellings.look("ACME ", () -> "A3")).contains(new Pair(true, "ACME ", "A3", "ACME", "A2"));
        assertThat(spellings.look("ACME ", () -> "A4")).isEmpty();
        assertThat(spellings.look(" ACME", () -> "A5")).contains(new Pair(true, " ACME", "A5", "ACME", "A2"));
        assertThat(spellings.look("Acme", () -> "A6")).contains(new Pair(false, "Acme", "A6", "ACME", "A2"));
        assertThat(spellings.look("Zeta", () -> "A7")).isEmpty();
    }

    /** A person sees no difference between a number and the text of its digits. */
    @Test
    void aNumberAndItsTextAreOne() {
        assertThat(spellings.look(17850.0, () -> "A2")).isEmpty();
        assertThat(spellings.look("17850", () -> "A3")).isEmpty();
        assertThat(spellings.look("17850.0", () -> "A4")).contains(new Pair(true, "17850.0", "A4", "17850", "A2"));
        assertThat(spellings.look("017850", () -> "A5")).contains(new Pair(false, "017850", "A5", "17850", "A2"));
    }

    @Test
    void keysAreThoseOfTheRule() {
        spellings.look(" ACME", () -> "A2");
        assertThat(spellings.key(" ACME")).isEqualTo("ACME");
        assertThat(spellings.key("\u00a0Zeta")).isEqualTo("Zeta");
    }

    @Test
    void pairsAreSummedUpWithAnExample() {
        Pair same = new Pair(true, "ACME ", "A3", "ACME", "A2");
        Pair alike = new Pair(false, "Acme", "A6", "ACME", "A2");
        assertThat(Spellings.sentences(List.of())).isEmpty();
        assertThat(Spellings.sentences(List.of(same, alike)))
                .containsExactly(
                        "1 spelling is read as a customer written otherwise before, for example 'ACME ' (A3) and 'ACME'"
                                + " (A2).",
                        "1 customer is easily confused with another and counted apart, for example 'Acme' (A6) and"
                                + " 'ACME' (A2).");
        assertThat(Spellings.sentences(List.of(alike, alike, same, same, same)))
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("2 customers are easily confused"),
                        text -> assertThat(text).startsWith("3 spellings are read as"));
    }
}
