package dev.stratum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayFormulaTest {

    private final Books book = new Books();

    private void numbers(int rows) {
        for (int row = 1; row <= rows; row++) {
            book.put("A" + row, row, 10 * row);
        }
    }

    @Nested
    class OverAFixedRange {

        @Test
        void isEvaluatedOnceForAllItsCells() {
            numbers(3);
            book.array("D1:E3", "TEST.DOUBLE(A1:B3)").scalar("G1", "SUM(D1:E3)").recalculated();
            assertThat(book.values("D1:E3")).isDeepEqualTo(new Object[][] {{2.0, 20.0}, {4.0, 40.0}, {6.0, 60.0}});
            assertThat(book.value("G1")).isEqualTo(132.0);
            assertThat(book.report().stratumCalls()).isEqualTo(1);
            assertThat(book.report().formulas()).isEqualTo(2);
        }

        @Test
        void showsNaBeyondItsResult() {
            book.array("A1:C3", "TEST.COUNTING(2,2)").recalculated();
            assertThat(book.values("A1:C3"))
                    .isDeepEqualTo(new Object[][] {{1.0, 2.0, "#N/A"}, {3.0, 4.0, "#N/A"}, {"#N/A", "#N/A", "#N/A"}});
            assertThat(book.report().errors().get(0).reason()).contains("2 rows x 2 columns");
        }

        @Test
        void repeatsASingleRowColumnOrValue() {
            book.array("A1:B3", "TEST.COUNTING(1,2)")
                    .array("D1:F2", "TEST.COUNTING(2,1)")
                    .array("H1:I2", "1+1");
            book.recalculated();
            assertThat(book.values("A1:B3")).isDeepEqualTo(new Object[][] {{1.0, 2.0}, {1.0, 2.0}, {1.0, 2.0}});
            assertThat(book.values("D1:F2")).isDeepEqualTo(new Object[][] {{1.0, 1.0, 1.0}, {2.0, 2.0, 2.0}});
            assertThat(book.values("H1:I2")).isDeepEqualTo(new Object[][] {{2.0, 2.0}, {2.0, 2.0}});
        }

        @Test
        void showsTheErrorOfTheCallInEveryCell() {
            book.array("A1:B2", "TEST.FAIL(3)").scalar("D1", "TEST.WHY(B2)").recalculated();
            assertThat(book.values("A1:B2")).isDeepEqualTo(new Object[][] {{"#NUM!", "#NUM!"}, {"#NUM!", "#NUM!"}});
            assertThat(book.value("D1")).isEqualTo("k is 3; it must be at least 1");
            assertThat(book.report().stratumCalls()).isEqualTo(2);
        }

        @Test
        void appliesNativeOperatorsAndFunctionsToEveryElement() {
            numbers(3);
            book.array("D1:D3", "A1:A3*B1:B3").array("E1:E3", "ROUND(A1:A3/3,1)");
            book.array("F1:F3", "IFERROR(1/(A1:A3-2),\"none\")").array("G1:G3", "IF(A1:A3>1,A1:A3,0)");
            book.array("H1:H3", "ROUND(TEST.DOUBLE(A1:A3)/3,0)").recalculated();
            assertThat(book.values("D1:H3")).isDeepEqualTo(new Object[][] {
                {10.0, 0.3, -1.0, 0.0, 1.0}, {40.0, 0.7, "none", 2.0, 1.0}, {90.0, 1.0, 1.0, 3.0, 2.0}
            });
        }
    }

    @Nested
    class OfNativeFunctions {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "A1:A3&\"x\"                                  | 1x 2x 3x",
                    "\"&\"&A1:A3&(\"-\"&B1:B3)&\"\"           | &1-10 &2-20 &3-30",
                    "IF(A1:A3&\"\"=\"2\",\"two\",A1:A3&\"!\") | 1! two 3!",
                    "IF(A1=1,TEST.DOUBLE(A1:A3),\"\")             | 2.0 4.0 6.0",
                    "IF(A1=2,\"\",TEST.DOUBLE(A1:A3))             | 2.0 4.0 6.0",
                    "IF(A1:A3=2,TEST.FAIL(),A1:A3)                  | 1.0 #NUM! 3.0",
                    "TEXT(B1:B3,\"0.0\")                          | 10.0 20.0 30.0",
                    "COUNTIF(A1:A3,TEST.COUNTING(3)-1)              | 0.0 1.0 1.0",
                    "VLOOKUP(TEST.COUNTING(3),A1:B3,2,FALSE)        | 10.0 20.0 30.0",
                    "SUMIFS(B1:B3,A1:A3,A1:A3)                      | 10.0 20.0 30.0",
                    "IFERROR(VLOOKUP(A1:A3+1,A1:B3,2,FALSE),0)      | 20.0 30.0 0.0",
                    "LEFT(\"abc\",A1:A3)                          | a ab abc",
                    "SUM(A1:A3)*A1:A3                               | 6.0 12.0 18.0",
                    "-A1:A3                                         | -1.0 -2.0 -3.0",
                    "LARGE(B1:B3,{1;2;3})                           | 30.0 20.0 10.0",
                    "SMALL(B1:B3,{3;1;2})                           | 30.0 10.0 20.0",
                    "PERCENTILE(B1:B3,{0;0.5;0.75})                 | 10.0 20.0 25.0",
                    "PERCENTRANK(B1:B3,B1:B3)                       | 0.0 0.5 1.0",
                    "IFERROR(LARGE(B1:B3,{1;4;2}),0)                | 30.0 0.0 20.0",
                })
        void givesAnElementForEveryElement(String formula, String expected) {
            numbers(3);
            book.dynamic("D1", formula).recalculated();
            assertThat(book.report().skipped()).isEmpty();
            assertThat(book.value("D1") + " " + book.value("D2") + " " + book.value("D3"))
                    .isEqualTo(expected);
            assertThat(book.cell("D1").getCTCell().getF().getRef()).isEqualTo("D1:D3");
        }
    }

    @Nested
    class Dynamic {

        @Test
        void takesTheSizeOfItsResult() {
            numbers(3);
            book.dynamic("D1", "TEST.DOUBLE(A1:B3)").recalculated();
            assertThat(book.values("D1:E3")).isDeepEqualTo(new Object[][] {{2.0, 20.0}, {4.0, 40.0}, {6.0, 60.0}});
            assertThat(book.cell("D1").getCTCell().getF().getRef()).isEqualTo("D1:E3");
            assertThat(book.cell("D1").getCTCell().getCm()).isEqualTo(1);
            assertThat(book.cell("E3").getCTCell().isSetF()).isFalse();
            assertThat(book.report().stratumCalls()).isEqualTo(1);
        }

        @Test
        void growsWithItsDataAndShrinksAgain() {
            numbers(2);
            book.dynamic("D1", "TEST.DOUBLE(A:B)").recalculated();
            assertThat(book.cell("D1").getCTCell().getF().getRef()).isEqualTo("D1:E2");
            numbers(4);
            book.recalculated();
            assertThat(book.cell("D1").getCTCell().getF().getRef()).isEqualTo("D1:E4");
            assertThat(book.value("E4")).isEqualTo(80.0);
            for (String cell : new String[] {"A3", "B3", "A4", "B4"}) {
                book.cell(cell).setBlank();
            }
            book.recalculated();
            assertThat(book.cell("D1").getCTCell().getF().getRef()).isEqualTo("D1:E2");
            assertThat(book.values("D3:E4")).isDeepEqualTo(new Object[][] {{null, null}, {null, null}});
            assertThat(book.value("E2")).isEqualTo(40.0);
        }

        @Test
        void isReadAtItsNewSizeByFormulasThatStandBeforeIt() {
            book.scalar("A1", "SUM(F:F)")
                    .dynamic("B1", "TEST.DOUBLE(F:F)")
                    .scalar("C1", "COUNT(_xlfn.ANCHORARRAY(F1))")
                    .dynamic("F1", "TEST.COUNTING(5)")
                    .recalculated();
            assertThat(book.value("A1")).isEqualTo(15.0);
            assertThat(book.value("C1")).isEqualTo(5.0);
            assertThat(book.cell("B1").getCTCell().getF().getRef()).isEqualTo("B1:B5");
            assertThat(book.value("B5")).isEqualTo(10.0);
        }

        @Test
        void isNotComputedTwiceWhileSizesSettle() {
            book.dynamic("A1", "TEST.COUNTING(4)")
                    .dynamic("C1", "TEST.COUNTING(4,2)")
                    .recalculated();
            assertThat(book.report().stratumCalls()).isEqualTo(2);
        }

        @Test
        void overwritesNothingThatIsInItsWay() {
            book.put("B3", "mine").dynamic("A1", "TEST.COUNTING(4,2)").scalar("E1", "TEST.WHY(A1)");
            book.recalculated();
            assertThat(book.value("A1")).isEqualTo("#VALUE!");
            assertThat(book.value("B3")).isEqualTo("mine");
            assertThat(book.value("A2")).isNull();
            assertThat(book.value("E1").toString()).contains("A1:B4").contains("B3 is not empty");
        }

        @Test
        void givesWayToAnotherThatSpilledFirst() {
            book.dynamic("A1", "TEST.COUNTING(4)")
                    .dynamic("A3", "TEST.COUNTING(2)")
                    .recalculated();
            assertThat(book.values("A1:A5")).isDeepEqualTo(new Object[][] {{"#VALUE!"}, {null}, {1.0}, {2.0}, {null}});
        }

        @Test
        void doesNotSpillOverMergedCells() {
            book.sheet().addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A2:B2"));
            book.dynamic("A1", "TEST.COUNTING(4)").recalculated();
            assertThat(book.value("A1")).isEqualTo("#VALUE!");
            assertThat(book.report().errors().get(0).reason()).contains("A2:B2 is merged");
        }

        @Test
        void keepsTheStyleOfCellsThatItLeaves() {
            var style = book.workbook().createCellStyle();
            style.setWrapText(true);
            book.put("A1", 3).dynamic("C1", "TEST.COUNTING(A1)").recalculated();
            var kept = book.workbook().createCellStyle();
            kept.setWrapText(true);
            book.cell("C3").setCellStyle(kept);
            book.put("A1", 1).recalculated();
            assertThat(book.value("C3")).isNull();
            assertThat(book.cell("C3").getCellStyle().getWrapText()).isTrue();
        }

        @Test
        void movesBesideOthersThatMove() {
            book.put("A1", 2).put("A2", 5).dynamic("C1", "TEST.COUNTING(A1)").dynamic("C4", "TEST.COUNTING(A2)");
            book.recalculated();
            book.put("A1", 3).put("A2", 2).recalculated();
            assertThat(book.values("C1:C9"))
                    .isDeepEqualTo(new Object[][] {{1.0}, {2.0}, {3.0}, {1.0}, {2.0}, {null}, {null}, {null}, {null}});
        }
    }

    @Test
    void aLargeSpillOverALargeLedgerIsOneCall() {
        for (int row = 1; row <= 5_900; row++) {
            book.put("A" + row, row, row, row, row, row);
        }
        book.sheet("Out").dynamic("A1", "TEST.COUNTING(COUNT(Data!A:A)-1562,7)");
        book.dynamic("J1", "TEST.DOUBLE(Data!A:E)").dynamic("P1", "ROUND(_xlfn.ANCHORARRAY(A1)/7,0)");
        book.recalculated();
        assertThat(book.cell("A1").getCTCell().getF().getRef()).isEqualTo("A1:G4338");
        assertThat(book.cell("P1").getCTCell().getF().getRef()).isEqualTo("P1:V4338");
        assertThat(book.value("V4338")).isEqualTo(4338.0);
        assertThat(book.value("N5900")).isEqualTo(11_800.0);
        assertThat(book.report().stratumCalls()).isEqualTo(2);
    }
}
