package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The command line speaks the language that is asked for; values are the same in all. */
class LanguageTest {
    @Test
    void aWrongFormulaIsExplainedInTheLanguage() {
        Cli.Run german = Cli.run("eval", "=KMEANS.CLUSTER({1;2;3},7)", "--language", "de");
        assertThat(german.out().strip()).isEqualTo("#NUM!");
        assertThat(german.err())
                .contains("k ist 7; bei 3 verschiedenen vollständigen Zeilen muss es von 1 bis 3 reichen");
        assertThat(Cli.run("--language", "zh", "eval", "=CTS.SCORE(600000,\"x\",0.95,0)")
                        .err())
                .contains("days_to_pay 是文本'x'，不是数字；请输入数字");
        assertThat(Language.current()).as("as before").isEqualTo(Language.ENGLISH);
    }

    @Test
    void valuesAndJsonAreTheSameInEveryLanguage() {
        String[] eval = {"eval", "=SEGMENT.SUMMARY({1;1;2},{4.5;3;1})", "--format", "json"};
        String[] help = {"functions", "CTS.SCORE", "--format", "json"};
        for (String[] command : new String[][] {eval, help}) {
            String[] german = Arrays.copyOf(command, command.length + 1);
            german[command.length] = "--language=de";
            assertThat(Cli.run((Object[]) german).out())
                    .isEqualTo(Cli.run((Object[]) command).out())
                    .isNotEmpty();
        }
        assertThat(Cli.run("functions", "RFM.RECENCY", "--language=de").out())
                .contains("Ganze Tage vom letzten Kauf bis zum Stichtag");
    }

    @Test
    void aLanguageThatIsNotSpokenIsRefusedWithThoseThatAre() {
        Cli.Run french = Cli.run("eval", "=1+1", "--language", "fr");
        assertThat(french.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(french.err()).startsWith("--language: 'fr' is not known; use one of: en, de, zh");
    }
}
