package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person mistypes is told in the words of this program, with what was probably meant. */
class WrongInputTest {
    /** Words of the libraries below, and of Java. */
    private static final Pattern LIBRARIES = Pattern.compile(
            "(?i)picocli|apache|\\bpoi\\b|xmlbeans|DuckDB Error|exception|\\bnull\\b|java\\.|Missing required|mutually exclusive|"
                    + "Invalid value|KEY=VALUE|positional|option option|unmatched");

    /** The words of a command line stand apart by two blanks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "eval  CTS.SCORE(600000;20;0.8;2) ~ put commas between the arguments, not semicolons",
                "eval  CTS.SCOR(600000,20,0.8,2) ~ did you mean CTS.SCORE?",
                "eval  CTSSCORE(1,2,3,4) ~ did you mean CTS.SCORE?",
                "eval  SCORE(1,2,3,4) ~ did you mean CTS.SCORE?",
                "eval  CTS.SCORE(600000;20;0,8;2) ~ not semicolons; write decimals with a point, as in 1.5",
                "functions  score ~ did you mean CTS.SCORE?",
                "eval  KMEANS({1;2},2) ~ a name behind a dot, such as KMEANS.",
                "eval  WENN(1>0,1,2) ~ in English it is IF",
                "eval  summe(1,2) ~ in English it is SUM",
                "eval  MOYENNE({1,2}) ~ in English it is AVERAGE",
                "eval  BUSCARV(1,{1,2},2) ~ in English it is VLOOKUP",
                "eval  ALS.FOUT(1/0,1) ~ in English it is IFERROR",
                "eval  BLORP(1) ~ names are English, for example SUM",
                "eval  Sheet1!A1 ~ name one with --csv (its sheet is Data) or --book",
                "eval  Sheet1!A1 ~ there is no sheet Sheet1; the sheets are: Data",
                "eval  KMEANS.CLUSTER(B2:E168,4) ~ no file is named; name one with --csv",
                "eval  AVERAGE(A:B) ~ no file is named; name one with --csv",
                "eval  CTS.POINTS('A') ~ two straight quotes, as in \"A\", after 'CTS.POINTS('",
                "eval  CTS.POINTS(\u201eA\u201c) ~ two straight quotes, as in \"A\"",
                "eval  1,5+2 ~ write decimals with a point, as in 1.5",
                "eval  [Other.xlsx]Sheet1!A1 ~ another workbook is not read",
                "eval  CTS.SCORE(1,2,3 ~ a closing parenthesis is missing",
                "eval  KMEANS.CLUSTER({1;2;9},2,\"denisty\") ~ did you mean density?",
                "eval  RFMC.CUTS({1;2;3},\"quantil\") ~ did you mean quantile?",
                "eval  RFMC.GRADES({1,2,3},\"rfmc-2022\") ~ did you mean rfmc-2021?",
                "eval ~ FORMULA is missing.",
                "eval  1  2 ~ '2' is more than eval takes.",
                "eval  --csv ~ --csv needs FILE behind it.",
                "eval  --csv  a.csv  --book  b.xlsx  1 ~ Give only one of --csv, --book.",
                "evla  1 ~ did you mean eval?",
                "functions  KMENS.CLUSTER ~ did you mean KMEANS.CLUSTER?",
                "functions  --format  jsn ~ did you mean json?",
                "run  segmentCustomer  x.xlsx ~ did you mean segmentCustomers?",
                "run  segmentCustomers  x.xlsx  --set  polcy=x ~ did you mean policy?",
                "run  segmentCustomers  x.xlsx  --set  policy ~ --set takes NAME=ANSWER, not 'policy'.",
                "run  grades  x.xlsx  --at  a  --at  b ~ --at is given twice; give it once.",
                "run  grades  nowhere.xlsx ~ nowhere.xlsx does not exist",
                "template  rfm ~ did you mean rfmc?",
                "segment  ledger.csv ~ --as-of DATE is missing.",
                "segment  ledger.csv  --as-of  31.12.2024 ~ --as-of: '31.12.2024' is not a date; write it like",
                "segment  ledger.csv  --as-of  2024-12-31  --memory  lots ~ --memory: 'lots' is no size",
                "check ~ is missing."
            })
    void whatIsMistypedIsToldInPlainWords(String line, String words) {
        Cli.Run run = Cli.run((Object[]) line.split(" {2}"));
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains(words).doesNotContainPattern(LIBRARIES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "RFM.RECENCY(43374,43404) ~ 30",
                "LEN(\"A1:B9\") ~ 5",
                "LOG10(100) ~ 2",
                "LET(x,1,x+1) ~ 2",
                "SUM({1,2}) ~ 3"
            })
    void aFormulaWithoutCellsAsksForNoFile(String formula, String result) {
        Cli.Run run = Cli.run("eval", formula);
        assertThat(run.out().strip()).isEqualTo(result);
        assertThat(run.err()).isEmpty();
    }
}
