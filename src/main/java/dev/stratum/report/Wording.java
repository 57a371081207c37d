package dev.stratum.report;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/**
 * The sentences of a file beside this class, each read once: a sheet of customers fills the same few a million times. In a
 * sentence {0} is the first detail, as {@link MessageFormat} has it; details are texts.
 */
final class Wording {
    private static final int MOST_DETAILS = 10;

    /** What stands for {0} in a sentence that is read: a character that no text has. */
    private static final char FIRST = '\uE000';

    private static final Object[] MARKS = IntStream.range(0, MOST_DETAILS)
            .mapToObj(place -> String.valueOf((char) (FIRST + place)))
            .toArray();

    private final Map<String, String> sentences;

    private Wording(Map<String, String> sentences) {
        this.sentences = sentences;
    }

    /** The sentences of {@code dev/stratum/report/NAME.properties}. */
    static Wording of(String name) {
        return of(name, Locale.ROOT);
    }

    /** The same in another language, where the file has it. */
    static Wording of(String name, Locale locale) {
        ResourceBundle file = ResourceBundle.getBundle("dev.stratum.report." + name, locale);
        Map<String, String> sentences = new HashMap<>();
        for (String key : Collections.list(file.getKeys())) {
            sentences.put(key, read(file.getString(key)));
        }
        return new Wording(sentences);
    }

    private static String read(String sentence) {
        return new MessageFormat(sentence, Locale.ROOT).format(MARKS);
    }

    /** A sentence without details. */
    String get(String name) {
        String sentence = sentences.get(name);
        if (sentence == null) {
            throw new IllegalArgumentException("There is no sentence " + name + ": " + sentences.keySet());
        }
        return sentence;
    }

    /** A sentence with its details in their places. */
    String fill(String name, String... details) {
        String sentence = get(name);
        StringBuilder filled = new StringBuilder(sentence.length() + 64);
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c >= FIRST && c < FIRST + details.length) {
                filled.append(details[c - FIRST]);
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }
}
