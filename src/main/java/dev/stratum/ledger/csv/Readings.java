package dev.stratum.ledger.csv;

import dev.stratum.ledger.csv.CsvForm.DateOrder;
import dev.stratum.problem.Phrase;
import dev.stratum.sheet.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How values that were not read could be read, so that a person can say it: nothing is guessed where both readings are
 * possible.
 */
public final class Readings {
    private static final int EXAMPLES = 2;
    /** Days from 1954 to 2119, as Excel counts them. */
    private static final Pattern DAY_NUMBER = Pattern.compile("[2-7]\\d{4}(\\.\\d+)?");

    private static final List<Character> SIGNS = List.of('.', ',');

    private Readings() {}

    /**
     * How the values in lines that cannot be used could be read.
     *
     * @param issues the lines
     * @return one sentence for dates and one for amounts, as far as there are values that a form would read
     */
    public static List<String> of(List<LineIssue> issues) {
        List<LineIssue> unread =
                issues.stream().filter(issue -> !issue.column().isEmpty()).toList();
        List<String> sentences = new ArrayList<>();
        sentence(
                unread.stream().filter(issue -> isDate(issue.text())).toList(),
                Phrase.DATES,
                Stream.of(DateOrder.values())
                        .map(order -> new Form(
                                "--dates " + order.word(),
                                text -> order == DateOrder.MDY && ColumnReading.hasPoints(text)
                                        ? ""
                                        : new CsvForm(null, order, null)
                                                .moment(text)
                                                .map(moment ->
                                                        moment.toLocalDate().toString())
                                                .orElse("")))
                        .toList(),
                sentences);
        sentence(
                unread.stream()
                        .filter(issue -> Looks.likeNumber(issue.text()) && !isDate(issue.text()))
                        .toList(),
                Phrase.AMOUNTS,
                SIGNS.stream()
                        .map(sign -> new Form(
                                "--decimal " + sign,
                                text -> new CsvForm(null, null, sign)
                                        .number(text)
                                        .map(number -> number.toPlainString())
                                        .orElse("")))
                        .toList(),
                sentences);
        return sentences;
    }

    /** A number that needs no word would have been read as an amount: it is the number of a day. */
    private static boolean isDate(String text) {
        return Looks.likeDate(text) || DAY_NUMBER.matcher(text).matches();
    }

    /** An option and what it makes of a text; empty for a text that it does not read. */
    private record Form(String option, Function<String, String> reading) {
        boolean readsAll(List<LineIssue> values) {
            return values.stream()
                    .noneMatch(value -> reading.apply(value.text()).isEmpty());
        }

        /** For example {@code with --dates dmy they are 2011-12-01 and 2011-12-02}. */
        String examples(List<LineIssue> values) {
            List<Object> read = values.stream()
                    .limit(EXAMPLES)
                    .<Object>map(value -> new Phrase.Ours(reading.apply(value.text())))
                    .toList();
            return (values.size() == 1 ? Phrase.WITH_OPTION_IT_IS : Phrase.WITH_OPTION_THEY_ARE).said(option, read);
        }
    }

    private static void sentence(List<LineIssue> values, Phrase what, List<Form> forms, List<String> sentences) {
        List<Form> fitting =
                forms.stream().filter(form -> form.readsAll(values)).toList();
        if (values.isEmpty()) {
            return;
        }
        if (fitting.isEmpty()) {
            if (values.size() > 1) {
                sentences.add(Phrase.WRITTEN_IN_WAYS.said(what, shown(values)));
            }
            return;
        }
        List<LineIssue> different = values.stream()
                .filter(value -> fitting.stream()
                                .map(form -> form.reading().apply(value.text()))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        // 2025/12/20 is read by every order of dates as the same day: the last one, year first, is how it is written.
        List<Form> told = different.isEmpty() ? fitting.subList(fitting.size() - 1, fitting.size()) : fitting;
        List<LineIssue> shown = different.isEmpty() ? values : different;
        Phrase ways = told.size() == 1 ? Phrase.READ_ALL : Phrase.READ_IN_MORE_WAYS;
        sentences.add(ways.said(
                what,
                shown(shown),
                told.stream().map(form -> form.examples(shown)).collect(Collectors.joining(", "))));
    }

    private static List<Object> shown(List<LineIssue> values) {
        return values.stream()
                .limit(EXAMPLES)
                .<Object>map(value -> Phrase.VALUE_IN_LINE.with(value.text(), value.line()))
                .toList();
    }
}
