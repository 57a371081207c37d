package dev.stratum.engine.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML does not carry are written {@code _x000D_} in workbooks, and a text that looks so {@code _x005F_}. */
final class Escapes {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String read(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    static String write(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean looksEscaped =
                    c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            boolean unpaired = Character.isSurrogate(c) && !isPaired(text, i);
            if (looksEscaped || unpaired || (c < ' ' && c != '\t' && c != '\n') || c == '\uFFFE' || c == '\uFFFF') {
                written.append(String.format("_x%04X_", (int) c));
            } else {
                switch (c) {
                    case '&' -> written.append("&amp;");
                    case '<' -> written.append("&lt;");
                    case '>' -> written.append("&gt;");
                    case '"' -> written.append("&quot;");
                    default -> written.append(c);
                }
            }
        }
        return written.toString();
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
