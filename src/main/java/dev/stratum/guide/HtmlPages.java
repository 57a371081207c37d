package dev.stratum.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Pages in Markdown as pages for a browser, which load nothing but pictures beside them. */
public final class HtmlPages {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .attributeProviderFactory(context -> HtmlPages::looks)
            .build();
    /** A cell with more characters is given room for a few words in each line. */
    private static final int WIDE = 40;

    private static final String MARKDOWN = ".md";
    private static final String HTML = ".html";

    private HtmlPages() {}

    /**
     * Every page as HTML.
     *
     * @param pages pages in Markdown by the names of their files
     * @return pages in HTML by the names of their files; links from one to the other lead there
     */
    public static Map<String, String> of(Map<String, String> pages) {
        Map<String, String> html = new LinkedHashMap<>();
        pages.forEach((file, text) -> html.put(named(file), page(text)));
        return html;
    }

    /**
     * One page.
     *
     * @param markdown a page whose first line is its heading
     * @return HTML with its looks inside
     */
    public static String page(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(named(link.getDestination()));
                visitChildren(link);
            }
        });
        return PAGE.formatted(
                title(markdown).replace("&", "&amp;").replace("<", "&lt;"),
                resource("/dev/stratum/report/page.css"),
                resource("guide.css"),
                RENDERER.render(document));
    }

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
            <title>%s</title>
            <style>
            %s%s</style>
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """;

    /** The attribute that the renderer gives to a cell is obsolete, and the looks of the page override it. */
    private static void looks(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell) {
            List<String> classes = new ArrayList<>();
            if (attributes.remove("align") != null && cell.getAlignment() != TableCell.Alignment.LEFT) {
                classes.add(cell.getAlignment() == TableCell.Alignment.RIGHT ? "r" : "m");
            }
            if (cell.getFirstChild() instanceof Text text && text.getLiteral().length() > WIDE) {
                classes.add("wide");
            }
            if (!classes.isEmpty()) {
                attributes.put("class", String.join(" ", classes));
            }
        }
    }

    /**
     * The title of a page.
     *
     * @param markdown a page whose first line is its heading
     * @return the heading
     */
    public static String title(String markdown) {
        return markdown.lines().findFirst().orElse("").replaceFirst("^# +", "");
    }

    private static String named(String file) {
        return file.endsWith(MARKDOWN) && !file.contains(":")
                ? file.substring(0, file.length() - MARKDOWN.length()) + HTML
                : file;
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
