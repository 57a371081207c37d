package dev.stratum.problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts in another language, each by its English: a file in the form of gettext, {@code msgid} and {@code msgstr}, in which
 * {@code {1}}, {@code {2}} and so on stand for what differs from time to time. A text that is not in it stays English.
 */
public final class Translations {
    private static final Pattern LINE = Pattern.compile("(msgid|msgstr)? *\"(.*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    /** Such as {@code Column {1}}: with anything else than a number it may be a heading of a person's. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(column|cost|cut|line|matrix|rank|row|weight) \\{1\\}");

    /** Such as {@code {1} customers} or {@code {1} days fewer}: a number in digits or in a word. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\{1\\} (customers|days?|lines|points|problems|purchases?|rows|segments)?( ?(fewer|less|more))?");

    /** As {@code 4,338}, {@code 0.5} or {@code 34.3%}; digits alone are the same in every language. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+\\.\\d+)( ?%)?");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.?!]) (?=[\\p{Lu}\\d'])");
    private static final String BETWEEN_CLAUSES = "; ";
    private static final String STOP = ".";
    /** Sheets have the same names in every language, and what a person typed stays as typed. */
    private static final List<String> BEFORE_NAMES = List.of("heet ", "'");

    private final Language language;
    private final Map<String, String> texts;
    private final List<Form> forms;

    /** A text with places: how its English is recognised, and what stands in which of its places. */
    private record Form(
            String begin,
            String end,
            Pattern english,
            int letters,
            List<Integer> places,
            Set<Integer> names,
            String text) {
        static Form of(String english, String text) {
            List<Integer> places = new ArrayList<>();
            Set<Integer> names = new HashSet<>();
            StringBuilder pattern = new StringBuilder();
            Matcher place = PLACE.matcher(english);
            int end = 0;
            int letters = 0;
            String any = NUMBERED.matcher(english).matches()
                    ? "(\\d[\\d,.]*)"
                    : COUNTED.matcher(english).matches() ? "(\\S+)" : "(.+?)";
            while (place.find()) {
                pattern.append(Pattern.quote(english.substring(end, place.start())))
                        .append(any);
                letters += place.start() - end;
                end = place.end();
                places.add(Integer.valueOf(place.group(1)));
                if (BEFORE_NAMES.stream().anyMatch(english.substring(0, place.start())::endsWith)) {
                    names.add(Integer.valueOf(place.group(1)));
                }
            }
            pattern.append(Pattern.quote(english.substring(end)));
            return new Form(
                    english.substring(0, english.indexOf('{')),
                    english.substring(end),
                    Pattern.compile(pattern.toString(), Pattern.DOTALL),
                    letters + english.length() - end,
                    places,
                    names,
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

    private Translations(Language language, Map<String, String> texts) {
        this.language = language;
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
            return new Translations(language, Map.of());
        }
        try (InputStream in = owner.getResourceAsStream(language.file(file));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Translations(language, read(new BufferedReader(reader)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The texts of every language.
     *
     * @param owner a class beside which the files lie
     * @param file the name of the files without language
     * @return the texts by their language
     */
    public static Map<Language, Translations> all(Class<?> owner, String file) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> of(owner, file, language)));
    }

    /**
     * These texts and others of the same language.
     *
     * @param others the others
     * @return all of them
     */
    public Translations and(Translations others) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(others.texts);
        return new Translations(language, all);
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
     * A text in the language. What stands in its places stays as it is.
     *
     * @param english the text in English
     * @return the English where the file does not have it
     */
    public String of(String english) {
        String whole = texts.get(english);
        return whole != null
                ? whole
                : formed(english, place -> true, place -> place).orElse(english);
    }

    /**
     * What is said to a person in one or several sentences, put together of texts of the file.
     *
     * @param english the sentences in English
     * @return in the language sentence by sentence, and within these clause by clause; what the file does not have as it is
     */
    public String said(String english) {
        if (language == Language.ENGLISH || english.isEmpty()) {
            return english;
        }
        String whole = texts.get(english);
        if (whole != null) {
            return whole;
        }
        if (DATE.matcher(english).matches()) {
            return language.date(LocalDate.parse(english));
        }
        if (NUMBER.matcher(english).matches()) {
            return language.written(english);
        }
        String[] sentences = BETWEEN_SENTENCES.split(english);
        if (sentences.length > 1) {
            return Arrays.stream(sentences)
                    .map(this::said)
                    .collect(Collectors.joining(" "))
                    .replace("\u3002 ", "\u3002");
        }
        if (english.endsWith(STOP) && !english.endsWith("...")) {
            String clause = english.substring(0, english.length() - 1);
            String said = said(clause);
            return said.equals(clause) ? english : said + (language == Language.CHINESE ? "\u3002" : STOP);
        }
        Optional<String> formed = formed(english, place -> !place.contains(BETWEEN_CLAUSES), this::said);
        if (formed.isPresent()) {
            return formed.get();
        }
        String[] clauses = english.split(BETWEEN_CLAUSES);
        return clauses.length == 1
                ? english
                : Arrays.stream(clauses)
                        .map(this::said)
                        .collect(Collectors.joining(language == Language.CHINESE ? "\uff1b" : BETWEEN_CLAUSES));
    }

    /** Between a Chinese character and a letter or a digit stands a blank. */
    static String spaced(String sentence, MatchResult place, String text) {
        int before = place.start() - 1;
        int after = place.end();
        boolean open = before >= 0 && !text.isEmpty() && apart(sentence.charAt(before), text.charAt(0));
        boolean close = after < sentence.length()
                && !text.isEmpty()
                && apart(sentence.charAt(after), text.charAt(text.length() - 1));
        return (open ? " " : "") + text + (close ? " " : "");
    }

    private static boolean apart(char ofSentence, char ofText) {
        return Character.isIdeographic(ofSentence)
                && !Character.isIdeographic(ofText)
                && (Character.isLetterOrDigit(ofText) || ofText == ')' || ofText == '$');
    }

    private Optional<String> formed(String english, Predicate<String> fits, UnaryOperator<String> detail) {
        for (Form form : forms) {
            Optional<MatchResult> found = form.in(english)
                    .filter(match -> IntStream.rangeClosed(1, match.groupCount())
                            .mapToObj(match::group)
                            .allMatch(fits));
            if (found.isPresent()) {
                return Optional.of(PLACE.matcher(form.text()).replaceAll(place -> {
                    Integer number = Integer.valueOf(place.group(1));
                    String stands = found.get().group(form.places().indexOf(number) + 1);
                    String told = form.names().contains(number) ? stands : detail.apply(stands);
                    return Matcher.quoteReplacement(spaced(form.text(), place, told));
                }));
            }
        }
        return Optional.empty();
    }
}
