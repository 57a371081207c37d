package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line speaks the language that is asked for; values are the same in all. */
class LanguageTest {
    @TempDir
    private Path folder;

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

    /** What stands in the language is seen best in Chinese: everything said must have a character of it. */
    @Test
    @Tag("slow")
    void everyPartOfAPageToSendIsInTheLanguage() throws IOException {
        String orders = "src/test/resources/rfm/classicmodels/";
        Object[] first = {
            "segment",
            orders + "orders.csv",
            "--lines",
            orders + "orderdetails.csv",
            "--payments",
            orders + "payments.csv",
            "--as-of",
            "2005-04-30",
            "--out",
            folder.resolve("april.xlsx"),
            "--save-model",
            folder.resolve("model.json")
        };
        assertThat(Cli.run(first).code()).isEqualTo(ExitCodes.FINE);
        Map<String, String> pages = new HashMap<>();
        for (String language : List.of("de", "zh")) {
            Path page = folder.resolve(language + ".html");
            Object[] second = {
                "segment",
                orders + "orders.csv",
                "--lines",
                orders + "orderdetails.csv",
                "--payments",
                orders + "payments.csv",
                "--as-of",
                "2005-05-31",
                "--model",
                folder.resolve("model.json"),
                "--refit",
                "--previous",
                folder.resolve("april.xlsx"),
                "--report",
                page,
                "--language",
                language
            };
            assertThat(Cli.run(second).code()).isEqualTo(ExitCodes.FINE);
            pages.put(language, Files.readString(page));
        }
        assertThat(told(pages.get("zh")))
                .hasSizeGreaterThan(200)
                .filteredOn(text -> text.matches("(?s).*[A-Za-z]{2}.*") && !text.matches("(?s).*\\p{IsHan}.*"))
                .isSubsetOf("RC", "FC", "MC", "CTSC", "RFM", "RFMC");
        assertThat(told(pages.get("de")))
                .allSatisfy(text -> assertThat(text.replaceAll("What if customers|Most valuable", ""))
                        .doesNotContainPattern("\\b(the|of|and|with|from|customers?|before|after|is|are)\\b"));
        assertThat(pages.get("de")).contains("9.604.190,61", "31.05.2005");
        assertThat(pages.get("zh")).contains("9,604,190.61", "2005年5月31日");
    }

    /** Headings, titles, sentences and the words of charts. */
    private static List<String> told(String page) {
        return Pattern.compile("<(h1|h2|a|p|caption|figcaption|button|label|footer|text)[^>]*>([^<]+)<")
                .matcher(page)
                .results()
                .map(found -> found.group(2))
                .toList();
    }

    @Test
    void aLanguageThatIsNotSpokenIsRefusedWithThoseThatAre() {
        Cli.Run french = Cli.run("eval", "=1+1", "--language", "fr");
        assertThat(french.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(french.err()).startsWith("--language: 'fr' is not known; use one of: en, de, zh");
    }
}
