package dev.stratum.ledger;

import dev.stratum.ledger.csv.CsvForm;
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
     * The way as a person can follow it.
     *
     * @param plan what to do
     * @param files the documents, with the columns of each
     * @param form how values are written in text files
     * @return SQL
     */
    String sql(MeasuresPlan plan, Map<LedgerFile, DocumentColumns> files, CsvForm form);

    @Override
    void close();
}
