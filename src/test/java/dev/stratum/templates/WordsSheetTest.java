package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What the sheet says of the customers that come with the template. */
class WordsSheetTest {
    private static final String BOOK = "rfmc";

    private static Object shown(XSSFWorkbook book, String reference) {
        return Shipped.shown(book, BOOK, reference);
    }

    /** The paper reads its best category as just bought, often and much; here the means say the same. */
    @Test
    void meansOfTheBestSegmentAreReadByTheNamesOfTheirColumns() {
        assertThat(shown(Shipped.shared(BOOK), "segment_words[1,says]"))
                .asString()
                .startsWith("38 customers of 167 (22.8%); Recency (days) 46.3 on average, the lowest of 4;")
                .contains("Amount (yuan) 1,855,950 on average, the highest of 4");
    }

    @Test
    void typesAreThoseThatMostCustomersHave() {
        XSSFWorkbook book = Shipped.shared(BOOK);
        assertThat(shown(book, "type_words[1,type]")).isEqualTo(shown(book, "found[1,type]"));
        assertThat(shown(book, "type_words[1,words]")).asString().startsWith("4323: bought just now, often,");
    }

    /** Every customer is under one rule, and the line of all rules counts those who are told right. */
    @Test
    void rulesDivideAllCustomers() {
        XSSFWorkbook book = Shipped.shared(BOOK);
        double customers = 0;
        double right = 0;
        int row = 1;
        while (!"Total".equals(shown(book, "rules[" + row + ",segment]"))) {
            customers += (Double) shown(book, "rules[" + row + ",customers]");
            right += (Double) shown(book, "rules[" + row + ",right]");
            row++;
        }
        assertThat(row).isGreaterThan(4);
        assertThat(shown(book, "rules[" + row + ",customers]")).isEqualTo(167.0).isEqualTo(customers);
        assertThat(shown(book, "rules[" + row + ",right]")).isEqualTo(right);
    }
}
