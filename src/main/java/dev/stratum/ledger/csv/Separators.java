package dev.stratum.ledger.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands between the values of a text file, told from how it begins. */
final class Separators {
    /** How much of a file is looked at. */
    static final int SAMPLE = 1 << 16;

    private static final char[] KNOWN = {';', '\t', '|', ','};

    private Separators() {}

    /** The separator that Excel's line {@code sep=;} at the top declares; empty when there is no such line. */
    static String declared(BufferedReader text) throws IOException {
        text.mark(SAMPLE);
        char[] top = new char[8];
        int count = Math.max(0, text.read(top));
        String start = new String(top, 0, count);
        if (!start.matches("(?is)\"?sep=[^\\r\\n]\"?[\\r\\n].*")) {
            text.reset();
            return "";
        }
        text.reset();
        String line = text.readLine();
        return line.substring(line.indexOf('=') + 1, line.indexOf('=') + 2);
    }

    private static String sample(BufferedReader text) throws IOException {
        text.mark(SAMPLE);
        char[] sample = new char[SAMPLE - 1];
        int count = 0;
        for (int more = 0; count < sample.length && more >= 0; count += Math.max(0, more)) {
            more = text.read(sample, count, sample.length - count);
        }
        text.reset();
        return new String(sample, 0, count);
    }

    /**
     * The separator: it stands equally often in many of the lines; of several, the one of the earliest line, which
     * is the header, since a comma may also be the decimal sign of the lines below. A comma when there is none.
     */
    static char used(BufferedReader text) throws IOException {
        String sample = sample(text);
        Use best = null;
        for (char separator : KNOWN) {
            Use use = Use.of(separator, sample);
            if (use != null && (best == null || use.isBetterThan(best))) {
                best = use;
            }
        }
        return best == null ? ',' : best.separator;
    }

    /** How a character is used as a separator: how often in most lines, in how many, and in which line first. */
    private record Use(char separator, long weight, int firstLine) {

        static Use of(char separator, String sample) {
            List<Integer> counts = new ArrayList<>();
            boolean quoted = false;
            int count = 0;
            for (int i = 0; i < sample.length(); i++) {
                char character = sample.charAt(i);
                quoted ^= character == '"';
                if (!quoted && character == separator) {
                    count++;
                } else if (!quoted && (character == '\n' || character == '\r')) {
                    counts.add(count);
                    count = 0;
                }
            }
            counts.add(count);
            Map<Integer, Long> frequencies = counts.stream()
                    .collect(Collectors.groupingBy(often -> often, LinkedHashMap::new, Collectors.counting()));
            int usual = frequencies.keySet().stream()
                    .filter(often -> often > 0)
                    .max(Comparator.comparingLong(often -> often * frequencies.get(often)))
                    .orElse(0);
            long lines = frequencies.getOrDefault(usual, 0L);
            return usual == 0 || 4 * lines < counts.size()
                    ? null
                    : new Use(separator, usual * lines, counts.indexOf(usual));
        }

        boolean isBetterThan(Use other) {
            return firstLine != other.firstLine ? firstLine < other.firstLine : weight > other.weight;
        }
    }
}
