package dev.stratum.actions.job;

import dev.stratum.ledger.csv.ColumnReading;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.report.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks for the date of analysis until the answer is one. */
final class AnalysisDate {
    /** Asked for when no cell of the workbook has the date of analysis. */
    static final Question WHEN =
            new Question("as_of", "Date of analysis, as 2018-10-31: recency counts the days up to this date.");

    private static final int YEAR = 366;

    private AnalysisDate() {}

    /**
     * Asks for the date.
     *
     * @param dialogs the person
     * @param last the last date of the data, which is proposed; empty when it is not known
     * @return the date
     * @throws Cancelled when the person gives none
     */
    static LocalDate ask(Dialogs dialogs, Optional<LocalDate> last) {
        Question question = last.map(date ->
                        WHEN.saying("Date of analysis: recency counts the days up to this date. The last date of"
                                + " the data is " + date + "."))
                .orElse(WHEN);
        String proposed = last.map(LocalDate::toString).orElse("");
        String wrong = "";
        while (true) {
            String typed = wrong.isEmpty()
                    ? dialogs.ask(question, proposed).orElseThrow(Cancelled::new)
                    : again(dialogs, question, proposed, wrong);
            List<LocalDate> dates = ColumnReading.dates(List.of()).of(typed).stream()
                    .map(LocalDateTime::toLocalDate)
                    .distinct()
                    .toList();
            if (dates.size() == 1) {
                LocalDate date = dates.get(0);
                if (warning(date, last).map(dialogs::confirm).orElse(true)) {
                    return date;
                }
                wrong = "Not " + date + ".";
            } else {
                wrong = dates.isEmpty()
                        ? "'" + shortened(typed) + "' is no date."
                        : "'" + shortened(typed) + "' may be "
                                + dates.stream().map(LocalDate::toString).collect(Collectors.joining(" or ")) + ".";
            }
        }
    }

    private static String again(Dialogs dialogs, Question question, String proposed, String wrong) {
        return dialogs.ask(question.again(wrong), proposed).orElseThrow(() -> new Cancelled(wrong));
    }

    private static String shortened(String typed) {
        return typed.length() > 20 ? typed.substring(0, 20) + "..." : typed;
    }

    /**
     * What to say of a date that lies a year or more from the last date of the data.
     *
     * @param asOf the date of analysis
     * @param last the last date of the data; empty when it is not known
     * @return a sentence; empty for a date that is near
     */
    static Optional<String> warning(LocalDate asOf, Optional<LocalDate> last) {
        return last.filter(date -> Math.abs(ChronoUnit.DAYS.between(date, asOf)) >= YEAR)
                .map(date -> {
                    long days = ChronoUnit.DAYS.between(date, asOf);
                    return "The date of analysis, " + asOf + ", lies " + Words.count(Math.abs(days), "day")
                            + (days > 0 ? " after " : " before ") + "the last date of the data, " + date + ".";
                });
    }
}
