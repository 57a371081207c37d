package dev.stratum.actions.fix;

import dev.stratum.report.ValueText;
import dev.stratum.sheet.Cells;
import java.util.Locale;

/** Cells as people read them in a list of changes: what nobody sees in a cell is seen there. */
final class Visible {
    /** A blank that is to be seen. */
    private static final char BLANK = '\u2423';

    private Visible() {}

    /** What a cell holds, a text in quotes. */
    static String of(Object cell) {
        if (Cells.isBlank(cell)) {
            return "(blank)";
        }
        return cell instanceof String text ? "'" + Cells.shown(marked(text)) + "'" : ValueText.text(cell);
    }

    /** Blanks that do not count and characters without a shape are marked. */
    private static String marked(String text) {
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean blank = Character.isWhitespace(character) || Character.isSpaceChar(character);
            if (Character.getType(character) == Character.FORMAT
                    || (Character.getType(character) == Character.CONTROL && !blank)) {
                marked.append(String.format(Locale.ROOT, "[U+%04X]", (int) character));
            } else if (blank
                    && (character != ' '
                            || i == 0
                            || i == text.length() - 1
                            || text.charAt(i - 1) == ' '
                            || text.charAt(i + 1) == ' ')) {
                marked.append(BLANK);
            } else {
                marked.append(character);
            }
        }
        return marked.toString();
    }
}
