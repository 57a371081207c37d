package dev.stratum.engine.value;

import java.util.Locale;

/**
 * A text pattern of Excel: {@code *} for any characters, {@code ?} for one, {@code ~} before either for the character
 * itself. Case does not matter. Matching looks at each character of the text once for each star at most, whatever the
 * pattern.
 */
public final class Wildcards {

    private static final char ANY = '\uFFFF';
    private static final char ONE = '\uFFFE';

    private final char[] pattern;

    private Wildcards(char[] pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @param text the pattern
     * @return the pattern, ready to match
     */
    public static Wildcards of(String text) {
        StringBuilder pattern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '~' && i + 1 < text.length() && "*?~".indexOf(text.charAt(i + 1)) >= 0) {
                pattern.append(text.charAt(++i));
            } else if (character == '*') {
                if (pattern.length() == 0 || pattern.charAt(pattern.length() - 1) != ANY) {
                    pattern.append(ANY);
                }
            } else {
                pattern.append(character == '?' ? ONE : fold(character));
            }
        }
        return new Wildcards(pattern.toString().toCharArray());
    }

    /**
     * Whether a text holds signs that a pattern gives a meaning to.
     *
     * @param text a text
     * @return true with {@code *}, {@code ?} or {@code ~} in it
     */
    public static boolean in(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
    }

    private static char fold(char character) {
        return String.valueOf(character).toLowerCase(Locale.ROOT).charAt(0);
    }

    /**
     * Whether the whole text fits.
     *
     * @param text the text
     * @return true when it fits
     */
    public boolean matches(String text) {
        return end(text, 0, true) >= 0;
    }

    /**
     * Finds the first place where a part of the text fits.
     *
     * @param text the text
     * @param from where to begin
     * @return the place; -1 when there is none
     */
    public int find(String text, int from) {
        if (pattern.length > 0 && pattern[0] == ANY) {
            return end(text, from, false) >= 0 ? from : -1;
        }
        for (int start = from; start <= text.length(); start++) {
            if (end(text, start, false) >= 0) {
                return start;
            }
        }
        return -1;
    }

    /** The greedy way: after a mismatch only the last star is tried further on. */
    private int end(String text, int from, boolean whole) {
        int at = from;
        int part = 0;
        int star = -1;
        int resume = from;
        while (true) {
            if (part == pattern.length && (!whole || at == text.length())) {
                return at;
            }
            if (part < pattern.length && pattern[part] == ANY) {
                star = part++;
                resume = at;
            } else if (part < pattern.length
                    && at < text.length()
                    && (pattern[part] == ONE || pattern[part] == fold(text.charAt(at)))) {
                part++;
                at++;
            } else if (star >= 0 && resume < text.length()) {
                part = star + 1;
                at = ++resume;
            } else {
                return -1;
            }
        }
    }
}
