package dev.stratum.host.headless.check;

import dev.stratum.host.headless.check.SheetCells.Item;
import dev.stratum.host.headless.check.SheetCells.Kind;
import dev.stratum.host.headless.files.CsvValues;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks at one column of a table for typed cells that differ from the rest. Results of formulas count towards what the
 * column holds but are no slips of typing, so they are not reported.
 */
final class ColumnCheck {
    /** With fewer rows there is no telling what a column should hold. */
    private static final int FEWEST_ROWS = 3;
    /** From this share of one kind on, the others are slips. */
    private static final double MOST = 0.8;

    /** Columns of these kinds hold nothing else; among texts a number may be a name. */
    private static final List<Kind> ONE_KIND = List.of(Kind.NUMBER, Kind.DATE, Kind.TRUTH);

    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+(]?\\p{Sc}?\\s*\\d[\\d.,' \u00a0]*\\s*[%)\\p{Sc}]?");
    private static final Pattern DATE_LIKE = Pattern.compile(
            "\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}( .*)?|\\d{1,2}\\.? [A-Za-z]{3,9}\\.?,? \\d{2,4}|[A-Za-z]{3,9}\\.? \\d{1,2},? \\d{4}");
    private static final Pattern CODE_NAME = Pattern.compile(".*(id|no|nr|number|code|key|zip|phone)");

    private final SheetCells cells;
    private final int column;
    private final String name;
    private final int top;
    private final int bottom;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<Finding> findings = new ArrayList<>();
    private int formulas;

    /** A column from its first row of data to its last; the name is empty when it has none. */
    ColumnCheck(SheetCells cells, int column, String name, int top, int bottom) {
        this.cells = cells;
        this.column = column;
        this.name = name;
        this.top = top;
        this.bottom = bottom;
        for (int row = top; row <= bottom; row++) {
            Item item = cells.at(row, column);
            counts.merge(item.kind(), 1, Integer::sum);
            formulas += item.formula() ? 1 : 0;
        }
    }

    /** The findings about kinds and blanks. */
    List<Finding> kinds() {
        int filled = rows() - count(Kind.BLANK) - count(Kind.ERROR);
        if (rows() < FEWEST_ROWS || 2 * formulas > rows() || isCode()) {
            return findings;
        }
        for (int row = top; row <= bottom; row++) {
            Item item = cells.at(row, column);
            if (!item.formula() && item.kind() != Kind.ERROR && item.kind() != Kind.BLANK) {
                check(row, item, filled);
            }
        }
        return findings;
    }

    /** Reports blanks in a column that is full but for a few. */
    List<Finding> blanks() {
        int blank = count(Kind.BLANK);
        if (rows() >= FEWEST_ROWS && 2 * formulas <= rows() && blank > 0 && blank <= (1 - MOST) * rows()) {
            for (int row = top; row <= bottom; row++) {
                if (cells.at(row, column).kind() == Kind.BLANK) {
                    add(Problem.CELL_BLANK.with(place(row)));
                }
            }
        }
        return findings;
    }

    /**
     * Reports values that occur again, when most occur once. A customer who fills more than half of a column over and
     * over is no slip: then it is a ledger.
     */
    List<Finding> duplicates() {
        Map<String, Integer> first = new HashMap<>();
        List<Finding> again = new ArrayList<>();
        int filled = 0;
        for (int row = top; row <= bottom; row++) {
            Item item = cells.at(row, column);
            if (item.kind() == Kind.BLANK || item.kind() == Kind.ERROR) {
                continue;
            }
            filled++;
            Integer before = first.putIfAbsent(item.text().strip().toLowerCase(Locale.ROOT), row);
            if (before != null) {
                StratumException problem = Problem.CUSTOMER_TWICE.with(shown(item), before + 1, row + 1);
                again.add(new Finding(group(problem), cells.address(row, column) + ": " + problem.getMessage()));
            }
        }
        return 2 * again.size() > filled ? List.of() : again;
    }

    private static String shown(Item item) {
        return item.kind() == Kind.NUMBER ? item.text().replaceAll("\\.0$", "") : item.text();
    }

    private int rows() {
        return bottom - top + 1;
    }

    private int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Codes are text or numbers as they come: 536365 beside C536379. */
    private boolean isCode() {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return CODE_NAME.matcher(letters).matches() || BookCheck.isKey(name);
    }

    private void check(int row, Item item, int filled) {
        boolean text = item.kind() == Kind.TEXT;
        if (text && 2 * count(Kind.DATE) >= filled && isDate(item.text())) {
            add(Problem.TEXT_DATE.with(place(row), item.text()));
        } else if (text && 2 * count(Kind.NUMBER) >= filled && isNumber(item.text())) {
            add(Problem.TEXT_NUMBER.with(place(row), item.text()));
        } else {
            for (Kind usual : ONE_KIND) {
                if (usual != item.kind() && count(usual) >= MOST * filled) {
                    add(Problem.OTHER_KIND.with(place(row), describe(item), usual.plural()));
                }
            }
        }
    }

    private static boolean isNumber(String text) {
        return CsvValues.number(text.strip()).isPresent()
                || NUMBER_LIKE.matcher(text.strip()).matches();
    }

    private static boolean isDate(String text) {
        return DATE_LIKE.matcher(text.strip()).matches();
    }

    private static String describe(Item item) {
        return switch (item.kind()) {
            case TEXT -> "the text '" + item.text() + "'";
            case DATE -> "a date";
            case TRUTH -> "the truth value " + item.text().toUpperCase(Locale.ROOT);
            default -> "the number " + shown(item);
        };
    }

    private String place(int row) {
        return cells.address(row, column) + (name.isEmpty() ? "" : " (" + name + ")");
    }

    private void add(StratumException problem) {
        findings.add(new Finding(group(problem), problem.getMessage()));
    }

    private String group(StratumException problem) {
        return cells.address(top, column) + problem.problem();
    }
}
