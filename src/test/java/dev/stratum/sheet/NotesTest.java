package dev.stratum.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {

    @Test
    void whoeverListensHearsEachNoteOnceInItsOrder() {
        Notes.Noted<Integer> noted = Notes.listen(() -> {
            Notes.hint("Second best.");
            Notes.leftOut("1 of 5 rows is left out.");
            Notes.hint("Second best.");
            return 7;
        });
        assertThat(noted.result()).isEqualTo(7);
        assertThat(noted.notes())
                .containsExactly(
                        new Note(Note.Kind.HINT, "Second best."),
                        new Note(Note.Kind.LEFT_OUT, "1 of 5 rows is left out."));
    }

    @Test
    void listenersDoNotHearEachOther() {
        Notes.Noted<Notes.Noted<String>> outer = Notes.listen(() -> {
            Notes.hint("Before.");
            Notes.Noted<String> inner = Notes.listen(() -> {
                Notes.hint("Within.");
                return "inner";
            });
            Notes.hint("After.");
            return inner;
        });
        assertThat(outer.notes()).extracting(Note::sentence).containsExactly("Before.", "After.");
        assertThat(outer.result().notes()).extracting(Note::sentence).containsExactly("Within.");
    }

    @Test
    void nobodyListensAfterAFailure() {
        assertThatThrownBy(() -> Notes.listen(() -> {
                    Notes.hint("Lost.");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        Notes.hint("Unheard.");
        assertThat(Notes.listen(() -> 1).notes()).isEmpty();
    }

    @Test
    void threeReasonsAreToldAndTheOthersCounted() {
        assertThat(Notes.sentence(5, "rows", 1, List.of("Row 2 is blank")))
                .isEqualTo("1 of 5 rows is left out. Row 2 is blank.");
        assertThat(Notes.sentence(9, "invoices", 3, List.of("One.", "Two", "Three.")))
                .isEqualTo("3 of 9 invoices are left out. One. Two. Three.");
        assertThat(Notes.sentence(9, "rows", 5, List.of("One", "Two", "Three", "Four", "Five")))
                .isEqualTo("5 of 9 rows are left out. One. Two. Three. And 2 more.");
        assertThat(Notes.sentence(9, "rows", 2, List.of("One")))
                .isEqualTo("2 of 9 rows are left out. One. And 1 more.");
    }

    @Test
    void rowsThatTheResultShowsAreNotLeftOut() {
        List<RowIssue> issues = List.of(new RowIssue(2, Problem.CELL_BLANK.with("Row 2 of data")));
        List<RowIssue> others = List.of(new RowIssue(3, Problem.CELL_BLANK.with("Row 3 of data")));
        assertThat(Notes.listen(() -> {
                            Notes.read(4, issues);
                            Notes.read(4, others);
                            Notes.read(4, List.of());
                            Notes.shows(issues);
                            Notes.shows(List.of());
                            return 0;
                        })
                        .notes())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.kind()).isEqualTo(Note.Kind.LEFT_OUT);
                    assertThat(note.sentence()).startsWith("1 of 5 rows is left out. Row 3 of data is blank");
                });
        Notes.read(4, issues);
        Notes.shows(issues);
    }
}
