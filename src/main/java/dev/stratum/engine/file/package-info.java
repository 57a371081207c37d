/**
 * Workbook files as they are: read cell by cell without holding the whole document, written back with nothing changed but
 * the cells that changed.
 *
 * <p>{@link dev.stratum.engine.file.BookFile} opens a file and refuses one that is damaged. It is a
 * {@link dev.stratum.engine.file.StoredBook}, as is {@link dev.stratum.engine.file.BookInMemory}, a workbook in the
 * making. {@link dev.stratum.engine.file.SheetChanges} are what a recalculation changes on a sheet.
 *
 * <p>Every part that does not change is copied byte for byte, so charts, pivots, slicers, comments and whatever newer
 * versions of Excel put there stay as they are; in a sheet that changes only the cells that changed are written anew.
 */
package dev.stratum.engine.file;
