package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.DayCount;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Fix it for me: what the check of the data found is mended kind by kind, and nothing is guessed. */
class FixDataTest {
    private static final String SHEET = "Sales";

    /** 2026-06-25 is day 46198 of Excel, see =DATE(2026,6,25) in any spreadsheet program. */
    private static final double JUNE_25 = 46_198;

    @AutoClose
    private final Desk desk = Desk.open();

    /** A ledger as it comes out of a German program. */
    private static Object[][] ledger() {
        return new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"ACME Ltd", JUNE_25 - 30, 100.0},
            {"ACME Ltd", "25.06.2026", "1.234,50"},
            {"Acme Ltd.", JUNE_25 - 20, "1.200"},
            {"Nord\u00a0AG", JUNE_25 - 10, 80.0},
            {"Nord AG", "05.06.2026", 70.0},
            {"Nord AG ", JUNE_25 - 11, 60.0},
            {"Total", null, 2744.5}
        };
    }

    private void fix(String... answers) {
        desk.person().answers(answers);
        desk.run("fixData");
    }

    private Object cell(String address) {
        return desk.book().read(Area.parse(SHEET + "!" + address).orElseThrow())[0][0];
    }

    @Test
    void everyKindIsAskedForAndMendedAndListedWithWhatStoodThere() {
        desk.type(SHEET, ledger());
        fix("Yes", "Yes", "Yes", "Yes", "Yes");
        assertThat(desk.person().questions)
                .containsExactly(
                        "2 text numbers, for example C3: '1.234,50' becomes 1234.5",
                        "2 text dates, for example B3: '25.06.2026' becomes 2026-06-25",
                        "2 cells of total rows, for example A8: 'Total' becomes (blank)",
                        "2 names with invisible characters, for example A5: 'Nord\u2423AG' becomes 'Nord AG'",
                        "1 other spelling of a customer, for example A4: 'Acme Ltd.' becomes 'ACME Ltd'");
        assertThat(desk.cells(SHEET)).isDeepEqualTo(new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"ACME Ltd", JUNE_25 - 30, 100.0},
            {"ACME Ltd", JUNE_25, 1234.5},
            {"ACME Ltd", JUNE_25 - 20, 1200.0},
            {"Nord AG", JUNE_25 - 10, 80.0},
            {"Nord AG", JUNE_25 - 20, 70.0},
            {"Nord AG", JUNE_25 - 11, 60.0}
        });
        assertThat(desk.told()).startsWith("9 cells changed: see sheet Fixed. No problems are left.");
        assertThat(desk.column("fixed", 0))
                .containsExactly(
                        "Sales!C3",
                        "Sales!C4",
                        "Sales!B3",
                        "Sales!B6",
                        "Sales!A8",
                        "Sales!C8",
                        "Sales!A5",
                        "Sales!A7",
                        "Sales!A4");
        assertThat(desk.output("fixed")[1])
                .containsExactly("Sales!C3", "ACME Ltd", "Amount", "Text number", "'1.234,50'", "1234.5");
        assertThat(desk.output("problems")).hasDimensions(1, 6);
        desk.run("checkData");
        assertThat(desk.told())
                .startsWith("No problems in 6 rows of Sales!A1:C7.")
                .doesNotContain("Fix it");
    }

    @Test
    void dateCellsShowDates() {
        desk.type(SHEET, ledger());
        fix("No", "Yes", "No", "No", "No");
        assertThat(desk.book().showsDate(Area.parse(SHEET + "!B3").orElseThrow()))
                .isTrue();
        assertThat(cell("B3")).isEqualTo(JUNE_25);
        assertThat(cell("C3")).isEqualTo("1.234,50");
        assertThat(desk.told()).startsWith("2 cells changed: see sheet Fixed. ").contains("problems are left");
    }

    @Test
    void datesOfAWorkbookThatCountsFrom1904AreCountedSo() {
        desk.countDays(DayCount.FROM_1904);
        Object[][] cells = ledger();
        desk.type(SHEET, Arrays.copyOf(cells, 3));
        fix("Yes", "Yes");
        assertThat(cell("B3")).isEqualTo(JUNE_25 - 1462);
    }

    @Test
    void whatMayBeTwoThingsIsToldAndStays() {
        desk.type(SHEET, new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"A", JUNE_25, 100.0},
            {"B", JUNE_25, "1,200"},
            {"C", "05/06/2026", 90.0},
            {"D", JUNE_25, "n/a"},
            {"Total", null, 190.0}
        });
        desk.run("checkData");
        assertThat(desk.column("problems", 5))
                .filteredOn(told -> !Cells.isBlank(told))
                .containsExactly(
                        "1200 or 1.2? It stays as it is, for that cannot be told",
                        "2026-06-05 or 2026-05-06? It stays as it is, for that cannot be told",
                        "(blank), the whole row");
        fix("Yes");
        assertThat(cell("C3")).isEqualTo("1,200");
        assertThat(cell("B4")).isEqualTo("05/06/2026");
        assertThat(desk.told())
                .startsWith("2 cells changed: see sheet Fixed. 3 problems are left: see sheet Problems.");
        fix("Yes");
        assertThat(desk.told())
                .startsWith("Nothing in 4 rows of Sales!A1:C5 has one right value only; Check data lists");
    }

    @Test
    void anotherTextOfTheColumnTellsHowItIsWritten() {
        desk.type(SHEET, new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"A", "25/06/2026", "1,200"},
            {"B", "05/06/2026", "99.50"},
            {"C", JUNE_25, 5.0}
        });
        fix("Yes", "Yes");
        assertThat(desk.cells(SHEET)).isDeepEqualTo(new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"A", JUNE_25, 1200.0},
            {"B", JUNE_25 - 20, 99.5},
            {"C", JUNE_25, 5.0}
        });
    }

    @Test
    void aDecimalBelowOneIsNoThousand() {
        desk.type(SHEET, new Object[][] {
            {"Customer", "Recency", "Frequency", "Amount"},
            {"A", 1.0, 2.0, "0,125"},
            {"B", 1.0, 2.0, "00125"},
            {"C", 1.0, 2.0, 5.0},
            {"D", 1.0, 2.0, 5.0}
        });
        fix("Yes");
        assertThat(cell("D2")).isEqualTo(0.125);
        assertThat(cell("D3")).isEqualTo("00125");
    }

    @Test
    void theMoreFrequentSpellingStays() {
        desk.type(SHEET, new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"acme", JUNE_25, 1.0},
            {"ACME", JUNE_25, 2.0},
            {"ACME", JUNE_25, 3.0},
            {"042", JUNE_25, 3.0},
            {42.0, JUNE_25, 3.0}
        });
        fix("Yes");
        assertThat(Arrays.stream(desk.cells(SHEET)).map(row -> row[0]))
                .containsExactly("Customer", "ACME", "ACME", "ACME", "042", "042");
    }

    @Test
    void resultsOfFormulasStay() {
        desk.type(SHEET, ledger());
        desk.formula(Area.parse(SHEET + "!C3").orElseThrow(), "=\"1.234\"&\",50\"", new Object[][] {{"1.234,50"}});
        fix("Yes", "No", "No", "No", "No");
        assertThat(cell("C3")).isEqualTo("1.234,50");
        assertThat(cell("C4")).isEqualTo("1.200");
    }

    @Test
    void earlierFixesStayOnTheList() {
        desk.type(SHEET, ledger());
        fix("Yes", "No", "No", "No", "No");
        fix("Yes", "No", "No", "No");
        assertThat(desk.column("fixed", 3)).containsExactly("Text number", "Text number", "Text date", "Text date");
    }

    @Test
    void withoutAYesNothingIsChanged() {
        desk.type(SHEET, ledger());
        List<Object> before = List.of(desk.everything());
        fix("No", "No", "No", "No", "No");
        assertThat(desk.told()).isEqualTo("Nothing was changed.");
        fix("Yes");
        assertThat(desk.told()).isEqualTo("Fix it for me was stopped; nothing was changed.");
        assertThat(List.<Object>of(desk.everything())).isEqualTo(before);
    }
}
