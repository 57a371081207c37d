package dev.stratum.functions;

import static dev.stratum.functions.Calls.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Note;
import dev.stratum.sheet.Notes.Noted;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a result does not show by itself is told beside it: nothing is left out silently. */
class LeftOutRowsTest {
    private static final Object[][] IDS = column("Id", "a", "b", "c", "d", "e", "f");
    private static final Object[][] DAYS = column("Day", 40000.0, 40001.0, 40002.0, 40003.0, 40004.0, 40005.0);
    private static final Object[][] MEASURE = column("Amount", 1.0, "1,200.00", 3.0, 4.0, 5.0, 9.0);
    private static final Object[][] GRADES = {
        {"R", "F", "M"},
        {4.0, 4.0, 4.0},
        {4.0, "3", 1.0},
        {1.0, 1.0, 1.0},
        {2.0, 2.0, 2.0},
        {1.0, 2.0, 3.0},
        {4.0, 1.0, 1.0}
    };
    private static final Object[][] TIERS = column("Tier", 1.0, "", 2.0, 2.0, 1.0, 1.0);
    private static final Object[][] LATER = column("Tier", 1.0, 2.0, 2.0, 2.0, 2.0, 1.0);

    static Stream<Arguments> callsWithOneBadRow() {
        return Stream.of(
                call("RFM.LEDGER", IDS, DAYS, MEASURE, 40010.0),
                call("RFM.DAYSTOPAY", IDS, column("Day", 1.0, "x", 3.0, 4.0, 5.0, 6.0), DAYS),
                call("STATS.DESCRIBE", new Object[] {MEASURE}),
                call("STATS.HISTOGRAM", new Object[] {MEASURE}),
                call("STATS.ANOVA", MEASURE, TIERS, true),
                call("STATS.AGREEMENT", TIERS, LATER),
                call("RFMC.CUTS", new Object[] {MEASURE}),
                call("RFMC.CENSUS", new Object[] {GRADES}),
                call("CTS.WHALE", IDS, MEASURE),
                call("SEGMENT.SUMMARY", TIERS, MEASURE),
                call("SEGMENT.COMPARE", TIERS, LATER),
                call("SEGMENT.MIGRATION", TIERS, LATER),
                call("SEGMENT.CHANGES", IDS, TIERS, LATER, MEASURE),
                call("SEGMENT.HYPOTHESES", TIERS, LATER, LATER),
                call("KMEANS.CENTERS", MEASURE, 2.0),
                call("KMEANS.INITIAL", MEASURE, 2.0),
                call("KMEANS.HISTORY", MEASURE, 2.0),
                call("KMEANS.ANOVA", MEASURE, 2.0),
                call("KMEANS.COUNTS", MEASURE, 2.0),
                call("KMEANS.SSE", MEASURE, 2.0),
                call("KMEANS.MEANDIST", new Object[] {MEASURE}),
                call("KMEANS.CHOOSEK", MEASURE, 3.0),
                call("KMEANS.STABILITY", MEASURE, 2.0, 5.0),
                call("KMEANS.REPORT", MEASURE, 2.0));
    }

    private static Arguments call(String name, Object... arguments) {
        return Arguments.of(name, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callsWithOneBadRow")
    void aBadRowIsToldBesideAResultThatDoesNotShowIt(String name, Object[] arguments) {
        Noted<Object[][]> noted = noted(name, arguments);
        assertThat(noted.result()).isDeepEqualTo(Calls.call(name, arguments));
        assertThat(noted.notes()).anySatisfy(note -> {
            assertThat(note.leavesOut()).isTrue();
            assertThat(note.sentence()).matches("[1-3] of 6 rows (is|are) left out\\. Row 3.*");
        });
    }

    /** Each of these shows #N/A in the row itself, so there is nothing more to tell. */
    @ParameterizedTest
    @MethodSource("callsThatShowTheBadRow")
    void aRowThatShowsItsErrorIsNotToldTwice(String name, Object[] arguments) {
        assertThat(noted(name, arguments).notes()).noneMatch(Note::leavesOut);
    }

    static Stream<Arguments> callsThatShowTheBadRow() {
        return Stream.of(
                call("KMEANS.CLUSTER", MEASURE, 2.0),
                call("KMEANS.DISTANCE", MEASURE, 2.0),
                call("KMEANS.MEMBERSHIP", MEASURE, 2.0),
                call("RFMC.GRADES", GRADES, column("ledger-quartiles")),
                call("SEGMENT.RANK", TIERS, LATER));
    }

    /** Counted by hand: lines 3, 4 and 5 of five have a text amount, a text date and no customer. */
    @Test
    void aLedgerSaysHowManyLinesItLeavesOutAndWhy() {
        Noted<Object[][]> noted = noted(
                "RFM.LEDGER",
                column("Customer", "A", "A", "B", "", "C"),
                column("Date", 40876.0, 40846.0, "30/10/2011", 40878.0, 40878.0),
                column("Amount", 100.0, "1,200.00", 50.0, 70.0, 75.0),
                40886.0);
        assertThat(noted.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.sentence())
                        .startsWith("3 of 5 rows are left out. Row 3 of amounts is the text '1,200.00', not a number;")
                        .contains("Row 4 of dates is the text '30/10/2011'", "Row 5 of customers is blank"));
    }

    @Test
    void linesThatAreFineButDoNotCountAreAHint() {
        Noted<Object[][]> noted = noted(
                "RFM.LEDGER",
                column("A", "B", "A", "A"),
                column(40000.0, 40001.0, 40002.0, 40100.0),
                column(5.0, -2.0, 0.0, 7.0),
                40010.0);
        assertThat(noted.notes())
                .extracting(Note::leavesOut, Note::sentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                false, "Lines that do not count: 1 dated after as_of, 1 with an amount of zero."),
                        org.assertj.core.groups.Tuple.tuple(
                                false, "Customers without a purchase that counts, not listed: 1."));
    }

    /** 2011-11-01 and 2011-12-01 are the serials 40848 and 40878. */
    @Test
    void aPaymentBeforeItsInvoiceIsToldWithBothDates() {
        Noted<Object[][]> noted = noted(
                "RFM.DAYSTOPAY",
                column("Customer", "A", "C"),
                column("Sent", 40876.0, 40878.0),
                column("Paid", 40882.0, 40848.0));
        assertThat(noted.notes())
                .extracting(Note::sentence)
                .containsExactly("1 of 2 invoices is left out. Row 3 of paid is 2011-11-01, before the invoice of"
                        + " 2011-12-01; correct one of the dates.");
    }

    @Test
    void aPurchaseAfterTheDateOfAnalysisIsNamedWithItsDate() {
        Calls.fails(
                dev.stratum.problem.ExcelError.NUM,
                "The date of the last purchase is 2012-01-01; it must be on or before as_of, 2011-12-09",
                "RFM.RECENCY",
                40909.0,
                40886.0);
    }

    @Test
    void theFourthRowAndFurtherOnesAreCounted() {
        Noted<Object[][]> noted =
                noted("STATS.DESCRIBE", new Object[] {column("x", 1.0, "a", "b", "c", "d", "e", 2.0)});
        assertThat(noted.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.sentence())
                        .startsWith("5 of 7 rows are left out.")
                        .endsWith("And 2 more."));
    }

    private static Noted<Object[][]> noted(String name, Object... arguments) {
        return StratumFunctions.catalogue().find(name).orElseThrow().noted(arguments);
    }

    /** A cell of a result asks its formula. */
    @Test
    void whyTellsTheNotesOfACell() {
        Noted<Double> cell = new Noted<>(4.0, List.of(new Note(Note.Kind.LEFT_OUT, "1 of 5 rows is left out.")));
        assertThat(Calls.cell("STRATUM.WHY", cell)).isEqualTo("1 of 5 rows is left out.");
    }
}
