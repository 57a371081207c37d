package dev.stratum.host.excel;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Variant;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Cells in the memory of an array of VARIANTs: the kind of value in the first two bytes, the value from byte 8 on. The
 * array is stored column by column, as Excel's arrays are.
 */
final class VariantMemory {
    /** Bytes of one VARIANT: a header of 8 and room for two pointers. */
    static final int SIZE = 8 + 2 * Native.POINTER_SIZE;

    private static final int VALUE = 8;
    private static final short TRUE = -1;
    private static final int LENGTH_BEFORE_TEXT = 4;

    private VariantMemory() {}

    /**
     * Writes cells.
     *
     * @param data the memory of the array
     * @param cells rows x columns
     * @param texts allocates a text that the array then owns
     */
    static void write(Pointer data, Object[][] cells, Function<String, Pointer> texts) {
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                long at = place(cells.length, row, column);
                Object cell = cells[row][column];
                if (cell instanceof Number number) {
                    data.setShort(at, (short) Variant.VT_R8);
                    data.setDouble(at + VALUE, number.doubleValue());
                } else if (cell instanceof Boolean truth) {
                    data.setShort(at, (short) Variant.VT_BOOL);
                    data.setShort(at + VALUE, truth ? TRUE : 0);
                } else if (cell instanceof Throwable error) {
                    data.setShort(at, (short) Variant.VT_ERROR);
                    data.setInt(at + VALUE, ExcelErrorCell.code(error).orElse(ExcelErrorCell.VALUE));
                } else if (cell == null || "".equals(cell)) {
                    data.setShort(at, (short) Variant.VT_EMPTY);
                } else {
                    data.setShort(at, (short) Variant.VT_BSTR);
                    data.setPointer(at + VALUE, texts.apply(String.valueOf(cell)));
                }
            }
        }
    }

    /**
     * Reads cells.
     *
     * @param data the memory of the array
     * @param rows how many rows it has
     * @param columns how many columns it has
     * @return rows x columns
     */
    static Object[][] read(Pointer data, int rows, int columns) {
        Object[][] cells = new Object[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long at = place(rows, row, column);
                cells[row][column] = value(data, at);
            }
        }
        return cells;
    }

    private static Object value(Pointer data, long at) {
        return switch (data.getShort(at)) {
            case Variant.VT_R8 -> data.getDouble(at + VALUE);
            case Variant.VT_I2 -> (double) data.getShort(at + VALUE);
            case Variant.VT_R4 -> (double) data.getFloat(at + VALUE);
            case Variant.VT_I4 -> (double) data.getInt(at + VALUE);
            case Variant.VT_BOOL -> data.getShort(at + VALUE) != 0;
            case Variant.VT_BSTR -> text(data.getPointer(at + VALUE));
            case Variant.VT_ERROR -> ExcelErrorCell.of(data.getInt(at + VALUE));
            default -> null;
        };
    }

    /** A text as COM stores it: its length in bytes before it, two bytes per character. */
    static String text(Pointer text) {
        return text == null
                ? ""
                : new String(
                        text.getByteArray(0, text.share(-LENGTH_BEFORE_TEXT).getInt(0)), StandardCharsets.UTF_16LE);
    }

    private static long place(int rows, int row, int column) {
        return ((long) column * rows + row) * SIZE;
    }
}
