package dev.stratum.ledger.jdbc;

import dev.stratum.files.AtomicFile;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.Step;
import dev.stratum.problem.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;

/**
 * Reads the rows of a database that has no exact sums, and measures them elsewhere. SQLite knows whole numbers and floating point
 * only, and lies on this computer anyway, so that nothing travels.
 */
final class CopiedTables implements LedgerEngine {
    private final JdbcSession session;
    private final LedgerEngine measuring;
    private final Path scratch;
    private final Map<LedgerFile, LedgerFile> copies = new HashMap<>();

    CopiedTables(JdbcSession session, LedgerEngine measuring, Path scratch) {
        this.session = session;
        this.measuring = measuring;
        this.scratch = scratch;
    }

    @Override
    public List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader) {
        return measuring.header(copies.computeIfAbsent(file, this::copied), form(form), isHeader);
    }

    /** Numbers of a database are written with a point, whatever its texts look like. */
    private static CsvForm form(CsvForm form) {
        return new CsvForm(StandardCharsets.UTF_8, form.dates(), null);
    }

    private LedgerFile copied(LedgerFile file) {
        JdbcTables.Found found = JdbcTables.find(session, file);
        try {
            Path copy = Files.createTempFile(scratch, "table-", ".csv");
            try (BufferedWriter out = Files.newBufferedWriter(copy)) {
                CSVFormat.DEFAULT.printRecord(out, found.columns().keySet().toArray());
                session.ask("SELECT * FROM " + found.table().from(), results -> copy(results, out));
            }
            return new LedgerFile(copy, "", file.name(), file.role());
        } catch (SQLException failure) {
            throw session.explained(failure, file);
        } catch (IOException failure) {
            throw Problem.FILE_UNWRITABLE.with(scratch, AtomicFile.reason(failure));
        }
    }

    private static Void copy(ResultSet results, Appendable out) throws SQLException {
        int width = results.getMetaData().getColumnCount();
        Object[] row = new Object[width];
        try {
            while (results.next()) {
                for (int i = 0; i < width; i++) {
                    row[i] = text(results.getObject(i + 1));
                }
                CSVFormat.DEFAULT.printRecord(out, row);
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return null;
    }

    private static Object text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? new BigDecimal(value.toString()).toPlainString() : value.toString();
        }
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    private Map<LedgerFile, DocumentColumns> copied(Map<LedgerFile, DocumentColumns> files) {
        Map<LedgerFile, DocumentColumns> copied = new LinkedHashMap<>();
        files.forEach((file, columns) -> copied.put(copies.get(file), columns));
        return copied;
    }

    @Override
    public MeasuredLedger measure(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        return measuring.measure(plan, copied(files), form(form), issues);
    }

    @Override
    public MeasuredLedger count(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        return measuring.count(plan, copied(files), form(form), issues);
    }

    @Override
    public StepRows further(MeasuredLedger ledger, List<Step> steps, String table) {
        return measuring.further(ledger, steps, table);
    }

    @Override
    public String sql(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        return measuring.sql(plan, copied(files), form(form));
    }

    @Override
    public void close() {
        try (session) {
            measuring.close();
        }
    }
}
