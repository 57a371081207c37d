package dev.stratum.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryRuleTest {
    /** Bu 2023, Table 2, rows X2 and X3. */
    private static final double[] CURRENT = {1.4789, 1.2686, 2.1404, 2.7546};

    private static final double[] POTENTIAL = {1.0179, 1.4576, 1.2708, 1.5029};
    private static final CategoryRule RULE = CategoryRule.betweenClusters(CURRENT, POTENTIAL);

    @Test
    void theCutsLieBetweenTheTwoMiddleClusters() {
        assertThat(RULE.currentCut()).isCloseTo((1.4789 + 2.1404) / 2, within(1e-12));
        assertThat(RULE.potentialCut()).isCloseTo((1.2708 + 1.4576) / 2, within(1e-12));
    }

    /** Bu 2023, Section 4.2: clusters 1 to 4 are low-value, potential value, sub-value and value customers. */
    @Test
    void thePublishedCentresGiveThePublishedCategories() {
        List<Category> categories = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            categories.add(RULE.category(CURRENT[c], POTENTIAL[c]));
        }

        assertThat(categories)
                .containsExactly(Category.LOW_VALUE, Category.POTENTIAL_VALUE, Category.SUB_VALUE, Category.VALUE);
    }

    /** Bu 2023, Section 4.2: low-value 1, 7, 8; potential value 2, 9; sub-value 3, 5, 10; value 4, 6. */
    @Test
    void tenCustomersWithThoseCentresFallIntoThePublishedCategories() throws IOException {
        List<String> labels = new ArrayList<>();
        try (InputStream file = CategoryRuleTest.class.getResourceAsStream("/value/ten-customers.csv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).forEach(line -> {
                List<Double> values = List.of(line.split(",", -1)).stream()
                        .map(Double::valueOf)
                        .toList();
                labels.add(RULE.category(values.get(1), values.get(2)).label());
            });
        }

        assertThat(labels)
                .containsExactly(
                        "Low-value",
                        "Potential value",
                        "Sub-value",
                        "Value",
                        "Sub-value",
                        "Value",
                        "Low-value",
                        "Low-value",
                        "Potential value",
                        "Sub-value");
    }

    @Test
    void aValueAtTheCutCountsAsHigh() {
        CategoryRule rule = new CategoryRule(2, 1);

        assertThat(rule.category(2, 1)).isEqualTo(Category.VALUE);
        assertThat(rule.category(Math.nextDown(2.0), 1)).isEqualTo(Category.POTENTIAL_VALUE);
        assertThat(rule.category(2, Math.nextDown(1.0))).isEqualTo(Category.SUB_VALUE);
    }

    @Test
    void withAnOddNumberOfClustersTheMiddleOneIsHigh() {
        CategoryRule rule = CategoryRule.betweenClusters(new double[] {3, 1, 2}, new double[] {1, 3, 2});

        assertThat(rule).isEqualTo(new CategoryRule(2, 2));
        assertThat(rule.category(2, 2)).isEqualTo(Category.VALUE);
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> CategoryRule.betweenClusters(new double[] {1}, new double[] {1}))
                .hasMessageContaining("at least 2")
                .hasMessageContaining("there are 1");
        assertThatThrownBy(() -> CategoryRule.betweenClusters(new double[] {1, 2}, new double[] {1}))
                .hasMessageContaining("potential means has 1");
        assertThatThrownBy(() -> new CategoryRule(Double.NaN, 1)).hasMessageContaining("cut of current");
        assertThatThrownBy(() -> RULE.category(1, Double.NaN)).hasMessageContaining("potential value");
    }
}
