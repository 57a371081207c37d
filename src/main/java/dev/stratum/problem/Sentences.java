package dev.stratum.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the problems say in one language: a file of the form {@code NAME=sentence} with a line for each {@link Problem},
 * in which {@code {1}}, {@code {2}} and so on stand for its details, in any order.
 */
final class Sentences {
    /** The language of Stratum. */
    static final Sentences ENGLISH = of("sentences.properties");

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_DETAIL = 1_000;
    private static final Pattern DETAIL = Pattern.compile("('?)\\{(\\d)\\}");
    private static final String DID_YOU_MEAN = "DID_YOU_MEAN";
    private static final String ITEM = "ITEM";
    private static final String WORDS = "WORDS.";

    private final Properties sentences = new Properties();

    private Sentences(Reader file) throws IOException {
        sentences.load(file);
    }

    /** The sentences of a file beside this class. */
    static Sentences of(String file) {
        try (InputStream in = Sentences.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Sentences(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A problem as it is told. */
    String of(Problem problem, Object... details) {
        return fill(problem.name(), details);
    }

    /** The end of the sentence about a name that is not known. */
    String didYouMean(String nearest) {
        return fill(DID_YOU_MEAN, nearest);
    }

    private String fill(String name, Object... details) {
        return DETAIL.matcher(sentences.getProperty(name))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + text(found, details)));
    }

    private String text(MatchResult found, Object... details) {
        boolean quoted = !found.group(1).isEmpty();
        return brief(text(details[Integer.parseInt(found.group(2)) - 1]), quoted ? LONGEST_QUOTE : LONGEST_DETAIL);
    }

    /** A cell may hold 32,767 characters; a sentence about it must be shorter than that. */
    private static String brief(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }

    private String text(Object detail) {
        if (detail instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.format(Locale.ROOT, "%.0f", number)
                    : number.toString();
        }
        if (detail instanceof Counted item) {
            return item.what().equals("")
                    ? String.valueOf(item.index() + 1)
                    : fill(ITEM, item.what(), item.index() + 1);
        }
        if (detail instanceof Phrase words) {
            return text(words.with());
        }
        if (detail instanceof Phrase.Said said) {
            return fill(WORDS + said.phrase(), said.details().toArray());
        }
        return detail instanceof Collection<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(detail);
    }
}
