package dev.stratum.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the problems say in one language: a file of the form {@code NAME=sentence} with a line for each {@link Problem},
 * in which {@code {1}}, {@code {2}} and so on stand for its details, in any order.
 */
final class Sentences {
    private static final Map<Language, Sentences> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Sentences::new));

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_DETAIL = 1_000;
    private static final Pattern DETAIL = Pattern.compile("('?)\\{(\\d)\\}");
    private static final String DID_YOU_MEAN = "DID_YOU_MEAN";
    private static final String AND = "AND";
    private static final String ITEM = "ITEM";
    private static final String WORDS = "WORDS.";
    private static final Set<Detail> WORDED = Set.of(Detail.PLACE, Detail.WORDS, Detail.REASON);

    private final Language language;
    private final Translations phrases;
    private final Properties sentences = new Properties();

    private Sentences(Language language) {
        this.language = language;
        this.phrases = Translations.of(Sentences.class, "phrases.po", language);
        try (InputStream in = Sentences.class.getResourceAsStream(language.file("sentences.properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sentences in the language of whoever reads them. */
    static Sentences current() {
        return ALL.get(Language.current());
    }

    /** A problem as it is told. */
    String of(Problem problem, Object... details) {
        Object[] told = details.clone();
        for (int i = 0; i < told.length; i++) {
            // What a person has written stays as it is; a place, a reason and words of ours are said in the language.
            if (told[i] instanceof String text
                    && WORDED.contains(problem.details().get(i))) {
                told[i] = phrases.of(text);
            } else if (told[i] instanceof List<?> words && problem.details().get(i) != Detail.NAMES) {
                told[i] = listed(words);
            }
        }
        return fill(problem.name(), told);
    }

    /** Words as they are told. */
    String of(Phrase.Said words) {
        return text(words);
    }

    /** A place as it stands before a sentence. */
    String place(String place) {
        return phrases.of(place);
    }

    /** One thing, or several with the word for "and" before the last one. */
    private String listed(List<?> words) {
        int last = words.size() - 1;
        if (last < 1) {
            return words.stream().map(this::text).collect(Collectors.joining());
        }
        String first = words.subList(0, last).stream().map(this::text).collect(Collectors.joining(", "));
        return fill(AND, first, text(words.get(last)));
    }

    /** The end of the sentence about a name that is not known. */
    String didYouMean(String nearest) {
        return fill(DID_YOU_MEAN, nearest);
    }

    private String fill(String name, Object... details) {
        String sentence = sentences.getProperty(name);
        return DETAIL.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + told(sentence, found, details)));
    }

    private String told(String sentence, MatchResult found, Object... details) {
        String text = text(found, details);
        return found.group(1).isEmpty() ? Translations.spaced(sentence, found, text) : text;
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
            return language.number(number);
        }
        if (detail instanceof LocalDate day) {
            return language.date(day);
        }
        if (detail instanceof Counted item) {
            return item.what().equals("")
                    ? String.valueOf(item.index() + 1)
                    : fill(ITEM, worded(item.what()), item.index() + 1);
        }
        if (detail instanceof Phrase.Ours words) {
            return phrases.of(words.english());
        }
        if (detail instanceof Phrase words) {
            return text(words.with());
        }
        if (detail instanceof Phrase.Said said) {
            return fill(WORDS + said.phrase(), said.details().toArray());
        }
        if (detail instanceof List<?> several
                && several.stream().anyMatch(each -> each instanceof Phrase.Said || each instanceof Phrase.Ours)) {
            return listed(several);
        }
        return detail instanceof Collection<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(detail);
    }

    private Object worded(Object detail) {
        return detail instanceof String text ? phrases.of(text) : detail;
    }
}
