package dev.stratum.actions.output;

import dev.stratum.sheet.Cells;

/**
 * A row of cells in four letters per cell, by which a later run sees what was typed over. Files keep about 15 digits of a
 * number, so numbers that agree so far are the same.
 */
final class Fingerprint {
    private static final int LETTERS_PER_CELL = 4;
    private static final int BITS_PER_LETTER = 6;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** Bits of a number that a file may change, and half of the step that is kept. */
    private static final int LOOSE_BITS = 12;

    private static final int FILE_NOISE = 64;

    private Fingerprint() {}

    /**
     * The fingerprint of a row.
     *
     * @param cells the cells of the row
     * @return four letters per cell
     */
    static String of(Object... cells) {
        StringBuilder letters = new StringBuilder(cells.length * LETTERS_PER_CELL);
        for (Object cell : cells) {
            letters.append(letters(hash(cell, 0)));
        }
        return letters.toString();
    }

    /**
     * Whether a cell still holds what was written.
     *
     * @param row the fingerprint of its row
     * @param column its place in the row, from 0
     * @param cell what it holds now
     * @return true when it was not typed over, or when the fingerprint does not reach so far
     */
    static boolean matches(String row, int column, Object cell) {
        int from = column * LETTERS_PER_CELL;
        if (from + LETTERS_PER_CELL > row.length()) {
            return true;
        }
        String was = row.substring(from, from + LETTERS_PER_CELL);
        return was.equals(letters(hash(cell, 0)))
                || (cell instanceof Number
                        && (was.equals(letters(hash(cell, FILE_NOISE)))
                                || was.equals(letters(hash(cell, -FILE_NOISE)))));
    }

    private static String letters(int hash) {
        char[] letters = new char[LETTERS_PER_CELL];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = LETTERS.charAt((hash >>> (i * BITS_PER_LETTER)) & (LETTERS.length() - 1));
        }
        return new String(letters);
    }

    private static int hash(Object cell, int noise) {
        if (Cells.isBlank(cell)) {
            return 0;
        }
        long bits;
        if (cell instanceof Number number) {
            // Adding zero makes -0 the 0 that cells show.
            bits = (Double.doubleToLongBits(number.doubleValue() + 0.0) + noise + (1L << (LOOSE_BITS - 1)))
                    >> LOOSE_BITS;
        } else {
            String text = Cells.isError(cell) ? Cells.errorText(cell) : String.valueOf(cell);
            bits = ~Integer.toUnsignedLong(text.replace("\r\n", "\n").hashCode());
        }
        // The multiplication of splitmix64 spreads neighbours.
        long spread = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        return (int) (spread ^ spread >>> 27) | 1;
    }
}
