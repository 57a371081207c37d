package dev.stratum.engine;

import org.apache.poi.ss.util.CellReference;

/**
 * A cell that shows another value than before, to 12 digits.
 *
 * @param sheet the name of its sheet
 * @param row its row, from 0
 * @param column its column, from 0
 * @param before what it showed: {@code Double}, {@code String}, {@code Boolean},
 *     {@link dev.stratum.engine.file.StoredError} or {@code null}
 * @param after what it shows
 */
public record CellChange(String sheet, int row, int column, Object before, Object after) {

    /**
     * The address with the sheet.
     *
     * @return for example {@code Scores!B7}
     */
    public String cell() {
        return new CellReference(sheet, row, column, false, false).formatAsString();
    }
}
