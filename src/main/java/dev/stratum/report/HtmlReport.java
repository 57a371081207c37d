package dev.stratum.report;

import dev.stratum.problem.Language;
import dev.stratum.problem.Translations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One page to send: a single HTML file that needs no network, with tables that can be searched and sorted, charts as
 * drawings, light and dark by the reader's setting. Printed it is its first page alone, which is the summary.
 *
 * <p>The page is well-formed XML as well, so that the JDK's writer makes it and puts every text of a stranger behind the
 * signs that HTML reads as text. The browser is told to load and to run nothing but what stands in the file.
 */
public final class HtmlReport implements ReportFormat {
    /** More rows than this make a page that browsers show slowly. */
    public static final int MOST_ROWS = 5_000;

    private static final int LONG = 15;
    private static final int WIDE = 40;

    /** For {@link ReportFormat#all}. */
    public HtmlReport() {}

    @Override
    public String word() {
        return "html";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("<!DOCTYPE html>\n");
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(writer);
            new PageWriter(xml, Language.current()).write(report);
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        writer.write('\n');
        writer.flush();
    }

    /** Writes one page. */
    private static final class PageWriter {
        private final XMLStreamWriter xml;
        private final Language language;
        private final Translations texts;
        private final Map<String, String> said = new HashMap<>();
        private int tables;

        PageWriter(XMLStreamWriter xml, Language language) {
            this.xml = xml;
            this.language = language;
            this.texts = ResultTexts.page(language);
        }

        /** Tables repeat a few texts thousands of times. */
        private String said(String english) {
            return said.computeIfAbsent(english, texts::said);
        }

        void write(Report report) throws XMLStreamException, IOException {
            start("html", "lang", language == Language.ENGLISH ? language.word() : language.tag());
            head(said(report.title()));
            start("body");
            start("main");
            if (!report.title().isEmpty()) {
                text("h1", said(report.title()));
            }
            navigation(report.pages());
            for (int i = 0; i < report.pages().size(); i++) {
                page(report.pages().get(i), i);
            }
            end();
            text("footer", said("Made with Stratum. The page holds everything it shows and loads nothing."));
            start("script");
            xml.writeCharacters(resource("page.js"));
            end();
            end();
            end();
        }

        private void head(String title) throws XMLStreamException, IOException {
            start("head");
            empty("meta", "charset", "utf-8");
            empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            empty(
                    "meta",
                    "http-equiv",
                    "Content-Security-Policy",
                    "content",
                    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
            text("title", title.isEmpty() ? "Stratum" : title);
            start("style");
            xml.writeCharacters(resource("page.css"));
            end();
            end();
        }

        private void navigation(List<Report.Page> pages) throws XMLStreamException {
            if (pages.size() < 2) {
                return;
            }
            start("nav", "aria-label", said("Parts of this page"));
            for (int i = 0; i < pages.size(); i++) {
                text("a", said(pages.get(i).name()), "href", "#part" + i);
            }
            end();
        }

        private void page(Report.Page page, int number) throws XMLStreamException {
            String title = page.title().isEmpty() ? page.name() : page.title();
            // A section begins with its heading.
            String element = title.isEmpty() ? "div" : "section";
            start(element, "id", "part" + number, "class", number == 0 ? "first" : "detail");
            if (!title.isEmpty()) {
                text("h2", said(title));
            }
            for (String note : page.notes()) {
                text("p", said(note));
            }
            List<ReportChart> charts = new ArrayList<>();
            for (Report.Part part : page.parts()) {
                if (part instanceof ReportChart chart) {
                    charts.add(chart);
                } else if (part instanceof ResultTable table) {
                    charts(charts);
                    table(table);
                }
            }
            charts(charts);
            end();
        }

        /** Charts that follow each other stand side by side. */
        private void charts(List<ReportChart> charts) throws XMLStreamException {
            if (charts.isEmpty()) {
                return;
            }
            start("div", "class", "charts");
            for (ReportChart chart : charts) {
                start("figure");
                text("figcaption", said(chart.title()));
                new SvgChart(xml, language).write(chart);
                end();
            }
            end();
            charts.clear();
        }

        private void table(ResultTable table) throws XMLStreamException {
            if (table.isTiles()) {
                tiles(table);
                return;
            }
            String id = "table" + tables++;
            int shown = Math.min(MOST_ROWS, table.rows().size());
            boolean isLong = shown > LONG;
            if (isLong) {
                start("label", "class", "find");
                xml.writeCharacters(said("Find"));
                empty("input", "type", "search", "data-table", id);
                end();
            }
            start("div", "class", isLong ? "table long" : "table");
            start("table", "id", id);
            if (!table.title().isEmpty()) {
                text("caption", said(table.title()));
            }
            if (table.isHeaded()) {
                header(table);
            }
            start("tbody");
            for (int row = 0; row < shown; row++) {
                row(table, row);
            }
            end();
            end();
            if (!isLong) {
                note(table);
            }
            end();
            if (shown < table.rows().size()) {
                text(
                        "p",
                        said("The first " + Words.grouped(shown) + " of "
                                + Words.grouped(table.rows().size()) + " rows."),
                        "class",
                        "note");
            }
            if (isLong) {
                note(table);
            }
        }

        /** It stays with its table, except below one that scrolls. */
        private void note(ResultTable table) throws XMLStreamException {
            if (!table.note().isEmpty()) {
                text("p", said(table.note()), "class", "note");
            }
        }

        /** Figures that stand large below their names. */
        private void tiles(ResultTable table) throws XMLStreamException {
            start("dl", "class", "tiles");
            for (int i = 0; i < table.columns().size(); i++) {
                start("div");
                text("dt", said(table.headings().get(i)));
                Object value = table.rows().get(0)[i];
                text(
                        "dd",
                        value instanceof Double number
                                ? table.columns().get(i).format().shown(number, language)
                                : ValueText.text(value));
                end();
            }
            end();
        }

        private void header(ResultTable table) throws XMLStreamException {
            start("thead");
            start("tr");
            for (Column column : table.columns()) {
                start("th", "scope", "col", "class", place(column.format()));
                text("button", said(column.heading()), "type", "button");
                end();
            }
            end();
            end();
        }

        private void row(ResultTable table, int number) throws XMLStreamException {
            boolean total = table.hasTotal() && number == table.rows().size() - 1;
            start("tr", "class", total ? "total" : "");
            Object[] cells = table.rows().get(number);
            for (int column = 0; column < cells.length; column++) {
                Format format = table.columns().get(column).format();
                Object cell = cells[column];
                String shade = table.looks()
                        .shade(number, column, cell)
                        .map(found -> " " + found.style())
                        .orElse("");
                if (cell instanceof Number value) {
                    String place = format.place() == Format.Place.AS_IT_COMES ? "r" : place(format);
                    text(
                            "td",
                            format.shown(value.doubleValue(), language),
                            "class",
                            (place + shade).strip(),
                            "data-v",
                            ValueText.exact(value.doubleValue()));
                } else if (cell instanceof LocalDate day) {
                    // Days are sorted by themselves, not by how a language writes them.
                    text("td", language.date(day), "class", place(format), "data-v", String.valueOf(day.toEpochDay()));
                } else {
                    String shown = ValueText.text(cell);
                    String told = ResultTexts.isOurs(table.columns().get(column), language) ? said(shown) : shown;
                    text("td", told, "class", ((isWide(told) ? "wide" : place(format)) + shade).strip());
                }
            }
            end();
        }

        /** An ideograph takes the room of two letters. */
        private static boolean isWide(String text) {
            return text.length()
                            + text.codePoints().filter(Character::isIdeographic).count()
                    > WIDE;
        }

        private static String place(Format format) {
            return switch (format.place()) {
                case RIGHT -> "r";
                case CENTRE -> "m";
                case LEFT, AS_IT_COMES -> "";
            };
        }

        private void text(String element, String text, String... attributes) throws XMLStreamException {
            start(element, attributes);
            xml.writeCharacters(text);
            end();
        }

        private void start(String element, String... attributes) throws XMLStreamException {
            xml.writeStartElement(element);
            attributes(attributes);
        }

        private void empty(String element, String... attributes) throws XMLStreamException {
            xml.writeEmptyElement(element);
            attributes(attributes);
        }

        private void attributes(String... attributes) throws XMLStreamException {
            for (int i = 0; i < attributes.length; i += 2) {
                if (!attributes[i + 1].isEmpty()) {
                    xml.writeAttribute(attributes[i], attributes[i + 1]);
                }
            }
        }

        private void end() throws XMLStreamException {
            xml.writeCharacters(""); // so that no element is written as an empty one
            xml.writeEndElement();
        }

        private static String resource(String name) throws IOException {
            try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
