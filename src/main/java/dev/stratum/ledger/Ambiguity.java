package dev.stratum.ledger;

import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.ledger.csv.Readings;
import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Columns of numbers like 1.234, which is a little more than one where the point is the decimal sign and a thousand where it
 * divides thousands. When a column has such numbers and none that tells, the person must say. The first lines decide whether
 * there is anything to look at, so that files are mostly not read to their end for this.
 */
final class Ambiguity {
    private static final int FIRST_LINES = 1_000;
    private static final Pattern EITHER = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d{3}");

    private final Map<Read, List<LineIssue>> doubtful = new HashMap<>();
    private final Set<Read> told = new HashSet<>();
    private final List<Read> numbers;
    private long lines;

    private Ambiguity(List<Read> numbers) {
        this.numbers = numbers;
    }

    /** Refuses a text file with a column of numbers that can be read in two ways. */
    static void check(LedgerFile file, DocumentColumns columns, CsvForm form) {
        List<Read> numbers = columns.columns().stream()
                .filter(read -> read.kind() == Kind.NUMBER)
                .toList();
        if (form.decimal() != null || numbers.isEmpty() || !TextDocuments.isText(file)) {
            return;
        }
        Ambiguity ambiguity = new Ambiguity(numbers);
        Consumer<CsvTable.Line> look = ambiguity::look;
        try {
            CsvTable.read(file.path(), form, UnaryOperator.identity(), columns.header()::equals, header -> look);
        } catch (EnoughLines enough) {
            // The rest is read when it is measured.
        }
        ambiguity.doubtful.forEach((read, issues) -> {
            String readings = String.join(" ", Readings.of(issues));
            throw Problem.COLUMN_AMBIGUOUS.with(file, read.name(), readings.replaceFirst("\\.$", ""));
        });
    }

    private void look(CsvTable.Line line) {
        for (Read read : numbers) {
            String text = line.value(read.place());
            if (text.indexOf('.') >= 0 && !told.contains(read)) {
                if (EITHER.matcher(text).matches()) {
                    List<LineIssue> issues = doubtful.computeIfAbsent(read, none -> new ArrayList<>());
                    if (issues.size() < 2) {
                        issues.add(new LineIssue(line.line(), read.name(), text, ""));
                    }
                } else {
                    told.add(read);
                    doubtful.remove(read);
                }
            }
        }
        if (++lines >= FIRST_LINES && doubtful.isEmpty()) {
            throw new EnoughLines();
        }
    }
}
