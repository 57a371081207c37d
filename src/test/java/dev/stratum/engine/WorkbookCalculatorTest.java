package dev.stratum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.engine.RecalculationReport.CellFailure;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.CellError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookCalculatorTest {

    private final Books book = new Books();

    @Nested
    class ScalarFormulas {

        @Test
        void storeTheirValuesAndKeepTheirText() {
            book.put("A1", 3, 4)
                    .scalar("C1", "A1+B1")
                    .scalar("D1", "TEST.DOUBLE(C1)")
                    .recalculated();
            assertThat(book.value("C1")).isEqualTo(7.0);
            assertThat(book.value("D1")).isEqualTo(14.0);
            assertThat(book.cell("D1").getCellFormula()).isEqualTo("_xll.TEST.DOUBLE(C1)");
            assertThat(book.report().formulas()).isEqualTo(2);
            assertThat(book.report().stratumCalls()).isEqualTo(1);
            assertThat(book.report().errors()).isEmpty();
            assertThat(book.report().skipped()).isEmpty();
        }

        @Test
        void showTextAndTruth() {
            book.put("A1", 3).scalar("B1", "A1>2").scalar("C1", "\"n=\"&A1").recalculated();
            assertThat(book.value("B1")).isEqualTo(true);
            assertThat(book.value("C1")).isEqualTo("n=3");
        }

        @Test
        void replaceAStoredValueOfAnotherKind() {
            book.put("A1", 3).scalar("B1", "A1*2");
            book.cell("B1").setCellValue("old text");
            book.recalculated();
            assertThat(book.value("B1")).isEqualTo(6.0);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "SUM(TEST.DOUBLE(A1:A3))              | 12",
                    "SUM(_xll.TEST.DOUBLE(A1:A3))         | 12",
                    "sum(test.double(A1:A3))              | 12",
                    "INDEX(TEST.COUNTING(3,2),2,1)        | 3",
                    "TEST.DOUBLE(A2*2)                    | 8",
                    "TEST.DOUBLE(TEST.DOUBLE(A2))         | 8",
                    "MAX(TEST.COUNTING(4))*10             | 40",
                    "ROWS(TEST.COUNTING(4))               | 4",
                    "VLOOKUP(3,TEST.COUNTING(3,2),2)      | 4",
                    "TEST.COUNTING(3,2)                   | 1",
                    "TEST.COUNTING(3,2)+1                 | 2",
                    "IF(A1=1,TEST.DOUBLE(A3),TEST.FAIL()) | 6",
                    "IFERROR(TEST.FAIL(),-1)              | -1",
                    "SUMPRODUCT(TEST.DOUBLE(A1:A3),A1:A3) | 28",
                    "SUM(DoubledNumbers)                  | 12",
                    "SUM(TEST.DOUBLE(Numbers))            | 12",
                    "PI()-PI()                            | 0",
                })
        void nestNativeFunctionsAndOurs(String formula, double expected) {
            book.workbook().createName().setNameName("Numbers");
            book.workbook().getName("Numbers").setRefersToFormula("Data!$A$1:$A$3");
            book.workbook().createName().setNameName("DoubledNumbers");
            book.workbook().getName("DoubledNumbers").setRefersToFormula("_xll.TEST.DOUBLE(Data!$A$1:$A$3)");
            book.put("A1", 1).put("A2", 2).put("A3", 3).scalar("C5", formula).recalculated();
            assertThat(book.report().skipped()).isEmpty();
            assertThat(book.value("C5")).isEqualTo(expected);
        }

        /** Expected values: the same formulas typed into LibreOffice Calc 7.4.7. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "SUMPRODUCT((A1:A4>1)*B1:B4)                    | 90",
                    "SUMPRODUCT(--(C1:C4=\"x\"),B1:B4)            | 40",
                    "SUMPRODUCT(--(C1:C4&\"\"=\"x\"))           | 2",
                    "SUMPRODUCT(ABS(A1:A4-3))                       | 4",
                    "SUMPRODUCT((A1:A4)^2)/COUNT(A1:A4)             | 7.5",
                    "IF(SUMPRODUCT(A1:A4*B1:B4)>1,SUM(A1:A4),0)     | 10",
                    "SUMPRODUCT(A1:A4,B1:B4)                        | 300",
                    "SUMPRODUCT(TEST.DOUBLE(A1:A4)*(B1:B4<35))      | 12",
                    "LOOKUP(2,1/(C1:C4=\"x\"),B1:B4)              | 30",
                    "SUMXMY2(A1:A4*10,B1:B4)                        | 0",
                    "MDETERM(A1:B2*2)                               | 0",
                    "CORREL(A1:A4^2,B1:B4^2)                        | 1",
                })
        void calculateWithEveryElementWhereAFunctionTakesArrays(String formula, double expected) {
            book.put("A1", 1, 10, "x").put("A2", 2, 20, "y").put("A4", 4, 40, "z");
            book.scalar("A3", "A2+1").scalar("B3", "A3*10").put("C3", "x");
            // In a row of the data, where a single value would be taken from the same row instead.
            book.scalar("F2", formula).recalculated();
            assertThat(book.report().skipped()).isEmpty();
            assertThat((Double) book.value("F2")).isCloseTo(expected, within(1e-12));
        }

        @Test
        void takeTheCellBesideThemEvenWhereAnotherPartTakesArrays() {
            book.put("A1", 1).put("A2", 2).scalar("B1", "A1:A2*SUMPRODUCT(A1:A2*A1:A2)");
            book.scalar("B2", "A1:A2*SUMPRODUCT(A1:A2*A1:A2)").recalculated();
            assertThat(book.value("B1")).isEqualTo(5.0);
            assertThat(book.value("B2")).isEqualTo(10.0);
        }

        @Test
        void followARunningTotalOfTwentyThousandRowsFromItsEnd() {
            book.sheet("Total").scalar("A1", "Data!A20000").sheet("Data").put("A1", 1);
            for (int row = 2; row <= 20_000; row++) {
                book.cell("A" + row).setCellFormula("A" + (row - 1) + "+1");
            }
            book.sheet("Total").recalculated();
            assertThat(book.value("A1")).isEqualTo(20_000.0);
        }

        @Test
        void callOurFunctionsThroughANameWrittenWithoutThePrefix() {
            book.workbook().createName().setNameName("Doubled");
            book.workbook().getName("Doubled").setRefersToFormula("TEST.DOUBLE(Data!$A$1:$A$2)");
            book.put("A1", 1).put("A2", 2).dynamic("C1", "Doubled").recalculated();
            assertThat(book.values("C1:C2")).isDeepEqualTo(new Object[][] {{2.0}, {4.0}});
        }

        @Test
        void filledDownAndSavedAsOneSharedFormula() {
            book.put("A1", 1).put("A2", 2).put("A3", 3).scalar("B1", "TEST.DOUBLE(A1)");
            var master = book.cell("B1").getCTCell().getF();
            master.setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType.SHARED);
            master.setSi(0);
            master.setRef("B1:B3");
            for (String follower : new String[] {"B2", "B3"}) {
                var formula = book.cell(follower).getCTCell().addNewF();
                formula.setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType.SHARED);
                formula.setSi(0);
            }
            book.recalculated();
            assertThat(book.values("B1:B3")).isDeepEqualTo(new Object[][] {{2.0}, {4.0}, {6.0}});
        }

        @Test
        void leaveOtherSubtotalsOutOfASubtotal() {
            book.put("A1", 1)
                    .put("A2", 2)
                    .scalar("A3", "SUBTOTAL(9,A1:A2)")
                    .put("A4", 5)
                    .scalar("A5", "SUBTOTAL(9,A1:A4)")
                    .scalar("B1", "A5*10")
                    .recalculated();
            assertThat(book.value("A3")).isEqualTo(3.0);
            assertThat(book.value("A5")).isEqualTo(8.0);
            assertThat(book.value("B1")).isEqualTo(80.0);
        }
    }

    @Nested
    class Arguments {

        @Test
        void arriveAsTheKindsThatExcelDelivers() {
            book.put("A1", 1.5, "text", true, null).scalar("E1", "1/0").array("A3:E3", "TEST.SEENALL(A1:E1)");
            book.recalculated();
            assertThat(book.values("A3:E3")).isDeepEqualTo(new Object[][] {
                {"Double 1.5", "String text", "Boolean true", "null", "Exception #DIV/0!"}
            });
        }

        @Test
        void areNullWhenOmittedAndSingleValuesForSingleCells() {
            book.put("A1", 7)
                    .scalar("B1", "TEST.SEEN(A1,,3)")
                    .scalar("B2", "TEST.SEEN(A9)")
                    .recalculated();
            assertThat(book.value("B1")).isEqualTo("Double 7.0 | null | Double 3.0");
            assertThat(book.value("B2")).isEqualTo("null | null | null");
        }

        @Test
        void ofWholeColumnsStopAtTheLastUsedRowAndKeepEveryColumn() {
            book.put("A1", 1).put("A168", 2).sheet("Out");
            book.array("A1:B1", "TEST.SHAPE(Data!A:D)").array("A2:B2", "TEST.SHAPE(Data!A2:D1000000)");
            book.array("A3:B3", "TEST.SHAPE(Data!A500:D600)").recalculated();
            assertThat(book.values("A1:B3")).isDeepEqualTo(new Object[][] {{168.0, 4.0}, {167.0, 4.0}, {1.0, 4.0}});
        }

        @Test
        void mayBeLiteralArrays() {
            book.array("A1:B2", "TEST.DOUBLE({1,2;3,4})").recalculated();
            assertThat(book.values("A1:B2")).isDeepEqualTo(new Object[][] {{2.0, 4.0}, {6.0, 8.0}});
        }

        @Test
        void ofARangeForOneValueTakeTheCellInTheSameRow() {
            book.put("A1", 1).put("A2", 2).scalar("B2", "TEST.SEEN(A1:A2)").scalar("B9", "TEST.SEEN(A1:A2)");
            book.recalculated();
            assertThat(book.value("B2")).isEqualTo("Double 2.0 | null | null");
            assertThat(book.value("B9")).isEqualTo("#VALUE!");
            assertThat(book.report().errors().get(0).reason()).contains("2 rows");
        }

        @Test
        void beyondTheDocumentedOnesAreAnErrorWithAReason() {
            book.scalar("A1", "TEST.DOUBLE(1,2)").recalculated();
            assertThat(book.value("A1")).isEqualTo("#VALUE!");
            assertThat(book.report().errors().get(0).reason()).contains("takes 1 arguments");
        }
    }

    @Nested
    class Errors {

        @Test
        void ofAWholeCallShowTheirCodeAndAreReportedWithTheirReason() {
            book.scalar("A1", "TEST.FAIL(7)").recalculated();
            assertThat(book.value("A1")).isEqualTo("#NUM!");
            assertThat(book.report().errors())
                    .containsExactly(new CellFailure("Data!A1", "#NUM!", "k is 7; it must be at least 1"));
        }

        @Test
        void ofNativeFunctionsAreReportedWithoutAReason() {
            book.scalar("A1", "1/0").recalculated();
            assertThat(book.report().errors()).containsExactly(new CellFailure("Data!A1", "#DIV/0!", ""));
        }

        @Test
        void explainThemselvesToAFunctionThatIsPointedAtThem() {
            book.put("A1", 1)
                    .put("A2", "two")
                    .scalar("D1", "TEST.WHY(C1)")
                    .scalar("C1", "TEST.FAIL(7)")
                    .dynamic("B1", "TEST.DOUBLE(A1:A2)")
                    .scalar("D2", "TEST.WHY(B2)")
                    .scalar("D3", "TEST.WHY(B1)")
                    .scalar("D4", "TEST.WHY(TEST.FAIL(8))")
                    .recalculated();
            assertThat(book.value("B2")).isEqualTo("#N/A");
            assertThat(book.value("D1")).isEqualTo("k is 7; it must be at least 1");
            assertThat(book.value("D2")).isEqualTo("row 2 holds two");
            assertThat(book.value("D3")).isEqualTo("no reason");
            assertThat(book.value("D4")).isEqualTo("k is 8; it must be at least 1");
        }

        @Test
        void passTheirReasonOnToFormulasThatShowThemToo() {
            book.scalar("A1", "TEST.FAIL(7)").scalar("B1", "A1*2+1").scalar("C1", "SUM(A1:B1)");
            book.scalar("D1", "TEST.WHY(C1)").scalar("E1", "IFERROR(A1,1/0)").recalculated();
            assertThat(book.value("D1")).isEqualTo("k is 7; it must be at least 1");
            assertThat(book.report().errors())
                    .contains(new CellFailure("Data!B1", "#NUM!", "k is 7; it must be at least 1"))
                    .contains(new CellFailure("Data!E1", "#DIV/0!", ""));
        }

        @Test
        void keepTheirReasonsRowByRowThroughNativeFunctions() {
            book.put("A1", "one").put("A2", 2).put("A3", "three");
            book.dynamic("B1", "IF(ISNUMBER(A1:A3),0,TEST.DOUBLE(A1:A3))").scalar("C1", "TEST.WHY(B3)");
            book.recalculated();
            assertThat(book.value("C1")).isEqualTo("row 3 holds three");
        }

        @Test
        void replaceNumbersThatExcelDoesNotHave() {
            book.array("A1:E2", "TEST.ODD()").recalculated();
            assertThat(book.values("A1:E2"))
                    .isDeepEqualTo(new Object[][] {{"#NUM!", "#NUM!", "", true, "text"}, {1.0, "", "", "", ""}});
        }

        @Test
        void markFormulasThatReferToThemselves() {
            book.scalar("A1", "B1+1").scalar("B1", "A1+1").dynamic("D1", "TEST.DOUBLE(D1:D3)");
            book.recalculated();
            assertThat(book.value("A1")).isEqualTo("#VALUE!");
            assertThat(book.value("B1")).isEqualTo("#VALUE!");
            assertThat(book.report().errors()).anySatisfy(error -> {
                assertThat(error.cell()).isEqualTo("Data!B1");
                assertThat(error.reason()).contains("refers to itself");
            });
        }
    }

    @Nested
    class FormulasBeyondReach {

        @Test
        void keepTheirStoredValueAndShowItToOthers() {
            book.scalar("A1", "NO.SUCH.FUNCTION(1)").scalar("B1", "A1+1");
            book.cell("A1").setCellValue(41);
            book.scalar("A2", "_xlfn.WEBSERVICE(\"x\")");
            book.cell("A2").setCellValue("stored");
            book.dynamic("A4", "NO.SUCH.FUNCTION(2)");
            book.cell("A4").setCellValue(5);
            book.recalculated();
            assertThat(book.value("A1")).isEqualTo(41.0);
            assertThat(book.value("B1")).isEqualTo(42.0);
            assertThat(book.value("A2")).isEqualTo("stored");
            assertThat(book.value("A4")).isEqualTo(5.0);
            assertThat(book.report().formulas()).isEqualTo(1);
            assertThat(book.report().skipped())
                    .extracting(RecalculationReport.Skipped::cell)
                    .containsExactly("Data!A1", "Data!A2", "Data!A4");
            assertThat(book.report().skipped().get(0).reason()).contains("NO.SUCH.FUNCTION");
        }

        @Test
        void keepTheSpillTheyAreStoredWith() {
            book.dynamic("A1", "TEST.COUNTING(3)").recalculated();
            book.cell("A1").getCTCell().getF().setStringValue("NO.SUCH.FUNCTION(3)");
            book.scalar("C1", "SUM(A1:A3)").recalculated();
            assertThat(book.values("A1:A3")).isDeepEqualTo(new Object[][] {{1.0}, {2.0}, {3.0}});
            assertThat(book.value("C1")).isEqualTo(6.0);
        }

        @Test
        void thatGoByTheClockOrByChanceKeepTheirValueUntilExcelOpensTheWorkbook() {
            book.scalar("A1", "TODAY()-A2").put("A2", 40_000).scalar("A3", "A1*2");
            book.cell("A1").setCellValue(886);
            book.recalculated();
            assertThat(book.value("A1")).isEqualTo(886.0);
            assertThat(book.value("A3")).isEqualTo(1772.0);
            assertThat(book.report().skipped()).isEmpty();
        }
    }

    @Nested
    class OneFormula {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {"=SUM(A1:A3) | 6", "SUM(Data!A1:A3)|6", "= _xll.TEST.DOUBLE(A3)|6", "PI()*0+A1|1", "A9|0"})
        void givesItsValue(String formula, double expected) {
            book.put("A1", 1).put("A2", 2).put("A3", 3);
            assertThat(book.calculator().evaluate(formula)).isDeepEqualTo(new Object[][] {{expected}});
        }

        @Test
        void givesItsWholeResult() {
            book.put("A1", 1, 2).put("A2", 3, "x");
            Object[][] result = book.calculator().evaluate("=TEST.DOUBLE(A1:B2)");
            assertThat(result[0]).containsExactly(2.0, 4.0);
            assertThat(result[1][0]).isEqualTo(6.0);
            assertThat(((CellError) result[1][1]).reason()).isEqualTo("row 2 holds x");
        }

        @Test
        void seesTheFormulasAndTheSheetItIsAskedFor() {
            book.put("A1", 1).sheet("Other").put("A1", 5).dynamic("C1", "TEST.DOUBLE(A1:A1)");
            assertThat(book.calculator().evaluate("A1+C1", "Other")).isDeepEqualTo(new Object[][] {{15.0}});
            assertThat(book.calculator().evaluate("A1")).isDeepEqualTo(new Object[][] {{1.0}});
        }

        @Test
        void thatCannotBeReadSaysSo() {
            WorkbookCalculator calculator = book.calculator();
            assertThatThrownBy(() -> calculator.evaluate("SUM((")).isInstanceOf(StratumException.class);
            assertThatThrownBy(() -> calculator.evaluate("NO.SUCH(1)"))
                    .isInstanceOf(StratumException.class)
                    .hasMessageContaining("NO.SUCH");
            assertThatThrownBy(() -> calculator.evaluate("1", "Nowhere")).hasMessageContaining("Nowhere");
        }

        @Test
        void leavesTheWorkbookAlone() {
            book.put("A1", 2).scalar("B1", "A1*2");
            book.calculator().evaluate("B1");
            XSSFCell cell = book.cell("B1");
            assertThat(cell.getCTCell().isSetV()).isFalse();
        }
    }
}
