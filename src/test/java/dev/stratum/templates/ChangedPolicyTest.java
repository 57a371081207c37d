package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.policy.ValuePolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes in a policy reaches every template: names, and any number of segments, indexes and indicators. */
@Tag("slow")
class ChangedPolicyTest {

    @Test
    void theBookOfThePaperAgreesWithItUnderAnyName() throws IOException {
        Book book = rfmc(false, ChangedPolicies.RENAMED_TIER);
        try (XSSFWorkbook workbook = book.finish()) {
            assertThat(texts(workbook))
                    .contains("Dormant", "Dormant customers by RFM")
                    .noneMatch(text -> text.contains("Low contribution"))
                    .doesNotContain("no");
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 167", "true, 0"})
    void aFifthIndexIsAFifthColumnEverywhere(boolean blank, double customers) throws IOException {
        Book book = rfmc(blank, ChangedPolicies.FIFTH_INDEX);
        assertThat(book.block("table1").rows()).isEqualTo(5);
        assertThat(book.block("customers").columns()).contains("index5");
        assertThat(book.block("scores").columns()).contains("index5", "level5", "points5");
        try (XSSFWorkbook workbook = book.finish()) {
            assertThat(shown(workbook, book, "table1[5,index]")).isEqualTo("Complaints");
            assertThat(shown(workbook, book, "customers[#head,index5]")).isEqualTo("Complaints (per 100 orders)");
            assertThat(shown(workbook, book, "scores[#head,level5]")).isEqualTo("Complaints level");
            assertThat(checks(workbook, book)).containsExactly(customers, 0.0, 0.0, 0.0, 0.0);
            assertThat(workbook.getName("cts_policy").getRefersToFormula())
                    .as("five indexes and the points below them")
                    .isEqualTo("'Table 1'!$A$5:$G$11");
            if (!blank) {
                assertThat(shown(workbook, book, "statistics[8,measure]")).isEqualTo("Complaints (per 100 orders)");
                // Weights 4, 3, 2, 1 and 2; the sample makes the fifth index level A for everybody.
                for (int row = 1; row <= 3; row++) {
                    assertThat(shown(workbook, book, "scores[" + row + ",level5]"))
                            .isEqualTo("A");
                    assertThat((Double) shown(workbook, book, "scores[" + row + ",cts]"))
                            .isEqualTo((weighted(workbook, book, row) + 2 * 40) / 12);
                }
            }
        }
    }

    private static double weighted(XSSFWorkbook workbook, Book book, int row) {
        return IntStream.rangeClosed(1, 4)
                .mapToDouble(index ->
                        (5 - index) * (Double) shown(workbook, book, "scores[" + row + ",points" + index + "]"))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fiveSegmentsAreFiveRowsEverywhere(boolean blank) throws IOException {
        Book book = rfmc(blank, ChangedPolicies.FIFTH_TIER);
        for (String block : List.of(
                "segments", "rfm_centres", "rfmc_segments", "comparison", "migration", "rfm_profit", "causes")) {
            assertThat(book.block(block).rows()).as(block).isEqualTo(5);
        }
        assertThat(book.block("moved").rows()).as("every pair, up and down").isEqualTo(20);
        try (XSSFWorkbook workbook = book.finish()) {
            assertThat(shown(workbook, book, "segments[5,segment]")).isEqualTo("Asleep");
            assertThat(shown(workbook, book, "migration[#head,to5]")).isEqualTo("Asleep");
            assertThat(shown(workbook, book, "causes[5,segment]")).isEqualTo("Asleep");
            assertThat(checks(workbook, book)).containsExactly(blank ? 0.0 : 167.0, 0.0, 0.0, 0.0, 0.0);
            if (!blank) {
                double sum = IntStream.rangeClosed(1, 5)
                        .mapToDouble(tier -> (Double) shown(workbook, book, "segments[" + tier + ",rfmc]"))
                        .sum();
                assertThat(sum).isEqualTo(167);
                assertThat((Double) shown(workbook, book, "segments[5,rfmc]")).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "ledger-blank"})
    void aLedgerTakesFiveSegmentsUnderAnyName(String name) throws IOException {
        List<String> changes = new ArrayList<>(ChangedPolicies.FIFTH_TIER);
        changes.addAll(ChangedPolicies.RENAMED_TIER);
        Book book = Templates.lay(name, policy -> ChangedPolicies.policy(policy, changes), ValuePolicy.bu2023());
        try (XSSFWorkbook workbook = book.finish()) {
            assertThat(texts(workbook))
                    .contains("Dormant", "Asleep")
                    .noneMatch(text -> text.contains("Low contribution"));
            assertThat(shown(workbook, book, "checks[Not graded,value]")).isEqualTo(0.0);
            assertThat(shown(workbook, book, "shares[5,segment]")).isEqualTo("Asleep");
            if (name.equals("ledger")) {
                assertThat((Double) shown(workbook, book, "segments[5,customers]"))
                        .isPositive();
                assertThat(shown(workbook, book, "segments[#total,customers]")).isEqualTo(4338.0);
            }
        }
    }

    @Test
    void anIndicatorMoreFindsItsPlaces() throws IOException {
        Book book = ValueTemplate.lay(true, ChangedPolicies.value(ChangedPolicies.SIXTEENTH_INDICATOR));
        assertThat(book.block("index").rows()).isEqualTo(16);
        assertThat(book.block("scores").columns()).hasSize(17);
        try (XSSFWorkbook workbook = book.finish()) {
            assertThat((Double) shown(workbook, book, "checks[Weights sum to,value]"))
                    .isCloseTo(1, within(1e-12));
            assertThat((Double) shown(workbook, book, "checks[Largest CR,value]"))
                    .isLessThan(0.1);
            assertThat(shown(workbook, book, "scores[#head,D53]")).isEqualTo("D53 Growth of orders");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fiveClustersOfValuesAreFiveColumns(boolean blank) throws IOException {
        Book book = ValueTemplate.lay(blank, ChangedPolicies.value(ChangedPolicies.FIFTH_CLUSTER));
        try (XSSFWorkbook workbook = book.finish()) {
            assertThat(shown(workbook, book, "centres[#head,c5]")).isEqualTo("Cluster 5");
            assertThat(shown(workbook, book, "checks[Not valued,value]")).isEqualTo(0.0);
            assertThat(shown(workbook, book, "checks[Customers read,value]")).isEqualTo(blank ? 0.0 : 10.0);
            if (!blank) {
                assertThat((Double) shown(workbook, book, "centres[customers,c5]"))
                        .isPositive();
            }
        }
    }

    private static Book rfmc(boolean blank, List<String> changes) {
        return RfmcTemplate.lay(blank, ChangedPolicies.policy("rfmc-2021", changes));
    }

    /** Customers read, below, not scored, outside the window, costs not read. */
    private static List<Object> checks(XSSFWorkbook workbook, Book book) {
        return List.of(
                shown(workbook, book, "checks[Customers read,value]"),
                shown(workbook, book, "checks[Customers below,value]"),
                shown(workbook, book, "checks[Not scored,value]"),
                shown(workbook, book, "checks[Outside the window,value]"),
                shown(workbook, book, "checks[Costs not read,value]"));
    }

    private static Object shown(XSSFWorkbook workbook, Book book, String reference) {
        return Shipped.shown(workbook, book.address(reference));
    }

    private static List<String> texts(XSSFWorkbook book) {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (Shipped.shown(cell) instanceof String text) {
                        texts.add(text);
                    }
                }
            }
        }
        return texts;
    }
}
