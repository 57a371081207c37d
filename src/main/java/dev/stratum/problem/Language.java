package dev.stratum.problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages in which Stratum speaks to people. Formulas, the names of functions, arguments and words among them, sheets,
 * files, CSV and JSON are the same in all of them.
 */
public enum Language {
    /** The language in which everything is written first; whoever reads no other one gets it. */
    ENGLISH("en", "en-US", Locale.ENGLISH, "uuuu-MM-dd"),
    /** German. */
    GERMAN("de", "de", Locale.GERMANY, "dd.MM.uuuu"),
    /** Chinese in simplified characters. */
    CHINESE("zh", "zh-CN", Locale.SIMPLIFIED_CHINESE, "uuuu年M月d日");

    /** The setting that counts before the language of the host: {@code en}, {@code de} or {@code zh}. */
    public static final String SETTING = "stratum.language";

    private final String word;
    private final String office;
    private final Locale locale;
    private final String date;

    Language(String word, String office, Locale locale, String date) {
        this.word = word;
        this.office = office;
        this.locale = locale;
        this.date = date;
    }

    /**
     * The language of whoever works with Stratum now: the setting, or else the language of the host. Excel hands over that of
     * Windows, Calc the one of its menus, the command line that of the system.
     *
     * @return English where neither is a language of Stratum
     */
    public static Language current() {
        return named(System.getProperty(SETTING, "")).orElseGet(() -> of(Locale.getDefault(Locale.Category.DISPLAY)));
    }

    /**
     * Lets a language be the current one while something is done.
     *
     * @param language the language
     * @return close it to have the language from before again
     */
    public static Spoken speak(Language language) {
        String before = System.setProperty(SETTING, language.word);
        return () -> {
            if (before == null) {
                System.clearProperty(SETTING);
            } else {
                System.setProperty(SETTING, before);
            }
        };
    }

    /** While it is open, a language is spoken. */
    @FunctionalInterface
    public interface Spoken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * The language of a locale.
     *
     * @param locale a language, with or without a country
     * @return English for one that Stratum does not speak; also for Chinese in traditional characters
     */
    public static Language of(Locale locale) {
        boolean traditional = locale.getScript().equals("Hant")
                || (locale.getScript().isEmpty() && locale.getCountry().matches("TW|HK|MO"));
        return traditional ? ENGLISH : named(locale.getLanguage()).orElse(ENGLISH);
    }

    /**
     * The language of a word.
     *
     * @param word for example {@code de}, {@code DE} or {@code zh-CN}
     * @return empty for a word that names no language of Stratum
     */
    public static Optional<Language> named(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        return Arrays.stream(values())
                .filter(language -> language.word.equals(wanted))
                .findFirst();
    }

    /**
     * The word that names it.
     *
     * @return {@code en}, {@code de} or {@code zh}
     */
    public String word() {
        return word;
    }

    /**
     * Its name in the configuration of LibreOffice and in pages.
     *
     * @return for example {@code zh-CN}
     */
    public String tag() {
        return office;
    }

    /**
     * A number as sentences write it.
     *
     * @param number any number
     * @return whole ones without decimals; no separators between thousands
     */
    public String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        return written(Double.toString(number));
    }

    /**
     * A number that is written in English, in this language.
     *
     * @param english digits with a decimal point and commas between thousands, with or without signs around
     * @return in German with a decimal comma and points between thousands
     */
    public String written(String english) {
        return this == GERMAN ? english.replace('.', '\0').replace(',', '.').replace('\0', ',') : english;
    }

    /**
     * A date as sentences write it.
     *
     * @param day the day
     * @return for example {@code 2018-10-31}, {@code 31.10.2018} or {@code 2018年10月31日}
     */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(date, locale).format(day);
    }

    /**
     * The name of a file with its texts.
     *
     * @param name the name of the English file, for example {@code sentences.properties}
     * @return for example {@code sentences_de.properties}
     */
    String file(String name) {
        int ending = name.lastIndexOf('.');
        return this == ENGLISH ? name : name.substring(0, ending) + "_" + word + name.substring(ending);
    }
}
