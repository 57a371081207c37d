package dev.stratum.xlsx;

import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;

/** The text of the formula of a cell. */
final class StoredText {
    private StoredText() {}

    /** As the file holds it; of a formula that cells share, as it stands in this one. */
    static String of(XSSFCell cell) {
        CTCellFormula formula = cell.getCTCell().getF();
        if (!formula.isSetSi()) {
            return formula.getStringValue();
        }
        try {
            return cell.getCellFormula();
        } catch (FormulaParseException unknown) {
            return formula.getStringValue();
        }
    }
}
