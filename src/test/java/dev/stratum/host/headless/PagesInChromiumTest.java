package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as a browser shows them, where Chromium is installed: as wide as a screen and as a phone, searched and sorted. */
@Tag("slow")
class PagesInChromiumTest {
    private static final String SEARCHED = "141";
    private static final Pattern FOUND = Pattern.compile("<pre id=\"found\">([^<]*)</pre>");

    /** Opens each page in a frame of each width and tells those that are wider; then searches and sorts the last one. */
    private static final String HARNESS = """
            <body><pre id="found"></pre><script>
            const pages = [%1$s], widths = [1440, 390], found = [];
            const frame = document.body.appendChild(document.createElement('iframe'));
            frame.style.border = 0;
            let at = 0;
            function next() {
              if (at === pages.length * widths.length) {
                document.getElementById('found').textContent = found.concat(used()).join('|');
                return;
              }
              const page = pages[Math.floor(at / widths.length)], width = widths[at %% widths.length];
              frame.style.width = width + 'px';
              frame.onload = function () {
                const wide = frame.contentDocument.documentElement.scrollWidth;
                if (wide > width) { found.push(page + ' is ' + wide + ' of ' + width + ' wide'); }
                at++;
                next();
              };
              frame.src = page;
            }
            function used() {
              const page = frame.contentDocument, input = page.querySelector('label.find input');
              const table = page.getElementById(input.dataset.table), rows = table.tBodies[0].rows;
              const amount = [...table.tHead.rows[0].cells].findIndex(cell => cell.textContent === 'Monetary');
              table.tHead.rows[0].cells[amount].querySelector('button').click();
              const least = rows[0].cells[amount].textContent;
              input.value = '%2$s';
              input.dispatchEvent(new frame.contentWindow.Event('input'));
              return ['loaded ' + frame.contentWindow.performance.getEntriesByType('resource').length,
                'least ' + least, 'shown ' + [...rows].filter(row => !row.hidden).length + ' of ' + rows.length];
            }
            next();
            </script></body>
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void onlyWithABrowser() {
        assumeThat(browser()).as("Chromium").isPresent();
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(path)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void everyPageFitsAScreenAndAPhoneAndAPageToSendIsSearchedAndSorted() throws IOException, InterruptedException {
        Cli.run("functions", "--pages", folder);
        String orders = "src/test/resources/rfm/classicmodels/";
        Object[] segment = {
            "segment", orders + "orders.csv",
            "--lines", orders + "orderdetails.csv",
            "--payments", orders + "payments.csv",
            "--as-of", "2005-05-31",
            "--report", folder.resolve("zzz.html")
        };
        assertThat(Cli.run(segment).code()).isEqualTo(ExitCodes.FINE);
        List<String> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(70).last().isEqualTo("zzz.html");
        Path harness = folder.resolve("harness.html");
        Files.writeString(
                harness,
                HARNESS.formatted(
                        pages.stream().map(page -> "'" + page + "'").collect(Collectors.joining(",")), SEARCHED));
        // Customer 219 of classicmodels ordered for least: sum(quantityOrdered * priceEach) of its orders.
        assertThat(found(harness))
                .isEqualTo("loaded 0|least 7,918.60|shown " + holding(SEARCHED, folder.resolve("zzz.html")) + " of 98");
    }

    /** How many rows of the customers on a page hold a text, counted in its source. */
    private static long holding(String text, Path page) throws IOException {
        String customers =
                Files.readString(page).split("<label class=\"find\">", -1)[1].split("</table>", -1)[0];
        return Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL)
                .matcher(customers.split("<tbody>", -1)[1])
                .results()
                .filter(row -> row.group(1).replaceAll("<[^>]*>", "").contains(text))
                .count();
    }

    private String found(Path harness) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(
                        browser().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--allow-file-access-from-files",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--window-size=1600,1000",
                        "--virtual-time-budget=100000",
                        "--dump-dom",
                        harness.toUri().toString())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Matcher found = FOUND.matcher(Files.readString(printed));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
