package dev.stratum.ledger.sql;

import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentColumns.Kind;
import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LineSql;
import dev.stratum.ledger.csv.CsvForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Reads in Java what is not written plainly, each text once. */
final class ReadTexts {
    private final SqlTables tables;
    private final CsvForm form;
    private final int factors;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();

    ReadTexts(SqlTables tables, CsvForm form, int factors) {
        this.tables = tables;
        this.form = form;
        this.factors = factors;
    }

    void read(LedgerFile file, DocumentColumns columns, DocumentQuery source) {
        for (Read read : columns.columns()) {
            if (source.hasTexts(read)) {
                for (Object[] row : tables.query(source.unread(read, factors)).rows()) {
                    String written = (String) row[0];
                    String text = written.strip();
                    if (read.kind() == Kind.DAY) {
                        form.moment(text).ifPresent(moment -> days.put(written, moment.toLocalDate()));
                    } else {
                        form.number(text)
                                .ifPresent(number -> numbers.put(
                                        written, LineSql.fitting(number, factors, tables.name(), read, file)));
                    }
                }
            }
        }
    }

    /** Makes the tables that they are looked up in; says whether there is anything. */
    boolean put() {
        tables.put(DocumentQuery.DAYS, days, "DATE");
        tables.put(DocumentQuery.NUMBERS, numbers, LineSql.decimal(factors));
        return !days.isEmpty() || !numbers.isEmpty();
    }
}
