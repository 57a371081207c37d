package dev.stratum.ledger;

import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How a text file is laid out, told from its first lines.
 *
 * @param header the names of its columns
 * @param separator what stands between values
 * @param skip how many lines end with the header
 * @param width how many values its first lines have at most
 * @param sample the values of its first lines
 */
public record CsvLayout(List<String> header, char separator, long skip, int width, List<List<String>> sample) {
    private static final int SAMPLE = 1_000;

    /** Keeps copies. */
    public CsvLayout {
        header = List.copyOf(header);
        sample = List.copyOf(sample);
    }

    private static final class Look implements CsvTable.Reader {
        private final List<List<String>> sample = new ArrayList<>();
        private List<String> header = List.of();
        private char separator = ',';
        private long skip;
        private int width;

        @Override
        public void above(CsvTable.Line line) {
            long breaks = line.values().stream()
                    .flatMapToInt(String::chars)
                    .filter(character -> character == '\n')
                    .count();
            skip = line.line() + breaks;
            separator = line.separator();
            width = line.values().size();
        }

        @Override
        public Consumer<CsvTable.Line> begin(List<String> names) {
            header = names;
            return line -> {
                width = Math.max(width, line.values().size());
                sample.add(line.values());
                if (sample.size() == SAMPLE) {
                    throw new EnoughLines();
                }
            };
        }
    }

    /**
     * Looks at a file.
     *
     * @param file the file
     * @param form how it is written
     * @param isHeader tells the names among its first lines
     * @return its layout
     * @throws dev.stratum.problem.StratumException as {@link CsvTable#read}, as far as the first lines tell
     */
    public static CsvLayout of(Path file, CsvForm form, Predicate<List<String>> isHeader) {
        Look look = new Look();
        try {
            CsvTable.read(file, form, UnaryOperator.identity(), isHeader, look);
        } catch (EnoughLines enough) {
            // The rest is read when it is measured.
        }
        return new CsvLayout(look.header, look.separator, look.skip, look.width, look.sample);
    }
}
