package dev.stratum.xlsx;

import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours of cells. The schema wants four bytes, opacity first; three are not valid though many programs read them. */
public final class Colours {
    private static final byte OPAQUE = (byte) 0xFF;

    private Colours() {}

    /**
     * An opaque colour.
     *
     * @param rgb red, green and blue, for example {@code 0x1F3864}
     * @return the colour
     */
    public static XSSFColor opaque(int rgb) {
        byte[] bytes = {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        return new XSSFColor(bytes, new DefaultIndexedColorMap());
    }
}
