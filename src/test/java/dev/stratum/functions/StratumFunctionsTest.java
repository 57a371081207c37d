package dev.stratum.functions;

import static dev.stratum.functions.Calls.call;
import static dev.stratum.functions.Calls.cell;
import static dev.stratum.functions.Calls.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StratumFunctionsTest {

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(cell("STRATUM.VERSION")).asString().matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void whyTellsTheReasonThatTheHostKept() {
        assertThat(cell("STRATUM.WHY", new CellError(ExcelError.NA, "Row 7 is blank")))
                .isEqualTo("Row 7 is blank");
        assertThat(cell("STRATUM.WHY", new IllegalStateException("#NUM!")))
                .asString()
                .startsWith("#NUM! A number");
        assertThat(cell("STRATUM.WHY", 5.0)).isEqualTo("");
    }

    @Test
    void thePolicyTableSaysWhatThePaperStates() {
        assertThat(Arrays.asList(call("STRATUM.POLICY", "cts")))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("cts", "Average order size, level A from", 500000.0, "yuan", "stated"));
        fails(ExcelError.VALUE, "Section 'prices' is not known", "STRATUM.POLICY", "prices");
        assertThat(Arrays.asList(call("STRATUM.POLICY", "judgements", "bu-2023")))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("judgements", "X2 Current value over X3 Potential value", 1.5)
                        .contains("chosen"));
        fails(
                ExcelError.VALUE,
                "rfmc-2021, ledger-quartiles, lawrence-2011, cited-measures, bu-2023",
                "STRATUM.POLICY",
                null,
                "bu");
    }

    @Test
    void functionsAreFoundInAnyCaseAndWithExcelsPrefix() {
        FunctionCatalogue catalogue = StratumFunctions.catalogue();
        assertThat(catalogue.find("_xll.cts.score")).isPresent();
        assertThat(catalogue.find("SUM")).isEmpty();
    }

    @Test
    void tooManyArgumentsAreRefused() {
        fails(ExcelError.VALUE, "CTS.POINTS takes 1 arguments but was given 2", "CTS.POINTS", "A", 1.0);
    }
}
