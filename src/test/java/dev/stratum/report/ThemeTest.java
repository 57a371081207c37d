package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {
    /** How colours look without red cones, and without green ones: Vienot, Brettel and Mollon (1999), linear RGB. */
    private static final double[][] PROTANOPIA = {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}};

    private static final double[][] DEUTERANOPIA = {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}
    };

    /** The light colours, then the dark ones. */
    private static List<Map<String, String>> themes() throws IOException {
        String css;
        try (InputStream in = Theme.class.getResourceAsStream("page.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Map<String, String>> themes = new ArrayList<>(List.of(new HashMap<>(), new HashMap<>()));
        Matcher colours = Pattern.compile("--(\\w+): #([0-9a-f]{6});").matcher(css);
        while (colours.find()) {
            Map<String, String> theme = themes.get(themes.get(0).containsKey(colours.group(1)) ? 1 : 0);
            theme.put(colours.group(1), colours.group(2));
        }
        return themes;
    }

    private static double[] linear(String colour) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            rgb[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    /** As WCAG 2 defines it. */
    private static double contrast(String a, String b) {
        double[] lights = {light(linear(a)), light(linear(b))};
        return (Math.max(lights[0], lights[1]) + 0.05) / (Math.min(lights[0], lights[1]) + 0.05);
    }

    private static double light(double... rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    @ParameterizedTest
    @CsvSource({"ink, paper", "soft, paper", "mark, paper", "ink, band"})
    void textIsReadableInLightAndDark(String text, String ground) throws IOException {
        for (Map<String, String> theme : themes()) {
            assertThat(contrast(theme.get(text), theme.get(ground))).isGreaterThan(4.5);
        }
    }

    @Test
    void headingsOfSheetsAreWhiteOnTheAccentAndTintsCarryText() throws IOException {
        assertThat(Theme.accent()).isEqualToIgnoringCase(themes().get(0).get("mark"));
        assertThat(contrast("FFFFFF", Theme.accent())).isGreaterThan(4.5);
        assertThat(Theme.series())
                .hasSize(8)
                .allSatisfy(colour ->
                        assertThat(contrast("1E2526", Theme.tint(colour))).isGreaterThan(4.5));
    }

    @Test
    void theFirstFourSeriesAreToldApartWithoutRedOrGreenCones() throws IOException {
        for (Map<String, String> theme : themes()) {
            for (double[][] sight : List.of(PROTANOPIA, DEUTERANOPIA)) {
                for (int a = 0; a < 4; a++) {
                    for (int b = 0; b < a; b++) {
                        assertThat(distance(sight, theme.get("c" + a), theme.get("c" + b)))
                                .as("c" + a + " and c" + b)
                                .isGreaterThan(15);
                    }
                }
            }
        }
    }

    /** In CIE L*a*b*; 2.3 is just noticeable. */
    private static double distance(double[][] sight, String a, String b) {
        double[] one = lab(seen(sight, linear(a)));
        double[] other = lab(seen(sight, linear(b)));
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    private static double[] seen(double[][] sight, double... rgb) {
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2]);
        }
        return seen;
    }

    private static double[] lab(double... rgb) {
        double x = curve((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = curve(light(rgb));
        double z = curve((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116.0;
    }
}
