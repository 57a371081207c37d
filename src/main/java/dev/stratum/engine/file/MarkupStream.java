package dev.stratum.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The pieces of an XML document in UTF-8 as the bytes that they are: text, and markup from {@code <} to {@code >}. Whoever
 * copies all of them has the same document. The document has been read once by a real reader, so it is well formed.
 */
final class MarkupStream {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] piece = new byte[256];
    private int length;

    MarkupStream(InputStream in) {
        this.in = in;
    }

    /** Goes to the next piece; false at the end. */
    boolean next() throws IOException {
        length = 0;
        if (!fill()) {
            return false;
        }
        if (buffer[at] == '<') {
            markup();
        } else {
            while (fill()) {
                int from = at;
                while (at < end && buffer[at] != '<') {
                    at++;
                }
                append(from, at);
                if (at < end) {
                    break;
                }
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
        }
        return end > 0;
    }

    private void append(int from, int to) {
        if (length + to - from > piece.length) {
            piece = Arrays.copyOf(piece, Math.max(2 * piece.length, length + to - from));
        }
        System.arraycopy(buffer, from, piece, length, to - from);
        length += to - from;
    }

    private void markup() throws IOException {
        append(at, ++at);
        if (fill() && (buffer[at] == '!' || buffer[at] == '?')) {
            declaration();
            return;
        }
        byte quote = 0;
        while (fill()) {
            int from = at;
            while (at < end) {
                byte b = buffer[at++];
                if (quote != 0) {
                    quote = b == quote ? 0 : quote;
                } else if (b == '"' || b == '\'') {
                    quote = b;
                } else if (b == '>') {
                    append(from, at);
                    return;
                }
            }
            append(from, at);
        }
    }

    /** Comments, character data and instructions end by more than one character. */
    private void declaration() throws IOException {
        while (fill()) {
            append(at, ++at);
            boolean comment = startsWith("<!--");
            boolean characters = startsWith("<![CDATA[");
            boolean ends = comment ? length >= 7 && endsWith("-->") : characters ? endsWith("]]>") : endsWith(">");
            if (ends) {
                return;
            }
        }
    }

    private boolean startsWith(String text) {
        if (length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (piece[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (piece[length - text.length() + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the piece begins or is an element of some local name, whatever its prefix. */
    boolean isStart(String name) {
        return isTag(1, name);
    }

    /** Whether the piece ends an element of some local name. */
    boolean isEnd(String name) {
        return length > 2 && piece[1] == '/' && isTag(2, name);
    }

    private boolean isTag(int from, String name) {
        if (length <= from || piece[0] != '<' || piece[from] == '/' || piece[from] == '!' || piece[from] == '?') {
            return false;
        }
        int begin = from;
        int stop = from;
        while (stop < length && !isNameEnd(piece[stop])) {
            if (piece[stop] == ':') {
                begin = stop + 1;
            }
            stop++;
        }
        if (stop - begin != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (piece[begin + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameEnd(byte b) {
        return b == '>' || b == '/' || b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** Whether the piece is a whole element without content. */
    boolean isEmptyElement() {
        return length > 2 && piece[length - 2] == '/' && piece[0] == '<' && piece[length - 1] == '>';
    }

    /** The piece as text. */
    String text() {
        return new String(piece, 0, length, StandardCharsets.UTF_8);
    }

    void copyTo(OutputStream out) throws IOException {
        out.write(piece, 0, length);
    }
}
