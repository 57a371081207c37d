package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static JsonNode json(Report report) throws IOException {
        return new ObjectMapper().readTree(new JsonReport().text(report));
    }

    @Test
    void aTableIsAListOfObjects() throws IOException {
        JsonNode rows = json(Report.of(ResultTable.of(
                        Column.of("Segment", Format.TEXT),
                        Column.of("Share", Format.SHARE),
                        Column.of("As of", Format.DATE))
                .row("General", 1 / 3.0, 43404)
                .row(null, CellError.of(Problem.NOT_FINITE.with("x")), LocalDate.of(2018, 10, 31))));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("Segment").asText()).isEqualTo("General");
        assertThat(rows.get(0).get("Share").asDouble()).isEqualTo(1 / 3.0);
        assertThat(rows.get(0).get("As of").asText()).isEqualTo("2018-10-31");
        assertThat(rows.get(1).get("Segment").isNull()).isTrue();
        assertThat(rows.get(1).get("Share").asText()).isEqualTo("#NUM!");
        assertThat(rows.get(1).get("As of").asText()).isEqualTo("2018-10-31");
    }

    @Test
    void columnsOfOneNameAreToldApart() throws IOException {
        JsonNode row = json(Report.of(ResultTable.of("Amount", "", "Amount").row(1, 2, true)))
                .get(0);
        assertThat(row.fieldNames()).toIterable().containsExactly("Amount", "Column 2", "Amount 2");
        assertThat(row.get("Amount 2").booleanValue()).isTrue();
    }

    @Test
    void severalTablesAreAnObjectByTheirTitles() throws IOException {
        ResultTable first = ResultTable.of("a").titled("Segments").row(1);
        ResultTable second = ResultTable.of("b").row(2);
        Report.Page page = new Report.Page("One", "Customers", List.of("As of today."), List.of(first, second));
        JsonNode report = json(new Report("Shop", LocalDate.of(2024, 1, 31), List.of(page)));
        assertThat(report.get("title").asText()).isEqualTo("Shop");
        assertThat(report.get("notes").get(0).asText()).isEqualTo("As of today.");
        assertThat(report.get("tables").fieldNames()).toIterable().containsExactly("Segments", "Table 2");
        assertThat(report.get("tables").get("Table 2").get(0).get("b").intValue())
                .isEqualTo(2);
    }
}
