package dev.stratum.host.excel;

import com.exceljava.jinx.ExcelReturnConverter;
import dev.stratum.sheet.CellError;

/** Errors inside results, for Excel. */
public final class CellErrors {
    private CellErrors() {}

    /**
     * An error in a cell of a result, as the type that Jinx shows as an Excel error.
     *
     * @param error the error with its reason
     * @return an exception whose message is the text of the error, for example {@code #N/A}
     */
    @ExcelReturnConverter
    public static Exception toExcel(CellError error) {
        return new Exception(error.code().text());
    }
}
