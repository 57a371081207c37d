package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.Language;
import dev.stratum.sheet.ExcelDates;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A page is well-formed XML too, so that it can be read back here. */
@SuppressWarnings("try") // a language is held, not used
class HtmlReportTest {
    private static final String HOSTILE = "</td><script>alert('&')</script>";

    private static ResultTable segments() {
        return ResultTable.of(Columns.SEGMENT, Columns.CUSTOMERS, Columns.SHARE, Columns.LAST_PURCHASE)
                .titled("Segments")
                .noted("Two segments.")
                .row("Most valuable", 1200, 0.75, ExcelDates.serial(LocalDate.of(2018, 10, 31)))
                .row(HOSTILE, 400, 0.25, "")
                .total("Total", 1600, 1, "");
    }

    private static Document page(Report report) throws Exception {
        String html = new HtmlReport().text(report);
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document page, String element) {
        List<String> texts = new ArrayList<>();
        NodeList found = page.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static Report report() {
        ResultTable table = segments();
        return new Report(
                "Customer segments",
                LocalDate.of(2018, 10, 31),
                List.of(
                        new Report.Page(
                                "Summary",
                                "Summary of segments",
                                List.of("Most valuable: 1,200 customers."),
                                List.of(
                                        table,
                                        new ReportChart(
                                                ReportChart.Kind.COLUMNS,
                                                "Customers by segment",
                                                table,
                                                0,
                                                List.of(1),
                                                "Customers"))),
                        new Report.Page(
                                "Customers",
                                "",
                                List.of(),
                                List.of(ResultTable.of("Customer").row("C1")))));
    }

    @Test
    void tablesShowNumbersAsTheirColumnsSayAndKeepThemExact() throws Exception {
        Document page = page(report());
        assertThat(texts(page, "td"))
                .startsWith("Most valuable", "1,200", "75.0%", "2018-10-31", HOSTILE, "400")
                .contains("Total", "1,600", "100.0%");
        Element share = (Element) page.getElementsByTagName("td").item(2);
        assertThat(share.getAttribute("data-v")).isEqualTo("0.75");
        assertThat(texts(page, "th")).containsExactly("Segment", "Customers", "Share", "Last purchase", "Customer");
        assertThat(texts(page, "caption")).containsExactly("Segments");
        assertThat(texts(page, "p")).containsExactly("Most valuable: 1,200 customers.", "Two segments.");
    }

    @Test
    void aTextOfAStrangerIsTextAndTheBrowserMayLoadNothing() throws Exception {
        String html = new HtmlReport().text(report());
        assertThat(html)
                .contains("&lt;/td&gt;&lt;script&gt;alert('&amp;')")
                .contains("default-src 'none'")
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain(" src=");
        assertThat(page(report()).getElementsByTagName("script").getLength()).isEqualTo(1);
    }

    /** A browser reads script and style as they are: what XML would have to write otherwise must not be in them. */
    @Test
    void scriptAndStyleNeedNoSigns() throws Exception {
        Document page = page(report());
        assertThat(texts(page, "script").get(0)).isNotEmpty().doesNotContain("<", ">", "&");
        assertThat(texts(page, "style").get(0)).isNotEmpty().doesNotContain("<", ">", "&");
    }

    @Test
    void chartsAreDrawingsWithANameAndTheTotalIsNoBar() throws Exception {
        Document page = page(report());
        Element drawing = (Element) page.getElementsByTagName("svg").item(0);
        assertThat(drawing.getAttribute("aria-label")).isEqualTo("Customers by segment");
        NodeList bars = drawing.getElementsByTagName("rect");
        assertThat(bars.getLength()).isEqualTo(2);
        double first = Double.parseDouble(((Element) bars.item(0)).getAttribute("height"));
        double second = Double.parseDouble(((Element) bars.item(1)).getAttribute("height"));
        assertThat(first / second).isBetween(2.99, 3.01);
        assertThat(texts(page, "text")).contains("1,200", "400", "Customers");
    }

    @Test
    void everyPartIsReachedFromTheTop() throws Exception {
        assertThat(texts(page(report()), "a")).containsExactly("Summary", "Customers");
        assertThat(texts(page(Report.of(segments())), "a")).isEmpty();
    }

    @Test
    void aTableThatIsTooLongForABrowserSaysHowManyRowsItShows() throws Exception {
        ResultTable table =
                ResultTable.lazy(List.of(Columns.RANK), HtmlReport.MOST_ROWS + 1, row -> new Object[] {row + 1.0});
        Document page = page(Report.of(table));
        assertThat(texts(page, "td")).hasSize(HtmlReport.MOST_ROWS);
        assertThat(texts(page, "p")).containsExactly("The first 5,000 of 5,001 rows.");
        assertThat(texts(page, "label")).containsExactly("Find");
    }

    /** A customer, a column that travels along and what stands in it are the person's, whatever they are called. */
    @Test
    void aPageSpeaksTheLanguageOfWhoeverMakesItAndLeavesWhatOthersWrote() throws Exception {
        ResultTable table = ResultTable.of(
                        Columns.CUSTOMER,
                        Column.of("Region", Format.TEXT),
                        Columns.SEGMENT,
                        Columns.AMOUNT,
                        Columns.SHARE)
                .titled("Segments")
                .noted("Since 2011-11-09: 1,201 customers moved (601 up, 600 down), 2,885 stayed, 252 new, 0 gone.")
                .row("Total", "General", "General", 1234.5, 0.25);
        Report report = new Report(
                "Customer segments of sales.csv as of 2018-10-31",
                LocalDate.of(2018, 10, 31),
                List.of(new Report.Page("Summary", "", List.of(), List.of(table))));
        try (Language.Spoken german = Language.speak(Language.GERMAN)) {
            String html = new HtmlReport().text(report);
            assertThat(html)
                    .contains("<html lang=\"de\">", "<h1>Kundensegmente von sales.csv zum 31.10.2018</h1>")
                    .contains("<td>Total</td><td>General</td><td>Durchschnittlich</td>")
                    .contains(">1.234,50<", ">25,0%<", "data-v=\"1234.5\"")
                    .contains(
                            "Seit dem 09.11.2011: 1.201 Kunden gewechselt (601 auf, 600 ab), 2.885 geblieben, 252 neu")
                    .contains("Mit Stratum erstellt.");
        }
        try (Language.Spoken chinese = Language.speak(Language.CHINESE)) {
            assertThat(new HtmlReport().text(report))
                    .contains("<html lang=\"zh-CN\">", "<td>Total</td><td>General</td><td>一般</td>", ">1,234.50<")
                    .contains("自 2011年11月9日以来");
        }
    }
}
