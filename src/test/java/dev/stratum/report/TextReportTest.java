package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static List<String> lines(Report report) {
        return new TextReport().text(report).lines().toList();
    }

    @Test
    void numbersAreRoundedAsTheirColumnSays() {
        ResultTable table = ResultTable.of(
                        Column.of("Segment", Format.TEXT),
                        Column.of("Customers", Format.WHOLE),
                        Column.of("Share", Format.SHARE))
                .row("General", 1234, 0.25)
                .total("Total", 4936, 1);
        assertThat(lines(Report.of(table)))
                .containsExactly(
                        "Segment  Customers   Share",
                        "-------  ---------  ------",
                        "General      1,234   25.0%",
                        "Total        4,936  100.0%");
    }

    @Test
    void aColumnWithoutAFormatShowsFourDecimalsAtMost() {
        assertThat(lines(Report.of(ResultTable.bare(new Object[][] {{1.23456, 2.0}, {10.5, 1e-9}}))))
                .containsExactly(" 1.2346          2", "10.5000  1.000e-09");
    }

    @Test
    void wordsAboveNumbersAreNamesOfColumns() {
        assertThat(lines(Report.of(ResultTable.bare(new Object[][] {{"k"}, {3.0}}))))
                .containsExactly("k", "-", "3");
    }

    @Test
    void aPageHasItsTitleItsNotesAndItsTables() {
        ResultTable table =
                ResultTable.of("k").titled("Clusters").noted("By K-means.").row(3);
        assertThat(lines(new Report(
                        "x",
                        LocalDate.of(2024, 1, 31),
                        List.of(new Report.Page("One", "Title", List.of("A note."), List.of(table, table))))))
                .containsExactly(
                        "Title",
                        "A note.",
                        "",
                        "Clusters",
                        "k",
                        "-",
                        "3",
                        "By K-means.",
                        "",
                        "Clusters",
                        "k",
                        "-",
                        "3",
                        "By K-means.");
    }
}
