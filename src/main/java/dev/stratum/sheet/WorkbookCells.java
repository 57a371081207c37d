package dev.stratum.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The cells of a workbook, to read.
 *
 * <p>Cells come as worksheet functions receive them: {@code Double} (dates as serials), {@code String}, {@code Boolean},
 * {@code null} or {@code ""} for blank, an {@code Exception} whose message is the text of an error.
 */
public interface WorkbookCells {

    /**
     * The names of the sheets, first to last.
     *
     * @return a copy
     */
    List<String> sheets();

    /**
     * The cells in use on a sheet.
     *
     * @param sheet the name of a sheet
     * @return the smallest area with every value; empty for an empty sheet
     */
    Optional<Area> used(String sheet);

    /**
     * The cells that the person has selected, the first rectangle of several.
     *
     * @return the selection
     */
    Area selection();

    /**
     * Reads values in one call.
     *
     * @param area the cells
     * @return rows x columns
     */
    Object[][] read(Area area);
}
