package dev.stratum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every formula of {@code excel-formulas.txt} gives what Excel gives. */
class ExcelFormulasTest {

    private static final int FIRST_ROW = 50;

    private record Row(String formula, String value) {}

    private static List<Row> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ExcelFormulasTest.class.getResourceAsStream("/engine/excel-formulas.txt"), StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(" \\| ", 3);
                    assertThat(parts).as(line).hasSize(3);
                    rows.add(new Row(parts[0].strip(), parts[1].strip()));
                }
            }
            return rows;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Books data() {
        return new Books()
                .put("A1", 1, "East", 10.5, 40_886, true, "apple", 0.05)
                .put("A2", 2, "North", 20.25, 40_846, false, "Banana", 0.1)
                .put("A3", 3, "East", 30, 40_786, null, "cherry", 0.5)
                .put("A4", 4, "South", -4, 40_968, "a*b", "a?c", 1)
                .put("A5", 5, "north", 0, 40_179, "a~b", "abc", 0.25)
                .put("A7", "5");
    }

    private static Books calculated(List<Row> rows) {
        Books book = data();
        for (int i = 0; i < rows.size(); i++) {
            XSSFCell cell = book.cell("K" + (FIRST_ROW + i));
            cell.getCTCell().addNewF().setStringValue(rows.get(i).formula());
        }
        return book.recalculated();
    }

    private static List<String> wrong(List<Row> rows, Books book) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object given = book.value("K" + (FIRST_ROW + i));
            if (!same(rows.get(i).value(), given)) {
                wrong.add(rows.get(i).formula() + " gives " + given + ", in Excel "
                        + rows.get(i).value());
            }
        }
        return wrong;
    }

    private static boolean same(String expected, Object given) {
        if (given instanceof Double number) {
            try {
                double wanted = Double.parseDouble(expected);
                int digits = expected.replaceAll("E.*", "")
                        .replaceAll("[-.]", "")
                        .replaceAll("^0+", "")
                        .length();
                double allowed = digits >= 14 || wanted == Math.rint(wanted) ? 1e-13 : 5 * Math.pow(10, -digits);
                return Math.abs(wanted - number) <= allowed * Math.max(Math.abs(wanted), 1e-9) || wanted == number;
            } catch (NumberFormatException text) {
                return false;
            }
        }
        if (given instanceof Boolean truth) {
            return expected.equals(truth ? "TRUE" : "FALSE");
        }
        return given instanceof String text && (expected.equals('"' + text + '"') || expected.equals(text));
    }

    @Test
    void givesTheValuesOfExcel() {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(300);
        Books book = calculated(rows);
        assertThat(wrong(rows, book)).isEmpty();
        assertThat(book.report().skipped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese", "tr-TR"})
    void givesTheSameValuesWhateverTheLanguageCalendarAndTimeZoneOfTheMachine(String language) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            List<Row> rows = rows();
            assertThat(wrong(rows, calculated(rows))).isEmpty();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
