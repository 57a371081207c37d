package dev.stratum.actions.output;

import dev.stratum.port.Workbook;
import dev.stratum.report.Format;
import dev.stratum.sheet.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Stratum wrote into its outputs, as fingerprints on a hidden sheet: so a later run sees what was typed over. */
final class RowFingerprints {
    static final String KEY = "written";

    private static final String ROW = " row";
    private static final String CELLS = " cells";

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    private RowFingerprints() {}

    /** What earlier runs wrote. */
    static RowFingerprints read(Workbook book) {
        RowFingerprints written = new RowFingerprints();
        Object[][] table = Written.table(book, KEY).orElse(new Object[1][0]);
        for (int column = 0; column + 1 < table[0].length; column += 2) {
            String header = String.valueOf(table[0][column]);
            if (header.endsWith(ROW)) {
                Map<String, String> fingerprints = new LinkedHashMap<>();
                for (int row = 1; row < table.length; row++) {
                    if (table[row][column + 1] instanceof String cells && !cells.isEmpty()) {
                        fingerprints.put(key(table[row][column]), cells);
                    }
                }
                written.rows.put(header.substring(0, header.length() - ROW.length()), fingerprints);
            }
        }
        return written;
    }

    /** Texts are kept with a mark in front, so that no program takes them for numbers or leaves out a blank one. */
    private static String key(Object cell) {
        return cell instanceof String text && !text.isEmpty() ? text.substring(1) : "";
    }

    /** The fingerprints of the rows of an output by their keys; empty when it was never written. */
    Map<String, String> of(String output) {
        return rows.getOrDefault(output, Map.of());
    }

    /** Notes what an output holds from now on. */
    void put(Output output) {
        put(output.key(), output.table());
    }

    /**
     * Notes what cells hold from now on.
     *
     * @param key tells them from others
     * @param table the names of the columns, which do not count, and the rows below
     */
    void put(String key, Object[][] table) {
        List<String> keys = RowKeys.of(table);
        Map<String, String> fingerprints = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            fingerprints.put(keys.get(row), Fingerprint.of(table[row + 1]));
        }
        rows.put(key, fingerprints);
    }

    /**
     * Whether a person typed over cells.
     *
     * @param key what they were noted under
     * @param table the names of the columns, which do not count, and the rows as they are now
     * @return false when nothing was noted
     */
    boolean isTypedOver(String key, Object[][] table) {
        Map<String, String> was = of(key);
        List<String> keys = RowKeys.of(table);
        for (int row = 0; row < keys.size() && !was.isEmpty(); row++) {
            String fingerprint = was.get(keys.get(row));
            for (int column = 0; column < table[row + 1].length; column++) {
                Object cell = table[row + 1][column];
                if (fingerprint == null ? !Cells.isBlank(cell) : !Fingerprint.matches(fingerprint, column, cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Everything as an output. */
    Output output() {
        int longest = rows.values().stream().mapToInt(Map::size).max().orElse(0);
        Object[][] table = new Object[longest + 1][rows.size() * 2];
        int column = 0;
        for (Map.Entry<String, Map<String, String>> output : rows.entrySet()) {
            table[0][column] = output.getKey() + ROW;
            table[0][column + 1] = output.getKey() + CELLS;
            int row = 1;
            for (String key : new ArrayList<>(output.getValue().keySet())
                    .stream().sorted().toList()) {
                table[row][column] = ":" + key;
                table[row++][column + 1] = output.getValue().get(key);
            }
            column += 2;
        }
        return Output.of(
                        KEY,
                        "Stratum as written",
                        "What Stratum wrote",
                        "By this Stratum sees which cells of its outputs were typed over. Without the sheet it does not.",
                        table,
                        Format.GENERAL)
                .readAgain();
    }
}
