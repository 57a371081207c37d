package dev.stratum.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The colours of everything that is shown: workbooks, templates, charts and pages. They stand in {@code page.css}, for light
 * and for dark; this class reads those for light, which a sheet has.
 *
 * <p>The series are those of Okabe and Ito (Color Universal Design, 2008), which people with any sort of colour blindness
 * tell apart.
 */
public final class Theme {
    private static final Pattern COLOUR = Pattern.compile("--(\\w+):\\s*#([0-9a-fA-F]{6});");
    private static final String CSS = css();
    private static final int SERIES = 8;
    private static final int MEASURES = 4;
    private static final double TINT = 0.25;
    private static final int WHITE = 255;

    private Theme() {}

    /**
     * The colour of titles, headings and links.
     *
     * @return six hexadecimal digits
     */
    public static String accent() {
        return colour("mark");
    }

    /**
     * The background of figures to see first.
     *
     * @return six hexadecimal digits
     */
    public static String band() {
        return colour("band");
    }

    /**
     * The colours of segments, best first, wherever they are named or drawn.
     *
     * @return eight times six hexadecimal digits
     */
    public static List<String> series() {
        return IntStream.range(0, SERIES).mapToObj(i -> colour("c" + i)).toList();
    }

    /**
     * The colours of measures side by side, and of a before and an after: none of them is that of a segment, and they differ in
     * how light they are.
     *
     * @return four times six hexadecimal digits
     */
    public static List<String> measures() {
        return IntStream.range(0, MEASURES).mapToObj(i -> colour("m" + i)).toList();
    }

    /**
     * A colour as the background of text.
     *
     * @param colour six hexadecimal digits
     * @return the same with three quarters of white
     */
    public static String tint(String colour) {
        return mixed(colour, TINT);
    }

    /**
     * A colour lightened.
     *
     * @param colour six hexadecimal digits
     * @param part how much of it there is, 0 to 1; the rest is white
     * @return six hexadecimal digits
     */
    static String mixed(String colour, double part) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < colour.length(); i += 2) {
            int value = Integer.parseInt(colour.substring(i, i + 2), 16);
            mixed.append(String.format(Locale.ROOT, "%02X", (int) (value * part + WHITE * (1 - part))));
        }
        return mixed.toString();
    }

    /** The first of that name is that for light. */
    private static String colour(String name) {
        Matcher matcher = COLOUR.matcher(CSS);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2).toUpperCase(Locale.ROOT);
            }
        }
        throw new IllegalStateException("page.css has no colour " + name);
    }

    private static String css() {
        try (InputStream in = Theme.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
