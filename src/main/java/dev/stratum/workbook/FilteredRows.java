package dev.stratum.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;

/** The ranges of a sheet in which a filter is at work: hidden rows there are hidden by it. */
final class FilteredRows {

    private FilteredRows() {}

    static List<CellRangeAddress> of(XSSFSheet sheet) {
        List<CellRangeAddress> ranges = new ArrayList<>();
        add(ranges, sheet.getCTWorksheet().getAutoFilter());
        for (XSSFTable table : sheet.getTables()) {
            add(ranges, table.getCTTable().getAutoFilter());
        }
        return ranges;
    }

    private static void add(List<CellRangeAddress> ranges, CTAutoFilter filter) {
        if (filter != null && filter.isSetRef() && filter.sizeOfFilterColumnArray() > 0) {
            ranges.add(CellRangeAddress.valueOf(filter.getRef()));
        }
    }
}
