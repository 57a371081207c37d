package dev.stratum.ledger;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.LineIssue;
import dev.stratum.sheet.Spellings;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A document that is read row by row in Java: the lines of a text file, or the cells of a sheet. */
interface DocumentRows {
    /** Takes the names of customers as they are written. */
    @FunctionalInterface
    interface Names {
        void name(Object written, Supplier<String> place);
    }

    /**
     * Reads all rows.
     *
     * @param wrap put around the bytes of a text file, for example to show progress
     * @param rows takes each row, with the columns of {@link CsvDocument#names}
     * @param issues takes what is wrong, row by row
     */
    void read(UnaryOperator<InputStream> wrap, Consumer<Object[]> rows, Consumer<LineIssue> issues);

    /** Whether a name so far was written otherwise than it is read. */
    boolean hasOtherSpellings();

    /** Reads the names of the customers in rows that are used. */
    void names(Names taker);

    /** A document in a file. */
    static DocumentRows of(LedgerFile file, DocumentColumns columns, CsvForm form) {
        return TextDocuments.cells(file)
                .<DocumentRows>map(cells -> new CellDocument(cells, columns, form))
                .orElseGet(() -> new CsvDocument(file, columns, form));
    }

    /** The first rows that cannot be used, as many as are enough; the rest is not read. */
    default void issues(int most, Consumer<LineIssue> taker) {
        int[] left = {most};
        try {
            read(UnaryOperator.identity(), row -> {}, issue -> {
                taker.accept(issue);
                if (--left[0] == 0) {
                    throw new EnoughLines();
                }
            });
        } catch (EnoughLines enough) {
            // The rest is counted elsewhere.
        }
    }

    /**
     * How customers are written: sentences about names that are read as one, and about those that are easily confused.
     *
     * @param files the documents
     * @param form how their values are written
     * @return sentences, none where every name is written in one way
     */
    static List<String> spellings(Map<LedgerFile, DocumentColumns> files, CsvForm form) {
        Spellings spellings = new Spellings();
        List<Spellings.Pair> found = new ArrayList<>();
        files.forEach((file, columns) -> {
            if (columns.read("customer").isPresent()) {
                of(file, columns, form)
                        .names((written, place) ->
                                spellings.look(written, place).ifPresent(found::add));
            }
        });
        return Spellings.sentences(found);
    }
}
