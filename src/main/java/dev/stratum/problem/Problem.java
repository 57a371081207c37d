package dev.stratum.problem;

import static dev.stratum.problem.Detail.FOUND;
import static dev.stratum.problem.Detail.NAMES;
import static dev.stratum.problem.Detail.NUMBER;
import static dev.stratum.problem.Detail.PLACE;
import static dev.stratum.problem.Detail.REASON;
import static dev.stratum.problem.Detail.WORDS;
import static dev.stratum.problem.ExcelError.DIV0;
import static dev.stratum.problem.ExcelError.NA;
import static dev.stratum.problem.ExcelError.NUM;
import static dev.stratum.problem.ExcelError.VALUE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Every problem that Stratum reports: the Excel error that a cell shows, and what must be known about it when it happens.
 * What it says to a person, what is wrong, where, and what to do, is one sentence of {@link Sentences}.
 */
public enum Problem {
    // What a cell holds
    NOT_A_NUMBER(VALUE, PLACE, FOUND),
    NOT_A_NAME(VALUE, PLACE, FOUND),
    TEXT_NUMBER(VALUE, PLACE, FOUND),
    TEXT_DATE(VALUE, PLACE, FOUND),
    DATE_OUT_OF_RANGE(NUM, PLACE, NUMBER),
    CELL_ERROR(NA, PLACE, FOUND),
    CELL_BLANK(NA, PLACE),
    NOT_FINITE(NUM, PLACE),
    OTHER_KIND(VALUE, PLACE, FOUND, WORDS),
    PAID_BEFORE_INVOICE(NUM, PLACE, FOUND, FOUND),
    DIVISION_BY_ZERO(DIV0, PLACE, WORDS),

    // The shape of ranges
    ARGUMENT_MISSING(VALUE, PLACE, WORDS),
    RANGE_EMPTY(NA, PLACE),
    SHAPES_DIFFER(VALUE, PLACE, NUMBER, NUMBER, PLACE, NUMBER, NUMBER),
    WRONG_COLUMNS(VALUE, PLACE, NUMBER, WORDS),
    WRONG_ROWS(VALUE, PLACE, NUMBER, WORDS),
    NO_COMPLETE_ROWS(NA, PLACE),
    NO_COMPLETE_ROWS_BECAUSE(NA, PLACE, REASON),
    TOO_MANY_ARGUMENTS(VALUE, PLACE, NUMBER, NUMBER),
    SPILL_TOO_LARGE(NUM, NUMBER),
    SPILL_TOO_WIDE(NUM, NUMBER),

    // Words and numbers among the arguments
    UNKNOWN_WORD(VALUE, PLACE, FOUND, NAMES),
    OUT_OF_RANGE(NUM, PLACE, FOUND, WORDS),
    NOT_WHOLE(NUM, PLACE, NUMBER),
    CUTS_OUT_OF_ORDER(NUM, PLACE, FOUND, WORDS),
    CUTS_WRONG_COUNT(VALUE, PLACE, NUMBER, WORDS),
    OTHER_INDEXES(VALUE, NUMBER),
    WEIGHTS_DO_NOT_SUM(NUM, PLACE, NUMBER, NUMBER),

    // Clustering
    K_OUT_OF_RANGE(NUM, NUMBER, NUMBER, NUMBER),
    NO_CONVERGENCE(NUM, NUMBER),
    NOT_REACHED(NA, WORDS),
    NOT_COVERED(NA, FOUND),
    COLUMN_CONSTANT(NUM, PLACE),
    FACTORS_UNDETERMINED(NUM, NUMBER, NUMBER),
    STATISTIC_UNDEFINED(DIV0, PLACE, NUMBER),
    TOO_FEW_ROWS(NUM, PLACE, WORDS, NUMBER),

    // Segments
    SEGMENTS_DIFFER(VALUE, PLACE, NUMBER, PLACE, NUMBER),
    CUSTOMER_TWICE(VALUE, FOUND, PLACE, PLACE),
    NAME_TWICE(VALUE, PLACE, FOUND),

    // Pairwise comparisons
    NOT_SQUARE(VALUE, PLACE, NUMBER, NUMBER),
    JUDGEMENT_NOT_POSITIVE(NUM, NUMBER, NUMBER, NUMBER),
    NOT_COMPARED(NUM, NUMBER),
    NOT_RECIPROCAL(NUM, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER),

    // Policies
    POLICY_UNKNOWN(VALUE, FOUND, NAMES),
    POLICY_MALFORMED(VALUE, PLACE, REASON),
    MAPPING_MALFORMED(VALUE, PLACE, REASON),
    /** A kept model of segments is not understood. Details: file, what is wrong with its path inside the file. */
    MODEL_MALFORMED(VALUE, PLACE, REASON),
    JOURNAL_MALFORMED(VALUE, PLACE, REASON),

    // Files and the command line
    FILE_MISSING(VALUE, PLACE),
    FILE_UNREADABLE(VALUE, PLACE, REASON),
    FILE_UNWRITABLE(VALUE, PLACE, REASON),
    PROGRAM_MISSING(VALUE, PLACE, PLACE, PLACE),
    PROGRAM_FAILED(VALUE, PLACE, PLACE, REASON),
    ENGINE_FAILED(VALUE, PLACE, PLACE, REASON),
    DATABASE_UNREACHABLE(VALUE, PLACE, REASON),
    TABLE_MISSING(VALUE, PLACE, FOUND),
    COLUMN_HOLDS(VALUE, PLACE, FOUND, FOUND, WORDS),
    COLUMN_MISSING(VALUE, PLACE, FOUND, NAMES),
    COLUMN_NOT_FOUND(VALUE, PLACE, WORDS, WORDS, FOUND),
    COLUMN_TWICE(VALUE, PLACE, FOUND),
    COLUMN_AMBIGUOUS(VALUE, PLACE, FOUND, REASON),
    CSV_NUMBER(VALUE, PLACE, FOUND),
    CSV_DATE(VALUE, PLACE, FOUND),
    CSV_QUOTE(VALUE, PLACE, NUMBER, FOUND),
    TEXT_TOO_LONG(VALUE, PLACE, NUMBER, NUMBER),
    CSV_FIELDS(VALUE, PLACE, NUMBER, NUMBER),
    NOTHING_USABLE(NA, PLACE, REASON),
    FORMULA_INVALID(VALUE, FOUND, REASON),

    // Actions
    TABLE_NOT_FOUND(VALUE, WORDS),
    TABLE_LACKS(VALUE, PLACE, WORDS, FOUND, FOUND),
    NOTHING_YET(VALUE, WORDS, WORDS),
    SHEET_PROTECTED(VALUE, PLACE),
    BOOK_PROTECTED(VALUE),
    ARRAY_IN_THE_WAY(VALUE, PLACE),
    SPELT_OTHERWISE(VALUE, PLACE, FOUND, FOUND, PLACE),
    LOOKS_ALIKE(VALUE, PLACE, FOUND, FOUND, PLACE),
    ROW_IS_TOTAL(VALUE, PLACE, FOUND),
    PART_WITHOUT_VALUE(VALUE, FOUND, FOUND),
    PART_TOO_LONG(VALUE, FOUND, NUMBER, NUMBER),

    // A running Excel
    NAME_ELSEWHERE(VALUE, PLACE, PLACE),
    PROMPT_TOO_LONG(VALUE, NUMBER, NUMBER, FOUND),
    EXCEL_REFUSED(VALUE, REASON),
    EXCEL_BUSY(VALUE),
    EXCEL_UNREACHABLE(VALUE, REASON, REASON),

    // Formulas
    SPILL_BLOCKED(VALUE, PLACE, PLACE),
    CIRCULAR(VALUE, PLACE),
    OUTSIDE_RESULT(NA, NUMBER, NUMBER);

    /** Of shorter words every other short word is near. */
    private static final int SHORTEST_WORD = 3;

    private final ExcelError error;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Detail> details;

    Problem(ExcelError error, Detail... details) {
        this.error = error;
        this.details = List.of(details);
    }

    /**
     * The error that a cell shows.
     *
     * @return one of the four Excel errors
     */
    public ExcelError error() {
        return error;
    }

    /**
     * What must be known about it.
     *
     * @return what {@link #with} takes, in order
     */
    public List<Detail> details() {
        return details;
    }

    /**
     * The problem as an exception, its sentence filled in.
     *
     * @param known what is known, one for each of {@link #details}; numbers are written without trailing zeros
     * @return the exception to throw
     */
    public StratumException with(Object... known) {
        if (known.length != details.size()) {
            throw new IllegalArgumentException(name() + " takes " + details.size() + " details, not " + known.length);
        }
        Sentences sentences = Sentences.current();
        String suggestion = nearest(known).map(sentences::didYouMean).orElse("");
        return new StratumException(this, sentences.of(this, known) + suggestion, known);
    }

    /** What may have been meant by a word that is not among the known ones, which stand behind it. */
    private Optional<String> nearest(Object... known) {
        int names = details.indexOf(Detail.NAMES);
        if (names < 0 || String.valueOf(known[names - 1]).strip().length() < SHORTEST_WORD) {
            return Optional.empty();
        }
        return NearestName.of(
                String.valueOf(known[names - 1]).strip(),
                ((Collection<?>) known[names]).stream().map(String::valueOf).toList());
    }
}
