package dev.stratum.host.calc.extension;

import java.nio.charset.StandardCharsets;

/** Writes the small XML files of the extension; attributes come as name, value, name, value. */
final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();

    XmlText start(String element, String... attributes) {
        tag(element, attributes).append(">\n");
        open.push(element);
        return this;
    }

    XmlText end() {
        String element = open.pop();
        indent().append("</").append(element).append(">\n");
        return this;
    }

    XmlText empty(String element, String... attributes) {
        tag(element, attributes).append("/>\n");
        return this;
    }

    XmlText leaf(String element, String content, String... attributes) {
        tag(element, attributes)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(element)
                .append(">\n");
        return this;
    }

    byte[] bytes() {
        while (!open.isEmpty()) {
            end();
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder tag(String element, String... attributes) {
        indent().append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return text;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
