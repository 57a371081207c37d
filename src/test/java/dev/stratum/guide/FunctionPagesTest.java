package dev.stratum.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FunctionPagesTest {
    private static final Collection<SheetFunction> FUNCTIONS =
            StratumFunctions.catalogue().all();
    private static final Map<String, String> PAGES =
            FunctionPages.all(FUNCTIONS, Map.of("grade-my-customers.md", "Grade my customers"));

    @Test
    void everyFunctionHasAPageToWhichTheIndexLeads() {
        assertThat(PAGES).hasSize(FUNCTIONS.size() + 1);
        assertThat(FUNCTIONS).allSatisfy(function -> {
            assertThat(PAGES).containsKey(function.name() + ".md");
            assertThat(PAGES.get("index.md")).contains("[" + function.name() + "](" + function.name() + ".md)");
        });
        assertThat(PAGES.get("index.md")).contains("[Grade my customers](grade-my-customers.md)");
    }

    @Test
    void aPageHoldsTheCallTheArgumentsTheExampleWithItsResultAndAMistake() {
        assertThat(PAGES.get("RFMC.CUTS.md"))
                .startsWith("# RFMC.CUTS\n")
                .contains("    =RFMC.CUTS(measures, [method], [grades], [directions], [headers])\n")
                .contains("| `[grades]` | How many grades")
                .contains(
                        "    =RFMC.CUTS({10;20;30;40;50})\n\nIt gives these cells:\n\n| A | B | C |\n| --- | --- | --- |\n| 40"
                                + " | 30 | 20 |\n")
                .contains("did you mean quantile?")
                .contains("[STATS.HISTOGRAM](STATS.HISTOGRAM.md)");
    }

    @Test
    void thePapersThatASourceNamesAreToldInFull() {
        assertThat(PAGES.get("CTS.LEVEL.md"))
                .contains("DOI 10.3233/JIFS-200737")
                .doesNotContain("10.14733");
        assertThat(PAGES.get("KMEANS.SSE.md")).contains("DOI 10.14733/cadaps.2023.S15.100-113");
    }

    @Test
    void pagesInHtmlLeadToEachOtherAndLoadNothing() {
        Map<String, String> html = HtmlPages.of(PAGES);
        assertThat(html).hasSameSizeAs(PAGES);
        html.forEach((file, page) -> {
            assertThat(page).startsWith("<!DOCTYPE html>\n").contains("<title>", "default-src 'none'");
            Matcher links = Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(page);
            while (links.find()) {
                assertThat(links.group(1)).as(file).isIn(withReading(html));
            }
        });
        assertThat(html.get("RFMC.CUTS.html")).contains("<td>40</td>", "&quot;quantile&quot;");
    }

    private static java.util.Set<String> withReading(Map<String, String> html) {
        java.util.Set<String> files = new java.util.TreeSet<>(html.keySet());
        files.add("grade-my-customers.html");
        return files;
    }

    /** A word between pointed brackets is a word, whoever wrote it. */
    @Test
    void textIsNeverTakenForHtml() {
        assertThat(HtmlPages.page("# a <b>\n\n<script>x</script>\n"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "<b>");
    }
}
