package dev.stratum.problem;

import static dev.stratum.problem.ExcelError.DIV0;
import static dev.stratum.problem.ExcelError.NA;
import static dev.stratum.problem.ExcelError.NUM;
import static dev.stratum.problem.ExcelError.VALUE;

import java.util.List;
import java.util.Locale;

/**
 * Every problem that Stratum reports. Each has the Excel error that a cell shows and one sentence that says what is
 * wrong, where, and what to do; {@code {}} marks the places filled in by {@link #with}.
 */
public enum Problem {
    // What a cell holds
    NOT_A_NUMBER(VALUE, "{} is {}, not a number; enter a number"),
    TEXT_NUMBER(VALUE, "{} is the text '{}', not a number; turn it into a number (Data > Text to Columns)"),
    TEXT_DATE(VALUE, "{} is the text '{}', not a date; enter a date value"),
    DATE_OUT_OF_RANGE(NUM, "{} is {}, not a date between 1900-01-01 and 9999-12-31"),
    CELL_ERROR(NA, "{} holds the error {}; mend that cell first"),
    CELL_BLANK(NA, "{} is blank; fill it in or leave the whole row blank"),
    NOT_FINITE(NUM, "{} is not a finite number; check the inputs for overflow or a division by zero"),
    OTHER_KIND(VALUE, "{} is {}, but the rest of its column is {}; make the column one kind"),
    PAID_BEFORE_INVOICE(NUM, "{} is {}, before the invoice of {}; correct one of the dates"),
    DIVISION_BY_ZERO(DIV0, "{} is zero, so {} has no value"),

    // The shape of ranges
    ARGUMENT_MISSING(VALUE, "{} is missing; give {}"),
    RANGE_EMPTY(NA, "{} holds no values; point it at the data"),
    SHAPES_DIFFER(VALUE, "{} has {} rows x {} columns but {} has {} x {}; make them the same size"),
    WRONG_COLUMNS(VALUE, "{} has {} columns; it needs {}"),
    WRONG_ROWS(VALUE, "{} has {} rows; it needs {}"),
    NO_COMPLETE_ROWS(NA, "{} has no row without blanks, text or errors"),
    NO_COMPLETE_ROWS_BECAUSE(NA, "{} has no row without blanks, text or errors; the first is this: {}"),
    TOO_MANY_ARGUMENTS(VALUE, "{} takes {} arguments but was given {}; remove the extra ones"),
    SPILL_TOO_LARGE(NUM, "The result has {} rows; a sheet holds 1,048,576"),
    SPILL_TOO_WIDE(NUM, "The result has {} columns; a sheet holds 16,384"),

    // Words and numbers among the arguments
    UNKNOWN_WORD(VALUE, "{} '{}' is not known; use one of: {}"),
    OUT_OF_RANGE(NUM, "{} is {}; it must be {}"),
    NOT_WHOLE(NUM, "{} is {}; it must be a whole number"),
    CUTS_OUT_OF_ORDER(NUM, "{} are {}; they must {} from the best grade down"),
    CUTS_WRONG_COUNT(VALUE, "{} holds {} cuts; it needs {}"),
    OTHER_INDEXES(
            VALUE,
            "The policy has other indexes than order size, days to pay, will-call and sales return ({} of them);"
                    + " use CTS.TABLE, which takes one column per index of the policy"),
    WEIGHTS_DO_NOT_SUM(NUM, "{} sum to {}; they must sum to {}"),

    // Clustering
    K_OUT_OF_RANGE(NUM, "k is {}; with {} different complete rows it must be from 1 to {}"),
    NO_CONVERGENCE(NUM, "No convergence after {} iterations; raise max_iterations"),
    NOT_REACHED(NA, "No change of the measures that can move reaches a cluster {}; let more of them move"),
    COLUMN_CONSTANT(NUM, "{} has the same value in every row, so it cannot be standardised; leave it out"),
    FACTORS_UNDETERMINED(
            NUM,
            "Factor scores are not determined: of {} factors to keep the last and the next of {} are equally strong, as in"
                    + " measures that do not correlate; scale by zscore instead"),
    STATISTIC_UNDEFINED(DIV0, "{} has no such statistic: it needs at least {} values that are not all the same"),
    TOO_FEW_ROWS(NUM, "{} needs at least {} rows; there are {}"),

    // Segments
    SEGMENTS_DIFFER(VALUE, "{} has {} customers but {} has {}; give both stratifications of the same customers"),
    CUSTOMER_TWICE(VALUE, "Customer {} occurs in rows {} and {}; keep one row per customer"),
    NAME_TWICE(VALUE, "{} '{}' is given twice; use each name once"),

    // Pairwise comparisons
    NOT_SQUARE(VALUE, "{} has {} rows and {} columns; a pairwise matrix is square"),
    JUDGEMENT_NOT_POSITIVE(NUM, "The judgement in row {}, column {} is {}; judgements are above zero"),
    NOT_RECIPROCAL(
            NUM, "Row {}, column {} is {} but row {}, column {} is {}; the second must be 1 divided by the first"),

    // Policies
    POLICY_UNKNOWN(VALUE, "Policy '{}' is not known; the shipped ones are: {}"),
    POLICY_MALFORMED(VALUE, "Policy {}: {}"),

    // Files and the command line
    FILE_MISSING(VALUE, "{} does not exist; check the path"),
    FILE_UNREADABLE(VALUE, "{} cannot be read: {}"),
    FILE_UNWRITABLE(VALUE, "{} cannot be written: {}"),
    PROGRAM_MISSING(VALUE, "{} was not found on this computer; install it from {}, or leave out {}"),
    PROGRAM_FAILED(VALUE, "{} did not calculate {}: {}"),
    COLUMN_MISSING(VALUE, "{} has no column '{}'; its columns are: {}"),
    COLUMN_NOT_FOUND(VALUE, "No column of {} looks like {}; name it with {} (its columns are: {})"),
    CSV_NUMBER(
            VALUE,
            "{} is '{}', not a number; write it like 1200.50, without separators or currency signs, or say how it is written with --decimal"),
    CSV_DATE(VALUE, "{} is '{}', not a date; write it like 2011-12-09, or say how it is written with --dates"),
    CSV_QUOTE(
            VALUE,
            "{} has a value of {} lines that holds lines like those of the file, the first being '{}'; if a quote opens there by"
                    + " mistake, remove it or write it twice and the value in quotes"),
    TEXT_TOO_LONG(VALUE, "{} is a text of {} characters; shorten it to {} at most"),
    CSV_FIELDS(VALUE, "{} has {} values but the header has {}; put values that hold a separator in quotes"),
    NOTHING_USABLE(NA, "{} has no usable row; {}"),
    FORMULA_INVALID(VALUE, "The formula {} cannot be read: {}"),

    // Actions
    TABLE_NOT_FOUND(VALUE, "No table with {} was found; select a cell of a table whose first row names its columns"),
    TABLE_LACKS(VALUE, "The table {} has no column for {}; add it and name it, for example, {}"),
    NOTHING_YET(VALUE, "There is nothing to {} yet; {}"),
    SHEET_PROTECTED(
            VALUE,
            "Sheet {} is protected, so nothing can be written to it; take the protection off"
                    + " (Tools > Protect Sheet) and run the action again"),
    BOOK_PROTECTED(
            VALUE,
            "The workbook is protected, so no sheet can be added; take the protection off"
                    + " (Tools > Protect Spreadsheet Structure) and run the action again"),
    SPELT_OTHERWISE(VALUE, "{} is '{}', read as the customer '{}' of {}; write a customer in one way"),
    LOOKS_ALIKE(VALUE, "{} is '{}', easily confused with '{}' of {}; if they are one customer, write it in one way"),
    ROW_IS_TOTAL(VALUE, "{} is '{}', which looks like a total and not a customer; move totals out of the table"),

    PART_WITHOUT_VALUE(
            VALUE,
            "The part {} of the formula is {} when it is calculated by itself; put it into a cell of its own, use that cell"
                    + " in the formula, and ask there"),
    PART_TOO_LONG(
            VALUE,
            "The part {} ... of the formula has {} characters, and Excel calculates at most {} by themselves; put it into"
                    + " a cell of its own and use that cell in the formula"),

    // A running Excel
    NAME_ELSEWHERE(
            VALUE,
            "The name {} refers to another workbook, {}; point it at cells of this one (Formulas > Name Manager)"),
    PROMPT_TOO_LONG(VALUE, "A question of {} characters is too long for Excel, which shows at most {}: {}"),
    EXCEL_REFUSED(
            VALUE,
            "Excel refused and says: {} If the sheet or the workbook is protected, unprotect it (Review); if a cell is"
                    + " being edited, finish with Enter; then try again"),
    EXCEL_BUSY(VALUE, "Excel is busy: a cell is being edited or a dialog is open; finish that and try again"),
    EXCEL_UNREACHABLE(VALUE, "Stratum cannot reach Excel: {}; the functions work, the buttons do not. {}"),

    // Formulas
    SPILL_BLOCKED(VALUE, "The result needs {} but {} is not empty; clear it or move the formula"),
    CIRCULAR(VALUE, "{} refers to itself, directly or through other cells; break the circle"),
    OUTSIDE_RESULT(NA, "The formula gives {} rows x {} columns; this cell lies beyond them");

    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_DETAIL = 1_000;

    /** Of shorter words every other short word is near. */
    private static final int SHORTEST_WORD = 3;

    private final ExcelError error;
    private final String template;

    Problem(ExcelError error, String template) {
        this.error = error;
        this.template = template;
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
     * The problem as an exception, its sentence filled in.
     *
     * @param details what stands at each {@code {}}, in order; numbers are written without trailing zeros
     * @return the exception to throw
     */
    public StratumException with(Object... details) {
        return new StratumException(this, fill(details) + suggestion(details), details);
    }

    /** What may have been meant by a word that is not among the known ones, which stand behind it in the sentence. */
    private String suggestion(Object... details) {
        int word = switch (this) {
            case POLICY_UNKNOWN -> 0;
            case UNKNOWN_WORD, COLUMN_MISSING -> 1;
            default -> -1;
        };
        if (word < 0 || String.valueOf(details[word]).strip().length() < SHORTEST_WORD) {
            return "";
        }
        String typed = String.valueOf(details[word]).strip();
        List<String> known = List.of(String.valueOf(details[word + 1]).split(", "));
        return NearestName.of(typed, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    private String fill(Object... details) {
        StringBuilder sentence = new StringBuilder();
        int from = 0;
        for (Object detail : details) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException(name() + " takes fewer details than " + details.length);
            }
            boolean quoted = hole > 0 && template.charAt(hole - 1) == '\'';
            sentence.append(template, from, hole).append(brief(text(detail), quoted ? LONGEST_QUOTE : LONGEST_DETAIL));
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException(name() + " takes more details than " + details.length);
        }
        return sentence.append(template.substring(from)).toString();
    }

    /** A cell may hold 32,767 characters; a sentence about it must be shorter than that. */
    private static String brief(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }

    private static String text(Object detail) {
        if (detail instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.format(Locale.ROOT, "%.0f", number)
                    : number.toString();
        }
        return String.valueOf(detail);
    }
}
