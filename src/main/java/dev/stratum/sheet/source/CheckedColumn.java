package dev.stratum.sheet.source;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Keys;
import dev.stratum.sheet.Looks;
import dev.stratum.sheet.Records.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column holds. */
final class CheckedColumn {
    /** A column is of one kind when at least this share of its values are. */
    private static final double MOSTLY = 0.8;

    /** From this share of numbers on, a text that looks like a number or a date is a slip. */
    private static final double HALF = 0.5;

    /** With fewer values there is no telling what a column should hold. */
    private static final int FEWEST = 3;

    /** Columns of these names hold texts and numbers as they come: 536365 beside C536379. */
    private static final String CODE_NAME = ".*(id|no|nr|number|code|key|zip|phone)";

    /** Without these no row of a ledger is of use. */
    private static final Set<Meaning> NEEDED = Set.of(Meaning.CUSTOMER, Meaning.DATE, Meaning.AMOUNT);

    private final String name;
    private final Optional<Meaning> meaning;
    private final boolean code;
    private final boolean data;
    private final boolean wholly;
    private int blanks;
    private int numbers;
    private int truths;
    private int texts;
    private int invisible;
    private int likeValues;

    CheckedColumn(String name, Optional<Meaning> meaning, boolean data, boolean wholly) {
        this.data = data;
        this.wholly = wholly;
        this.name = name;
        this.meaning = meaning;
        this.code = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "").matches(CODE_NAME);
    }

    String name() {
        return name;
    }

    /** What its name says that it must hold. */
    Optional<Kind> kind() {
        return meaning.map(Meaning::kind);
    }

    void learn(Object cell) {
        if (Cells.isBlank(cell)) {
            blanks++;
        } else if (cell instanceof Boolean) {
            truths++;
        } else if (cell instanceof String text) {
            texts++;
            invisible += Keys.tidy(text).isEmpty() ? 1 : 0;
            likeValues += wholly && meaning.isEmpty() && likeAmountOrDate(text) ? 1 : 0;
        } else if (!Cells.isError(cell)) {
            numbers++;
        }
    }

    /** A text of digits alone may be a code; one with separators or a currency is an amount. */
    private static boolean likeAmountOrDate(String text) {
        return text.length() < 40 && !text.strip().matches("\\d*") && (Looks.likeNumber(text) || Looks.likeDate(text));
    }

    private int values() {
        return numbers + truths + texts;
    }

    /** Whether it waits to be filled in: nothing is to be seen in it, and rows are of use without it. */
    boolean waits() {
        return numbers == 0
                && truths == 0
                && texts == invisible
                && !meaning.filter(NEEDED::contains).isPresent();
    }

    private boolean isMostly(int count) {
        return !code && values() >= FEWEST && count > 0 && count >= MOSTLY * values();
    }

    /** Whether a cell is not of the kind that most of the column is, as far as that can be told. */
    boolean differs(Object cell) {
        if (Cells.isBlank(cell)) {
            return data && isMostly(numbers) && values() >= MOSTLY * (values() + blanks);
        }
        if (cell instanceof String text) {
            boolean slip = !code && values() >= FEWEST && (numbers >= HALF * values() || isMostly(likeValues));
            return isMostly(numbers)
                    || isMostly(truths)
                    || (slip && (isMostly(likeValues) ? likeAmountOrDate(text) : likeValue(text)));
        }
        return cell instanceof Boolean ? isMostly(numbers) : isMostly(truths);
    }

    private static boolean likeValue(String text) {
        return Looks.likeNumber(text) || Looks.likeDate(text);
    }

    StratumException difference(Object cell, String where) {
        if (cell instanceof String text && !isMostly(truths)) {
            if (Looks.likeDate(text)) {
                return Problem.TEXT_DATE.with(where, Cells.shown(text));
            }
            if (Looks.likeNumber(text)) {
                return Problem.TEXT_NUMBER.with(where, Cells.shown(text));
            }
        }
        if (Cells.isBlank(cell)) {
            return Problem.CELL_BLANK.with(where);
        }
        Object what = cell instanceof String text
                ? Phrase.THE_TEXT.with(Cells.shown(text))
                : cell instanceof Boolean truth
                        ? Phrase.THE_TRUTH.with(truth.toString().toUpperCase(Locale.ROOT))
                        : Phrase.THE_NUMBER.with(Cells.key(cell));
        return Problem.OTHER_KIND.with(where, what, isMostly(truths) ? "truth values" : "numbers");
    }
}
