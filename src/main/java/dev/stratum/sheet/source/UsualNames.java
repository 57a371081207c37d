package dev.stratum.sheet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people call their columns, in several languages. Case, accents, spaces and punctuation do not count; neither do a unit
 * in brackets, a currency or a year behind the name, or whether it is in the singular or plural, as long as no other column
 * has that name.
 */
final class UsualNames {
    /** Read in this order, so that of two columns with usual names the one in the first language counts. */
    private static final List<String> LANGUAGES = List.of("en", "sap", "sym", "de", "fr", "es", "nl", "zh");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\uff08[^\uff09]*\uff09");
    /** A currency or a year behind a name: {@code Umsatz EUR}, {@code Sales in GBP}, {@code Net sales 2025}. */
    private static final Pattern UNIT = Pattern.compile(
            "(?<=.)[\\s,/-]+(in[\\s]+)?(\\p{Sc}|eur|euros?|usd|gbp|chf|cny|rmb|yuan|jpy|cad|aud|sek|nok|dkk|pln"
                    + "|(19|20)\\d\\d)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int SHORTEST_PLURAL = 4;

    private static final UsualNames ALL = read();

    private final Map<Meaning, List<String>> names = new EnumMap<>(Meaning.class);
    private final Map<String, Map<Meaning, Integer>> ranks = new HashMap<>();

    private UsualNames(Properties file) {
        for (Meaning meaning : Meaning.values()) {
            List<String> own = LANGUAGES.stream()
                    .flatMap(language -> Stream.ofNullable(file.getProperty(meaning.name() + "." + language)))
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .map(UsualNames::letters)
                    .distinct()
                    .toList();
            names.put(meaning, own);
            IntStream.range(0, own.size())
                    .forEach(rank -> ranks.computeIfAbsent(own.get(rank), none -> new EnumMap<>(Meaning.class))
                            .put(meaning, rank));
        }
    }

    private static UsualNames read() {
        Properties file = new Properties();
        try (InputStream in = UsualNames.class.getResourceAsStream("columns.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new UsualNames(file);
    }

    /** The names of a meaning as {@link #letters} writes them, the most usual first. */
    static List<String> of(Meaning meaning) {
        return ALL.names.get(meaning);
    }

    /** The first column with a usual name of a meaning, the most usual name first. */
    static Optional<Integer> column(Meaning meaning, List<String> headers) {
        int best = Integer.MAX_VALUE;
        int column = -1;
        for (int i = 0; i < headers.size(); i++) {
            OptionalInt rank = rank(meaning, headers.get(i), isCount(meaning, i, headers));
            if (rank.isPresent() && rank.getAsInt() < best) {
                best = rank.getAsInt();
                column = i;
            }
        }
        return column < 0 ? Optional.empty() : Optional.of(column);
    }

    /** Customers stand in the first column; a column Customers behind another one counts them. */
    private static boolean isCount(Meaning meaning, int column, List<String> headers) {
        return meaning == Meaning.CUSTOMER
                && headers.subList(0, column).stream().anyMatch(header -> !header.isBlank());
    }

    /** The column of this name; the unit behind it does not count. */
    static Optional<Integer> named(String name, List<String> headers) {
        String wanted = letters(name);
        List<String> full = headers.stream().map(UsualNames::letters).toList();
        int column = full.contains(wanted)
                ? full.indexOf(wanted)
                : headers.stream().map(UsualNames::brief).toList().indexOf(wanted);
        return column < 0 ? Optional.empty() : Optional.of(column);
    }

    /** The letters of a name without the unit behind it. */
    static String brief(String header) {
        return letters(UNIT.matcher(BRACKETS.matcher(header).replaceAll("")).replaceFirst(""));
    }

    /** How usual a name is for a meaning; a name that fits only without its unit or in the other number comes after one that fits wholly. */
    private static OptionalInt rank(Meaning meaning, String header, boolean isCount) {
        List<String> forms = forms(header, isCount);
        for (int i = 0; i < forms.size(); i++) {
            Integer rank = ALL.ranks.getOrDefault(forms.get(i), Map.of()).get(meaning);
            if (rank != null) {
                return OptionalInt.of(rank * 3 + Math.min(i, 2));
            }
        }
        return OptionalInt.empty();
    }

    /** The ways to read a name: as it is, without its unit, in the other number unless it counts something. */
    private static List<String> forms(String header, boolean isCount) {
        LinkedHashSet<String> forms = new LinkedHashSet<>();
        forms.add(letters(header));
        forms.add(brief(header));
        List<String> both = new ArrayList<>(forms);
        if (!isCount && both.stream().noneMatch(ALL.ranks::containsKey)) {
            both.add(otherNumber(brief(header)));
        }
        return both;
    }

    private static String otherNumber(String name) {
        return name.endsWith("s") && name.length() > SHORTEST_PLURAL
                ? name.substring(0, name.length() - 1)
                : name + "s";
    }

    /** The letters and digits of a name, without accents and in small letters. */
    static String letters(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
