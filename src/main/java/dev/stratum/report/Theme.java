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
     * The colours of the series of a chart and of segments, in their order.
     *
     * @return eight times six hexadecimal digits
     */
    public static List<String> series() {
        return IntStream.range(0, SERIES).mapToObj(i -> colour("c" + i)).toList();
    }

    /**
     * A colour as the background of text.
     *
     * @param colour six hexadecimal digits
     * @return the same with three quarters of white
     */
    public static String tint(String colour) {
        StringBuilder tint = new StringBuilder();
        for (int i = 0; i < colour.length(); i += 2) {
            int part = Integer.parseInt(colour.substring(i, i + 2), 16);
            tint.append(String.format(Locale.ROOT, "%02X", (part + 3 * 255) / 4));
        }
        return tint.toString();
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
