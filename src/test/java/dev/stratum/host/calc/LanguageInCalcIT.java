package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.star.table.XCell;
import com.sun.star.text.XTextRange;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.problem.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Calc in another language: by its menus where the language pack is installed, by the setting everywhere. */
@InCalc
class LanguageInCalcIT {
    private static final String WRONG = "=CTS.SCORE(600000;\"x\";0.95;0)";

    private static String why(Office office) throws Exception {
        try (OpenDocument document = office.create()) {
            document.firstSheet().getCellByPosition(0, 0).setFormula(WRONG);
            XCell why = document.firstSheet().getCellByPosition(0, 1);
            why.setFormula("=STRATUM.WHY(A1)");
            return UnoRuntime.queryInterface(XTextRange.class, why).getString();
        }
    }

    @Test
    void theSettingSaysInWhichLanguageACellIsExplained() throws Exception {
        try (Office office = Office.start("en-US", "-D" + Language.SETTING + "=zh")) {
            assertThat(why(office)).isEqualTo("days_to_pay 是文本'x'，不是数字；请输入数字");
        }
    }

    @Test
    void withGermanMenusFunctionsAndErrorsAreExplainedInGerman() throws Exception {
        Path installed = Office.program()
                .orElseThrow()
                .toRealPath()
                .getParent()
                .resolveSibling("share/registry/Langpack-de.xcd");
        assumeThat(Files.exists(installed)).as("the German language pack").isTrue();
        try (Office office = Office.start("de", "")) {
            assertThat(FunctionWizardInCalcIT.descriptions(office))
                    .containsExactlyInAnyOrderElementsOf(StratumFunctions.catalogue().all().stream()
                            .map(function -> function.in(Language.GERMAN).description())
                            .toList());
            assertThat(why(office)).isEqualTo("days_to_pay ist der Text 'x', keine Zahl; geben Sie eine Zahl ein");
        }
    }
}
