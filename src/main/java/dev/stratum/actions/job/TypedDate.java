package dev.stratum.actions.job;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvForm.DateOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A date as a person writes it: 2018-10-31, 31.10.2018, 31/10/2018, 10/31/2018, 31 Oct 2018, 2018年10月31日. */
final class TypedDate {
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?");

    private TypedDate() {}

    /**
     * The dates that a text may stand for.
     *
     * @param typed the text
     * @return none when it is no date, two when day and month may be exchanged; points always stand behind the day
     */
    static List<LocalDate> readings(String typed) {
        String text = typed.strip();
        Optional<String> chinese = CHINESE.matcher(text)
                .results()
                .map(found -> iso(found))
                .findFirst()
                .filter(iso -> CHINESE.matcher(text).matches());
        Stream<DateOrder> orders = text.matches("\\d{1,2}\\.\\s*\\d{1,2}\\..*")
                ? Stream.of(DateOrder.DMY)
                : Stream.of(DateOrder.YMD, DateOrder.DMY, DateOrder.MDY);
        return orders.map(order -> new CsvForm(null, order, null).moment(chinese.orElse(text)))
                .flatMap(Optional::stream)
                .map(LocalDateTime::toLocalDate)
                .distinct()
                .toList();
    }

    private static String iso(MatchResult parts) {
        return parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
    }
}
