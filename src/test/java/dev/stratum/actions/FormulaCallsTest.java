package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.StratumFunctions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCallsTest {

    private static List<FormulaCalls.Call> calls(String formula) {
        return new FormulaCalls(StratumFunctions.catalogue(), formula).outermost();
    }

    @Test
    void argumentsAreSplitOutsideOfQuotesBracketsAndBraces() {
        assertThat(calls("=CTS.LEVEL('a,(b'!A1:A9,{5,3,1},\"x,)\")"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.function().name()).isEqualTo("CTS.LEVEL");
                    assertThat(call.arguments()).containsExactly("'a,(b'!A1:A9", "{5,3,1}", "\"x,)\"");
                    assertThat(call.whole()).isTrue();
                });
    }

    @Test
    void omittedArgumentsAreEmpty() {
        assertThat(calls("KMEANS.CLUSTER(A1:B9,4,,10)").get(0).arguments()).containsExactly("A1:B9", "4", "", "10");
        assertThat(calls("=STRATUM.VERSION()").get(0).arguments()).isEmpty();
    }

    @Test
    void callsInsideOtherFunctionsAreNotTheWholeFormula() {
        assertThat(calls("=IF(A1>0,CTS.POINTS(\"A\"),_xll.cts.points(B1))"))
                .extracting(call -> call.arguments().get(0), FormulaCalls.Call::whole)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("\"A\"", false),
                        org.assertj.core.groups.Tuple.tuple("B1", false));
    }

    @Test
    void namesInTextsAndOtherFunctionsAreNoCalls() {
        assertThat(calls("=\"CTS.POINTS(1)\"&SUM(A1:A2)&MYCTS.POINTS(1)")).isEmpty();
    }

    @Test
    void anAtSignAndParenthesesAroundACallAreNotMoreThanTheCall() {
        assertThat(calls("=@CTS.POINTS(A1)"))
                .singleElement()
                .satisfies(call -> assertThat(call.whole()).isTrue());
        assertThat(calls("=(@CTS.POINTS(A1))"))
                .singleElement()
                .satisfies(call -> assertThat(call.whole()).isTrue());
        assertThat(calls("=-CTS.POINTS(A1)"))
                .singleElement()
                .satisfies(call -> assertThat(call.whole()).isFalse());
    }

    @Test
    void commasInStructuredReferencesPartNothing() {
        assertThat(calls("=CTS.LEVEL(Sales[[#This Row],[Bob's '] (net)]],{3,2,1})")
                        .get(0)
                        .arguments())
                .containsExactly("Sales[[#This Row],[Bob's '] (net)]]", "{3,2,1}");
        assertThat(calls("=CTS.LEVEL(Sales[[#Data],[a],[b]],{3,2,1})").get(0).arguments())
                .containsExactly("Sales[[#Data],[a],[b]]", "{3,2,1}");
    }

    /** Formula, and the text of the measure and of the cuts that it comes to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=LET(x,A1:A9,CTS.LEVEL(x,cuts)) | A1:A9 | cuts",
                "=LET(x,A1:A9,c,D1:F1,CTS.LEVEL(x,c)) | A1:A9 | D1:F1",
                "=LET(x,A1:A9,y,x*2,CTS.LEVEL(y,cuts)) | (A1:A9*2) | cuts",
                "=LET(X,A1:A9,CTS.LEVEL(x,xcuts)) | A1:A9 | xcuts",
                "=LET(x,1,LET(x,A1:A9,CTS.LEVEL(x,cuts))) | A1:A9 | cuts",
                "=LET(cuts,D1:F1,CTS.LEVEL('cuts'!A1:A9,cuts)) | 'cuts'!A1:A9 | D1:F1",
                "=LET(t,D1:F1,CTS.LEVEL(t!A1:A9,t)) | t!A1:A9 | D1:F1",
                "=LAMBDA(x,CTS.LEVEL(x,cuts))(A1:A9) | A1:A9 | cuts",
                "=LET(f,LAMBDA(x,CTS.LEVEL(x,cuts)),f(A1:A9)) | A1:A9 | cuts",
                "=LET(x,FILTER(A1:A9,B1:B9>0),CTS.LEVEL(x,cuts)) | FILTER(A1:A9,B1:B9>0) | cuts"
            })
    void namesOfAFormulaAreReplacedByWhatTheyStandFor(String formula, String measure, String cuts) {
        assertThat(calls(formula)).singleElement().satisfies(call -> {
            assertThat(call.arguments()).containsExactly(measure, cuts);
            assertThat(call.whole()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=BYROW(A1:C9,LAMBDA(r,CTS.POINTS(r)))",
                "=LET(x,CTS.POINTS(x))",
                "=LET(CTS.POINTS(x)",
                "=LAMBDA(x,y,CTS.POINTS(x))(1)",
                "=LET(a,a+a,CTS.POINTS(a))"
            })
    void whatCannotBeReplacedStaysAndIsFoundAllTheSame(String formula) {
        assertThat(calls(formula)).extracting(call -> call.function().name()).contains("CTS.POINTS");
    }

    @Test
    void aBracketThatIsNeverClosedDoesNotBreak() {
        assertThat(calls("=CTS.POINTS(A1")).hasSize(1);
    }
}
