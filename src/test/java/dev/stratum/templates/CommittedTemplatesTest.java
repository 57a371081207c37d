package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.files.ReproducibleZip;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code templates/} are what the code builds. */
@Tag("slow")
class CommittedTemplatesTest {
    private static final String REBUILD =
            "; rebuild with: mvn compile exec:java -Dexec.mainClass=dev.stratum.templates.BuildTemplates";

    /** Values of cells and of charts. */
    private static final Pattern VALUE = Pattern.compile("(?<=<v>|<c:v>)-?[0-9]+\\.[0-9]+(?:E-?[0-9]+)?(?=<)");

    /** Processors differ in the last digits of exponentials. */
    private static final MathContext DIGITS = new MathContext(11);

    @ParameterizedTest
    @MethodSource("dev.stratum.templates.Templates#names")
    void shippedFileIsWhatTheCodeBuilds(String name) throws IOException {
        Path file = Path.of("templates", name + ".xlsx");
        assertThat(file).as(file + REBUILD).exists();
        Map<String, byte[]> shipped = ReproducibleZip.parts(Files.readAllBytes(file));
        Map<String, byte[]> built = ReproducibleZip.parts(Templates.bytes(name));

        assertThat(built.keySet()).as("parts of " + file + REBUILD).containsExactlyElementsOf(shipped.keySet());
        built.forEach((part, content) -> assertThat(firstDifference(shipped.get(part), content))
                .as("%s of %s%s", part, file, REBUILD)
                .isEmpty());
    }

    /** Digits are only looked at where the bytes differ: a workbook of thousands of rows has millions. */
    private static String firstDifference(byte[] then, byte[] now) {
        return Arrays.equals(then, now) ? "" : firstDifference(text(then), text(now));
    }

    private static String text(byte[] part) {
        Matcher values = VALUE.matcher(new String(part, StandardCharsets.UTF_8));
        return values.replaceAll(CommittedTemplatesTest::rounded);
    }

    private static String rounded(MatchResult value) {
        return new BigDecimal(value.group()).round(DIGITS).toString();
    }

    /** Where two texts part, with what stands there; empty when they are the same. */
    private static String firstDifference(String then, String now) {
        if (then.equals(now)) {
            return "";
        }
        int at = 0;
        while (at < Math.min(then.length(), now.length()) && then.charAt(at) == now.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 120);
        return "shipped: ..." + then.substring(from, Math.min(then.length(), at + 80)) + "...\nbuilt: ..."
                + now.substring(from, Math.min(now.length(), at + 80)) + "...";
    }

    @Test
    void aDifferenceIsShownWithItsSurroundings() {
        assertThat(firstDifference("<c r=\"B7\"><v>4</v></c>", "<c r=\"B7\"><v>5</v></c>"))
                .contains("shipped: ...<c r=\"B7\"><v>4", "built: ...<c r=\"B7\"><v>5");
    }

    @Test
    void unknownNamesAreRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> Templates.build("rfm"))
                .hasFieldOrPropertyWithValue("problem", Problem.UNKNOWN_WORD)
                .hasMessageContainingAll("rfm", "ledger-blank");
    }

    @Test
    void twoBuildsAreTheSameByteForByte() throws IOException {
        assertThat(Templates.bytes("ledger-blank")).isEqualTo(Templates.bytes("ledger-blank"));
    }
}
