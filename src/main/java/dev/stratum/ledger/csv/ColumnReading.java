package dev.stratum.ledger.csv;

import dev.stratum.ledger.csv.CsvForm.DateOrder;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How texts of one column are read as dates or as numbers, without a guess. Forms that read all of them count: 25/06/2026
 * tells that 05/06/2026 beside it is the fifth of June, and 1.234,50 that 1.200 is more than a thousand. A text that these
 * forms read in different ways is not decided; where no form reads all, each text stands for itself.
 *
 * @param <T> what is read
 */
public final class ColumnReading<T> {
    /** Points stand behind the day in every language that writes them. */
    private static final Pattern WITH_POINTS = Pattern.compile("\\d{1,2}\\.\\s*\\d{1,2}\\..*");

    /** A group of thousands never begins with a zero: 0,125 is a decimal. */
    private static final Pattern DECIMAL = Pattern.compile("[^\\d]*0[.,]\\d+[^\\d]*");

    private final List<Function<String, Optional<T>>> forms;

    private ColumnReading(List<Function<String, Optional<T>>> all, List<String> texts) {
        List<Function<String, Optional<T>>> fitting = all.stream()
                .filter(form -> texts.stream().allMatch(text -> form.apply(text).isPresent()))
                .toList();
        this.forms = fitting.isEmpty() ? all : fitting;
    }

    /**
     * Texts as dates.
     *
     * @param texts those of the column that look like dates
     * @return how each is read: 2018-10-31, 31.10.2018, 31/10/2018, 10/31/2018, 31 Oct 2018, 31. Okt. 2018, 31 de octubre
     *     de 2018, 2018年10月31日
     */
    public static ColumnReading<LocalDateTime> dates(List<String> texts) {
        return new ColumnReading<>(
                Stream.of(DateOrder.YMD, DateOrder.DMY, DateOrder.MDY)
                        .<Function<String, Optional<LocalDateTime>>>map(order -> text -> moment(text.strip(), order))
                        .toList(),
                texts);
    }

    private static Optional<LocalDateTime> moment(String text, DateOrder order) {
        return new CsvForm(null, hasPoints(text) ? DateOrder.DMY : order, null).moment(text);
    }

    /** Whether a date is written with points, as 31.10.2018: the day comes first. */
    static boolean hasPoints(String text) {
        return WITH_POINTS.matcher(text).matches();
    }

    /**
     * Texts as numbers.
     *
     * @param texts those of the column that look like numbers
     * @return how each is read, with a decimal point or a decimal comma
     */
    public static ColumnReading<BigDecimal> numbers(List<String> texts) {
        return new ColumnReading<>(
                Stream.of('.', ',')
                        .<Function<String, Optional<BigDecimal>>>map(sign -> text -> number(text, sign))
                        .toList(),
                texts);
    }

    private static Optional<BigDecimal> number(String text, char sign) {
        boolean grouped = DECIMAL.matcher(text).matches() && text.indexOf(sign) < 0;
        return grouped || CsvValues.isCode(text.strip())
                ? Optional.empty()
                : new CsvForm(null, null, sign).number(text).map(BigDecimal::stripTrailingZeros);
    }

    /**
     * The readings of a text.
     *
     * @param text one of the column
     * @return none when it cannot be read, several when it can be read in different ways
     */
    public List<T> of(String text) {
        return forms.stream()
                .map(form -> form.apply(text))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
