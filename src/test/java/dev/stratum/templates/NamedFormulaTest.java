package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.report.Format;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas speak of blocks, columns and rows by name. */
class NamedFormulaTest {
    /** Headings in row 5, rows 6 to 9, totals in row 10, columns B to D. */
    private static final Block SEGMENTS =
            new Block("segments", "Table 5", List.of("name", "count", "share"), List.of(), 4, 1, 1, 4, 1);

    /** No headings, rows 20 and 21, columns A and B. */
    private static final Block CHECKS =
            new Block("checks", "Start", List.of("label", "value"), List.of("Rows read", "Left out"), 2, 0, 0, 19, 0);

    private static String written(String formula, Block own, String sheet, int row) {
        Map<String, Block> blocks = Map.of("segments", SEGMENTS, "checks", CHECKS);
        return new NamedFormula(formula, own, sheet, blocks::get).inRow(row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[count]                  | $C$6:$C$9",
                "[count:share]            | $C$6:$D$9",
                "[*]                      | $B$6:$D$9",
                "[@count]                 | C8",
                "[@name:share]            | B8:D8",
                "[1,count]                | $C$6",
                "[2:4,count]              | $C$7:$C$9",
                "[1,count]:[@count]       | $C$6:C8",
                "[#head,count]            | $C$5",
                "[#headed,count]          | $C$5:$C$9",
                "[#total,count]           | $C$10",
                "[#all,*]                 | $B$5:$D$10",
                "[#below,count]           | $C$11:$C$200000",
                "SUM([count])/[@count]    | SUM($C$6:$C$9)/C8",
                "checks[Left out,value]   | Start!$B$21",
                "IF(\"a[b]\"=[@name],1,0) | IF(\"a[b]\"=B8,1,0)"
            })
    void aReferenceIsTheAddressOfItsCells(String formula, String address) {
        assertThat(written(formula, SEGMENTS, "Table 5", 2)).isEqualTo(address);
    }

    @Test
    void cellsOfAnotherSheetCarryItsName() {
        assertThat(written("segments[#total,count]-[@value]", CHECKS, "Start", 0))
                .isEqualTo("'Table 5'!$C$10-B20");
        assertThat(written("segments[@count]", CHECKS, "Start", 1)).isEqualTo("'Table 5'!C7");
    }

    @Test
    void allRowsTogetherEndWithTheData() {
        NamedFormula formula = new NamedFormula(
                "IF([@count:share]=\"\",SUM([count]),checks[@value])",
                SEGMENTS,
                "Table 5",
                Map.of("checks", CHECKS)::get);
        assertThat(formula.inAllRows())
                .isEqualTo("IF($C$6:INDEX($D$6:$D$9,rows_used)=\"\",SUM($C$6:$C$9),"
                        + "Start!$B$20:INDEX(Start!$B$20:$B$21,rows_used))");
    }

    @Test
    void theRowOfTotalsGoesWithTotals() {
        assertThat(written("[@count]/[#total,count]", SEGMENTS, "Table 5", 4)).isEqualTo("C10/$C$10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[cuont]           | There is no column cuont in block segments of sheet Table 5: it has name, count, share",
                "[@cuont]          | There is no column cuont in block segments",
                "[5,count]         | There is no row 5 in block segments of sheet Table 5: it has 4 rows",
                "checks[Lost,value] | There is no row Lost in block checks of sheet Start: it has Rows read, Left out",
                "checks[#total,value] | There is no #total in block checks of sheet Start: it has no totals",
                "checks[#head,value]  | There is no #head in block checks of sheet Start: it has no headings"
            })
    void whatDoesNotExistIsToldWithItsBlock(String formula, String message) {
        assertThatThrownBy(() -> written(formula, SEGMENTS, "Table 5", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aBookFailsToBuildOnAReferenceToNothing() {
        Book book = new Book("Test", false, 1);
        SheetLayout sheet = book.sheet("Sheet");
        sheet.title("Title", "What it shows");
        sheet.add(TableBlock.of("numbers", 2)
                .fields(Field.of("one", "One", Format.WHOLE, 10).fill("nothing[@one]")));
        assertThatThrownBy(book::finish).hasMessage("There is no block nothing: [numbers]");
    }
}
