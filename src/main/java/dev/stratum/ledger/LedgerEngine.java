package dev.stratum.ledger;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.memory.StepRunner;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.ledger.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where the way from documents to measures is taken. Every engine gives the same measures to the last digit. */
public interface LedgerEngine extends AutoCloseable {
    /**
     * The names of the columns of a file.
     *
     * @param file the file
     * @param form how its values are written
     * @param isHeader tells the names among the first lines of a text file
     * @return the names
     * @throws dev.stratum.problem.StratumException when the file cannot be read
     */
    List<String> header(LedgerFile file, CsvForm form, Predicate<List<String>> isHeader);

    /**
     * Measures the customers.
     *
     * @param plan what to do
     * @param files the documents, with the columns of each
     * @param form how values are written in text files
     * @param issues how many lines that cannot be used are to be listed at most
     * @return measures and control totals
     * @throws dev.stratum.problem.StratumException when a file cannot be read
     */
    MeasuredLedger measure(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues);

    /**
     * Measures the customers and leaves them where they are, as far as the engine has a place of its own: what is made of the
     * measures is asked for by {@link #further}.
     *
     * @param plan what to do
     * @param files the documents, with the columns of each
     * @param form how values are written in text files
     * @param issues how many lines that cannot be used are to be listed at most
     * @return control totals, and how many customers there are
     * @throws dev.stratum.problem.StratumException when a file cannot be read
     */
    default MeasuredLedger count(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, int issues) {
        return measure(plan, files, form, issues);
    }

    /**
     * Takes further steps from the measures, there where they lie; an engine that does not say otherwise takes them in memory.
     *
     * @param ledger what this engine has measured last
     * @param steps steps from the table {@code measures}
     * @param table the name of one of them
     * @return its rows, in any order
     * @throws dev.stratum.problem.StratumException when the engine fails
     */
    default StepRows further(MeasuredLedger ledger, List<Step> steps, String table) {
        StepRunner runner = new StepRunner();
        runner.put("measures", Measured.rows(ledger));
        for (Step step : steps) {
            runner.take(step);
            if (step.name().equals(table)) {
                break;
            }
        }
        return runner.table(table);
    }

    /**
     * The way as a person can follow it.
     *
     * @param plan what to do
     * @param files the documents, with the columns of each
     * @param form how values are written in text files
     * @return SQL
     */
    String sql(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form);

    /**
     * The way to what is made of the measures, as a person can follow it.
     *
     * @param plan what to do
     * @param files the documents, with the columns of each
     * @param form how values are written in text files
     * @param further steps from the table {@code measures}
     * @param last the query at the end, of one of their tables
     * @return SQL
     */
    default String sql(
            MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form, List<Step> further, String last) {
        return new WarehouseSql(SqlDialect.DUCKDB).of(plan, further, last);
    }

    @Override
    void close();
}
