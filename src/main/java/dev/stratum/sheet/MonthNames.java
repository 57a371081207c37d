package dev.stratum.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Names of months in English, German, French, Spanish and Dutch, whole or shortened to three letters or more. A shortening
 * that stands for two months, as {@code jui} for juin and juillet, is none; none names one month in one of them and another
 * in another.
 */
public final class MonthNames {
    /** Letters of a name of a month, for patterns. */
    public static final String LETTERS = "\\p{L}{3,10}";

    private static final int SHORTEST = 3;

    /** From January to December, each as it is called in any of the languages; shortenings that no name begins with are last. */
    private static final List<String> NAMES = List.of(
            "january januar jänner janvier enero januari",
            "february februar feber février fevrier febrero februari",
            "march märz maerz mars marzo maart mrz mrt",
            "april avril abril",
            "may mai mayo mei",
            "june juni juin junio",
            "july juli juillet julio",
            "august août aout agosto augustus",
            "september septembre septiembre setiembre",
            "october oktober octobre octubre",
            "november novembre noviembre",
            "december dezember décembre decembre diciembre");

    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        Set<String> ofTwo = new HashSet<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1).split(" ", -1)) {
                for (int end = SHORTEST; end <= name.length(); end++) {
                    Integer other = months.put(name.substring(0, end), month);
                    if (other != null && other != month) {
                        ofTwo.add(name.substring(0, end));
                    }
                }
            }
        }
        months.keySet().removeAll(ofTwo);
        return Map.copyOf(months);
    }

    /**
     * The month of a name.
     *
     * @param name in capitals or not, without a point
     * @return 1 to 12; empty for what is no name of a month
     */
    public static OptionalInt month(String name) {
        Integer month = MONTHS.get(name.toLowerCase(Locale.ROOT));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }
}
