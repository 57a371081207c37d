package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.StratumFunctions;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void aBracketThatIsNeverClosedDoesNotBreak() {
        assertThat(calls("=CTS.POINTS(A1")).hasSize(1);
    }
}
