package dev.stratum.xlsx;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cells that a chart refers to, with the values that they have now.
 *
 * @param workbook where they stand
 */
public record ChartCells(XSSFWorkbook workbook) {

    static ChartCells of(XSSFChart chart) {
        return new ChartCells(((XSSFSheet) chart.getParent().getParent()).getWorkbook());
    }

    /** How many rows a range has. */
    static int count(String range) {
        AreaReference area = new AreaReference(range, SpreadsheetVersion.EXCEL2007);
        return area.getLastCell().getRow() - area.getFirstCell().getRow() + 1;
    }

    /** The cells as they are shown. */
    XDDFCategoryDataSource texts(String range) {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        shown.setUseCachedValuesForFormulaCells(true);
        String[] texts = cells(range)
                .map(cell -> cell == null ? "" : shown.formatCellValue(cell))
                .toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(texts, range);
    }

    /**
     * The cells as numbers.
     *
     * @param range where they stand
     * @return the cells and their values; a cell that is no number has none
     */
    public XDDFNumericalDataSource<Double> numbers(String range) {
        return XDDFDataSourcesFactory.fromArray(
                cells(range).map(ChartCells::number).toArray(Double[]::new), range);
    }

    /** Whether no number of a range is above a bound. */
    boolean isAtMost(double bound, String range) {
        return cells(range).map(ChartCells::number).filter(Objects::nonNull).allMatch(number -> number <= bound);
    }

    private Stream<XSSFCell> cells(String range) {
        AreaReference area = new AreaReference(range, workbook.getSpreadsheetVersion());
        XSSFSheet sheet = workbook.getSheet(area.getFirstCell().getSheetName());
        return Arrays.stream(area.getAllReferencedCells())
                .map(place -> XlsxCells.found(sheet, place.getRow(), place.getCol()));
    }

    private static Double number(XSSFCell cell) {
        return cell != null && XlsxCells.type(cell) == CellType.NUMERIC ? cell.getNumericCellValue() : null;
    }
}
