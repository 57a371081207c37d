package dev.stratum.sheet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    /** The last way to read a name. */
    private static final int OTHER_NUMBER = 2;

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

    /** For each meaning with a usual name among those of the columns the first column with the most usual one. */
    static Map<Meaning, Integer> columns(List<String> headers) {
        Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
        Map<Meaning, Integer> best = new EnumMap<>(Meaning.class);
        boolean isFirst = true;
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            ranks(headers.get(i), isFirst).forEach((meaning, rank) -> {
                if (rank < best.getOrDefault(meaning, Integer.MAX_VALUE)) {
                    best.put(meaning, rank);
                    columns.put(meaning, column);
                }
            });
            isFirst &= headers.get(i).isBlank();
        }
        return columns;
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

    /**
     * How usual a name is for each meaning: as it is, without its unit, and, where neither is known, in the other number. A name
     * that fits only so comes after one that fits wholly.
     */
    private static Map<Meaning, Integer> ranks(String header, boolean isFirst) {
        Map<Meaning, Integer> ranks = new EnumMap<>(Meaning.class);
        String whole = letters(header);
        String brief = brief(header);
        int way = 0;
        for (String form : brief.equals(whole) ? List.of(whole) : List.of(whole, brief)) {
            add(ranks, form, way++);
        }
        if (ranks.isEmpty()) {
            add(ranks, otherNumber(brief), way);
            // Customers stand in the first column; a column Customers behind another one counts them.
            if (!isFirst) {
                ranks.remove(Meaning.CUSTOMER);
            }
        }
        return ranks;
    }

    private static void add(Map<Meaning, Integer> ranks, String form, int way) {
        ALL.ranks
                .getOrDefault(form, Map.of())
                .forEach((meaning, rank) -> ranks.putIfAbsent(meaning, rank * (OTHER_NUMBER + 1) + way));
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
