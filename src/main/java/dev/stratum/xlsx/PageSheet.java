package dev.stratum.xlsx;

import dev.stratum.report.Format;
import dev.stratum.report.Report;
import dev.stratum.report.ReportChart;
import dev.stratum.report.ResultTable;
import dev.stratum.report.ValueText;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.xlsx.Styles.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.text.WordUtils;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one page of a report onto a sheet, from the top down. */
final class PageSheet {
    private static final int UNITS_PER_CHARACTER = 256;
    static final int NARROWEST = 9;
    private static final int WIDEST = 42;
    private static final int WIDEST_PROSE = 84;
    /** As many rows tell how wide a column is. */
    private static final int LOOKED_AT = 1000;

    private static final float LINE_HEIGHT = 14;
    private static final int CHART_WIDTH = 62;
    private static final int GAP_PERCENT = 60;
    private static final int COLUMNS_IN_SIGHT = 9;
    private final Sheet sheet;
    private final Styles styles;
    private final Report.Page page;
    private final int[] widths;
    private final PageLayout layout;
    private final LiveFormulas formulas;
    private int row;
    private int chartColumn;
    private int furthest;

    PageSheet(Sheet sheet, Styles styles, Report.Page page, PageLayout layout, LiveFormulas formulas) {
        this.layout = layout;
        this.formulas = formulas;
        this.sheet = sheet;
        this.styles = styles;
        this.page = page;
        this.widths = new int
                [page.tables().stream()
                        .mapToInt(table -> table.columns().size())
                        .max()
                        .orElse(1)];
        Arrays.fill(widths, NARROWEST);
    }

    void write() {
        sheet.setDisplayGridlines(false);
        widths();
        PagePrint print = new PagePrint(sheet, page, layout, widths);
        print.set();
        if (!page.title().isEmpty()) {
            line(page.title(), Kind.TITLE).setHeightInPoints(24);
        }
        layout.notes().forEach(note -> line(note, Kind.LINE));
        for (Report.Part part : page.parts()) {
            row = layout.top(part);
            if (part instanceof ReportChart chart) {
                chart(chart);
            } else if (part instanceof ResultTable table) {
                chartColumn = 0;
                table(table);
            }
        }
        print.area(furthest);
    }

    private void widths() {
        for (ResultTable table : page.tables()) {
            for (int column = 0; column < table.columns().size(); column++) {
                widths[column] = Math.max(widths[column], width(table, column));
            }
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * UNITS_PER_CHARACTER);
        }
    }

    /** A heading may wrap; a value may not, unless it is prose; words with nothing to their right may run over. */
    private int width(ResultTable table, int column) {
        Format format = table.columns().get(column).format();
        String heading = table.headings().get(column);
        int longest = Arrays.stream(heading.split(" ", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int width = Math.max(longest, heading.length() / 2 + 1) + 4;
        if (table.isTiles()) {
            // Half as large again as other figures.
            return shown(table.rows().get(0)[column], format).length() * 3 / 2 + 5;
        }
        if (format == Format.TEXT && column == table.columns().size() - 1 && column < widths.length - 1) {
            return width;
        }
        for (Object[] values :
                table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()))) {
            width = Math.max(width, shown(values[column], format).length() + 3);
        }
        return Math.min(width, format == Format.PROSE ? WIDEST_PROSE : WIDEST);
    }

    private static String shown(Object value, Format format) {
        return value instanceof Double number ? format.shown(number) : ValueText.text(value);
    }

    private Row line(String text, Kind kind) {
        Row line = sheet.createRow(row++);
        Cell cell = line.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.of(kind, Format.TEXT));
        return line;
    }

    /** Figures that stand large below their names. */
    private void tiles(ResultTable table) {
        Row names = sheet.createRow(row++);
        Row figures = sheet.createRow(row++);
        int lines = 1;
        for (int column = 0; column < table.columns().size(); column++) {
            Cell name = names.createCell(column);
            name.setCellValue(table.headings().get(column));
            name.setCellStyle(styles.of(Kind.TILE_NAME, Format.TEXT));
            lines = Math.max(lines, lines(table.headings().get(column), widths[column] - 3));
            Cell figure = figures.createCell(column);
            figure.setCellStyle(styles.of(Kind.TILE, table.columns().get(column).format()));
            put(figure, table.rows().get(0)[column]);
        }
        names.setHeightInPoints(lines * LINE_HEIGHT + 4);
        figures.setHeightInPoints(28);
    }

    private void table(ResultTable table) {
        if (table.isTiles()) {
            tiles(table);
            return;
        }
        if (!table.title().isEmpty()) {
            line(table.title(), Kind.SECTION);
        }
        PageLayout.lines(table.note()).forEach(note -> line(note, Kind.LINE));
        if (table.isHeaded()) {
            header(table);
        }
        int last = table.rows().size() - (table.hasTotal() ? 1 : 0);
        for (int i = 0; i < table.rows().size(); i++) {
            values(i, table, i < last ? Kind.BODY : Kind.TOTAL);
        }
        if (!table.name().isEmpty()) {
            Name name = sheet.getWorkbook().createName();
            name.setNameName(table.name());
            name.setRefersToFormula(
                    address(layout.header(table), row - 1, 0, table.columns().size() - 1));
        }
        if (page.parts().size() == 1 && table.isHeaded() && last > 0) {
            keepInSight(table, last);
        }
    }

    private void header(ResultTable table) {
        Row header = sheet.createRow(row++);
        int lines = 1;
        for (int column = 0; column < table.columns().size(); column++) {
            String heading = table.headings().get(column);
            Cell cell = header.createCell(column);
            cell.setCellValue(heading);
            cell.setCellStyle(styles.of(Kind.HEADER, look(table, column)));
            lines = Math.max(lines, lines(heading, widths[column] - 2));
        }
        header.setHeightInPoints(lines * LINE_HEIGHT + 4);
    }

    private void values(int number, ResultTable table, Kind kind) {
        Object[] values = table.rows().get(number);
        Row line = sheet.createRow(row++);
        int lines = 1;
        for (int column = 0; column < values.length; column++) {
            Cell cell = line.createCell(column);
            Kind own = kind == Kind.BODY ? kind(table, column, values[column]) : kind;
            cell.setCellStyle(styles.of(own, look(table, column), table.looks().shade(number, column, values[column])));
            Optional<String> formula = table.formula(number, column);
            if (formula.isPresent()) {
                cell.setCellFormula(formulas.resolved(
                        formula.get(), new LiveFormulas.Place(sheet.getSheetName(), layout, table), number));
            }
            put(cell, values[column]);
            if (look(table, column) == Format.PROSE && values[column] instanceof String text) {
                lines = Math.max(lines, lines(text, widths[column] - 2));
            }
        }
        if (lines > 1) {
            line.setHeightInPoints(lines * LINE_HEIGHT + 2);
        }
    }

    private static int lines(String text, int width) {
        return WordUtils.wrap(text, width, "\n", false).split("\n", -1).length;
    }

    /** Words that run over the cells beside them have no background that ends too early. */
    private static Kind kind(ResultTable table, int column, Object value) {
        if (table.looks().isInput(column)) {
            return table.formats().get(column) == Format.TEXT ? Kind.ENTRY : Kind.INPUT;
        }
        return table.looks().isMarked(column, value) ? Kind.ALERT : Kind.BODY;
    }

    private static Format look(ResultTable table, int column) {
        return table.columns().get(column).format().in(column);
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(ExcelDates.serial(date));
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (Cells.isError(value)) {
            cell.setCellErrorValue(
                    FormulaError.forString(Cells.errorText(value)).getCode());
        } else if (!Cells.isBlank(value)) {
            cell.setCellValue(String.valueOf(value));
        }
    }

    /** Keeps the names of the columns in sight and on every printed page, and lets a person filter the rows. */
    private void keepInSight(ResultTable table, int rows) {
        int header = layout.header(table);
        int columns = table.columns().size();
        sheet.createFreezePane(columns > COLUMNS_IN_SIGHT ? 1 : 0, header + 1);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.setAutoFilter(new CellRangeAddress(header, header + rows, 0, columns - 1));
    }

    private String address(int first, int last, int left, int right) {
        return new CellRangeAddress(first, last, left, right).formatAsString(sheet.getSheetName(), true);
    }

    private void chart(ReportChart chart) {
        int right = chartColumn;
        for (int width = 0; width < CHART_WIDTH; right++) {
            width += right < widths.length ? widths[right] : NARROWEST;
        }
        int left = chartColumn;
        int end = right;
        chartColumn = right;
        furthest = Math.max(furthest, right);
        int first = layout.header(chart.table()) + 1;
        int last = first + chart.rows() - 1;
        ChartDrawing.Series[] series = new ChartDrawing.Series[chart.series().size()];
        for (int i = 0; i < series.length; i++) {
            int column = chart.series().get(i);
            series[i] = new ChartDrawing.Series(
                    chart.table().headings().get(column),
                    address(first, last, column, column),
                    chart.colour(i),
                    chart.colours(i));
        }
        ChartLabels labels = new ChartLabels(
                chart.title(), chart.table().headings().get(chart.categories()), chart.axis(), axisFormat(chart));
        String categories = address(first, last, chart.categories(), chart.categories());
        switch (chart.kind()) {
            case COLUMNS -> ChartDrawing.bars(of -> frame(of, left, end), labels, categories, GAP_PERCENT, series);
            case LINE -> ChartDrawing.line(of -> frame(of, left, end), labels, categories, series);
        }
    }

    /** The numbers at the axis have no decimals, those of shares included. */
    private static String axisFormat(ReportChart chart) {
        return switch (chart.table().columns().get(chart.series().get(0)).format()) {
            case SHARE -> "0%";
            case ONE, TWO, THREE, FOUR -> "0.0";
            default -> "#,##0";
        };
    }

    private XSSFChart frame(ChartLabels labels, int left, int right) {
        return new ChartFrame(left, row, right, row + PageLayout.CHART_ROWS, labels.title(), labels.spoken())
                .on((XSSFSheet) sheet);
    }
}
