package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.policy.JsonPatch;
import dev.stratum.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tier is renamed in one line of the policy, and every template follows. */
@Tag("slow")
class RenamedTierTest {

    @ParameterizedTest
    @ValueSource(strings = {"rfmc", "ledger", "rfmc-blank", "ledger-blank", "customer-value", "customer-value-blank"})
    void everyTemplateCallsTheTierByItsNewName(String name) throws IOException {
        try (XSSFWorkbook book = Templates.build(name, RenamedTierTest::renamed)) {
            List<String> texts = texts(book);
            assertThat(texts).noneMatch(text -> text.contains("Low contribution"));
            if (!name.startsWith("customer-value")) {
                assertThat(texts).contains("Dormant");
            }
            if (name.equals("rfmc")) {
                assertThat(texts).contains("Dormant customers by RFM").doesNotContain("no");
            }
        }
    }

    private static Policy renamed(String policy) {
        try (InputStream in = Policy.class.getResourceAsStream(policy + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String own = JsonPatch.apply(json, "replace /segments/names/3/value \"Dormant\"");
            return Policy.read(new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)), policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(XSSFWorkbook book) {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    CellType type = cell.getCellType() == CellType.FORMULA
                            ? cell.getCachedFormulaResultType()
                            : cell.getCellType();
                    if (type == CellType.STRING) {
                        texts.add(cell.getStringCellValue());
                    }
                }
            }
        }
        return texts;
    }
}
