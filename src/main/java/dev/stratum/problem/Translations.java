package dev.stratum.problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in another language, each by its English: a file in the form of gettext, {@code msgid} and {@code msgstr}, in which
 * {@code {1}}, {@code {2}} and so on stand for what differs from time to time. A text that is not in it stays English.
 */
public final class Translations {
    private static final Pattern LINE = Pattern.compile("(msgid|msgstr)? *\"(.*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    /** Of one word and a place, such as {@code Column {1}}: with anything else than a number it may be a heading of a person's. */
    private static final Pattern NUMBERED = Pattern.compile("\\p{L}+ \\{1\\}");

    private final Map<String, String> texts;
    private final List<Form> forms;

    /** A text with places: how its English is recognised, and what stands in which of its places. */
    private record Form(String begin, String end, Pattern english, int letters, List<Integer> places, String text) {
        static Form of(String english, String text) {
            List<Integer> places = new ArrayList<>();
            StringBuilder pattern = new StringBuilder();
            Matcher place = PLACE.matcher(english);
            int end = 0;
            int letters = 0;
            String any = NUMBERED.matcher(english).matches() ? "(\\d[\\d,.]*)" : "(.+?)";
            while (place.find()) {
                pattern.append(Pattern.quote(english.substring(end, place.start())))
                        .append(any);
                letters += place.start() - end;
                end = place.end();
                places.add(Integer.valueOf(place.group(1)));
            }
            pattern.append(Pattern.quote(english.substring(end)));
            return new Form(
                    english.substring(0, english.indexOf('{')),
                    english.substring(end),
                    Pattern.compile(pattern.toString(), Pattern.DOTALL),
                    letters + english.length() - end,
                    places,
                    text);
        }

        /** Most texts differ in their first letters or their last ones, which is quicker to see. */
        Optional<MatchResult> in(String said) {
            if (!said.startsWith(begin) || !said.endsWith(end)) {
                return Optional.empty();
            }
            Matcher found = english.matcher(said);
            return found.matches() ? Optional.of(found.toMatchResult()) : Optional.empty();
        }
    }

    private Translations(Map<String, String> texts) {
        this.texts = texts;
        this.forms = texts.entrySet().stream()
                .filter(entry -> PLACE.matcher(entry.getKey()).find())
                .map(entry -> Form.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Form::letters).reversed())
                .toList();
    }

    /**
     * The texts of a language.
     *
     * @param owner a class beside which the file lies
     * @param file the name of the file without language, for example {@code texts.po}
     * @param language the language; English has no file
     * @return the texts of the file
     */
    public static Translations of(Class<?> owner, String file, Language language) {
        if (language == Language.ENGLISH) {
            return new Translations(Map.of());
        }
        try (InputStream in = owner.getResourceAsStream(language.file(file));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Translations(read(new BufferedReader(reader)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(BufferedReader file) {
        Map<String, String> texts = new LinkedHashMap<>();
        StringBuilder english = new StringBuilder();
        StringBuilder text = new StringBuilder();
        StringBuilder now = english;
        for (String line : file.lines().toList()) {
            Matcher part = LINE.matcher(line);
            if (!part.matches()) {
                continue;
            }
            if ("msgid".equals(part.group(1))) {
                texts.put(english.toString(), text.toString());
                english.setLength(0);
                text.setLength(0);
                now = english;
            } else if ("msgstr".equals(part.group(1))) {
                now = text;
            }
            now.append(part.group(2).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"));
        }
        texts.put(english.toString(), text.toString());
        texts.remove("");
        return texts;
    }

    /**
     * The texts, each by its English.
     *
     * @return in the order of the file
     */
    public Map<String, String> texts() {
        return texts;
    }

    /**
     * A text in the language.
     *
     * @param english the text in English
     * @return the English where the file does not have it
     */
    public String of(String english) {
        return of(english, this::of);
    }

    /**
     * A text in the language.
     *
     * @param english the text in English
     * @param detail what becomes of what stands in its places
     * @return the English where the file does not have it
     */
    public String of(String english, UnaryOperator<String> detail) {
        String whole = texts.get(english);
        if (whole != null) {
            return whole;
        }
        for (Form form : forms) {
            Optional<MatchResult> found = form.in(english);
            if (found.isPresent()) {
                return PLACE.matcher(form.text())
                        .replaceAll(place -> Matcher.quoteReplacement(detail.apply(
                                found.get().group(form.places().indexOf(Integer.valueOf(place.group(1))) + 1))));
            }
        }
        return english;
    }
}
