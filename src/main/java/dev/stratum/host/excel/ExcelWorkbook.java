package dev.stratum.host.excel;

import dev.stratum.port.Chart;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Paint;
import dev.stratum.port.Session;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.ThisRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The active workbook of Excel. Each call names the members of Excel's object model that it uses. */
final class ExcelWorkbook implements Workbook {
    private static final int CALCULATION_MANUAL = -4135; // xlCalculationManual
    private static final int VISIBLE = -1; // xlSheetVisible
    private static final String TEMPLATE = ".xlsx";

    private final Automation application;
    private final Automation workbook;
    private final Path templates;
    private final ExcelCells cells;
    private final ExcelNames names;
    private final ExcelLooks looks;
    private final ExcelFormulas formulas;
    private final ExcelCharts charts;

    /**
     * The active workbook.
     *
     * @param application Excel.Application
     * @param templates the folder of the template workbooks
     */
    ExcelWorkbook(Automation application, Path templates) {
        this.application = application;
        this.templates = templates;
        // Application.ActiveWorkbook
        this.workbook = application.at("ActiveWorkbook");
        if (workbook == null) {
            throw Problem.NOTHING_YET.with("work on", "open a workbook first");
        }
        cells = new ExcelCells(workbook);
        names = new ExcelNames(workbook);
        looks = new ExcelLooks(cells);
        formulas = new ExcelFormulas(cells);
        charts = new ExcelCharts(cells);
    }

    @Override
    public List<String> sheets() {
        // Worksheets.Count, Worksheet.Name
        Automation sheets = workbook.at("Worksheets");
        List<String> names = new ArrayList<>();
        int count = sheets.whole("Count");
        for (int i = 1; i <= count; i++) {
            names.add(sheets.at("Item", i).text("Name"));
        }
        return names;
    }

    @Override
    public Optional<Area> used(String sheet) {
        // Worksheet.UsedRange, which counts formatted cells too
        Area used = ExcelCells.area(cells.sheet(sheet).at("UsedRange"));
        return used.inUse(read(used));
    }

    @Override
    public Area selection() {
        // Application.ActiveWindow.RangeSelection.Areas.Item: the selected cells, also when a shape is selected
        try {
            return ExcelCells.area(application
                    .at("ActiveWindow")
                    .at("RangeSelection")
                    .at("Areas")
                    .at("Item", 1));
        } catch (RuntimeException chartSheet) {
            ExcelCells.throwIfBusy(chartSheet);
            return Area.cell(sheets().get(0), 0, 0);
        }
    }

    @Override
    public Optional<Area> named(String name) {
        return names.area(name);
    }

    @Override
    public Optional<String> definition(String name) {
        return names.definition(name);
    }

    @Override
    public DayCount dayCount() {
        // Workbook.Date1904
        return Boolean.TRUE.equals(workbook.get("Date1904")) ? DayCount.FROM_1904 : DayCount.FROM_1900;
    }

    @Override
    public Object[][] read(Area area) {
        // Range.Value2: dates as serials, no currency
        return ExcelCells.block(cells.range(area).get("Value2"));
    }

    @Override
    public boolean showsDate(Area cell) {
        // Range.NumberFormat, in English; quoted words, escaped characters and conditions aside, y and d stand in dates
        // only
        return cells.range(cell).get("NumberFormat") instanceof String format
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]|General|_.", "")
                        .matches("(?i).*[yd].*");
    }

    @Override
    public boolean showsText(Area cell) {
        // Range.NumberFormat
        return "@".equals(cells.range(cell).get("NumberFormat"));
    }

    @Override
    public Runnable keep(Area area) {
        return KeptCells.of(this, formulas, area)::restore;
    }

    @Override
    public Optional<FormulaCell> formula(Area cell) {
        return formulas.of(cell);
    }

    @Override
    public Object[][] evaluate(String expression, String sheet) {
        return formulas.evaluate(expression, sheet);
    }

    @Override
    public String inItsRow(String formula, Area cell) {
        return ThisRow.expanded(formula, new ExcelTables(workbook, cells.range(cell), cell.row()));
    }

    @Override
    public void addSheet(String name) {
        // Workbook.ActiveSheet, Worksheets.Add(Before, After), Worksheet.Name, Worksheet.Activate
        Automation shown = workbook.at("ActiveSheet");
        Automation sheets = workbook.at("Worksheets");
        Automation last = sheets.at("Item", sheets.whole("Count"));
        Automation added = sheets.at("Add", Automation.LEFT_OUT, last);
        added.set("Name", name);
        shown.get("Activate");
    }

    @Override
    public void hide(String name) {
        // Worksheet.Visible: xlSheetHidden
        cells.sheet(name).set("Visible", 0);
    }

    @Override
    public void enter(Area cell, String formula) {
        // Range.Formula
        cells.range(cell).set("Formula", formula);
    }

    @Override
    public void removeSheet(String name) {
        // Application.DisplayAlerts, Worksheet.Delete
        Object alerts = application.get("DisplayAlerts");
        application.set("DisplayAlerts", false);
        try {
            cells.sheet(name).get("Delete");
        } finally {
            application.set("DisplayAlerts", alerts);
        }
    }

    @Override
    public void write(Area area, Object[][] values) {
        Object[][] block = new Object[values.length][];
        for (int row = 0; row < values.length; row++) {
            block[row] = new Object[values[row].length];
            for (int column = 0; column < block[row].length; column++) {
                Object value = values[row][column];
                // A leading apostrophe makes Excel take the rest as text, whatever it looks like.
                block[row][column] = value instanceof String text && !text.isEmpty() ? "'" + text : value;
            }
        }
        Automation sheet = cells.sheet(area.sheet());
        // Worksheet.FilterMode, Worksheet.ShowAllData: rows that a filter hides would be passed over
        if (Boolean.TRUE.equals(sheet.get("FilterMode"))) {
            sheet.get("ShowAllData");
        }
        // Range.Value2
        cells.range(area).set("Value2", block);
    }

    @Override
    public void name(String name, Area area) {
        names.add(name, area);
    }

    @Override
    public void removeName(String name) {
        names.remove(name);
    }

    @Override
    public void format(Area area, Format format) {
        looks.format(area, format);
    }

    @Override
    public void paint(List<Area> areas, Paint paint) {
        areas.forEach(area -> looks.paint(area, paint));
    }

    @Override
    public void undress(Area area) {
        looks.undress(area);
    }

    @Override
    public void link(Area area, List<Optional<Area>> targets) {
        // Range.Hyperlinks.Delete, Worksheet.Hyperlinks.Add(Anchor, Address, SubAddress)
        cells.range(area).at("Hyperlinks").get("Delete");
        Automation links = cells.sheet(area.sheet()).at("Hyperlinks");
        for (int row = 0; row < targets.size(); row++) {
            if (targets.get(row).isPresent()) {
                links.get(
                        "Add",
                        cells.range(area.at(row, 0)),
                        "",
                        targets.get(row).get().address());
            }
        }
    }

    @Override
    public void print(Area header) {
        looks.print(header, header.columns() > UPRIGHT_COLUMNS);
    }

    @Override
    public void columnWidths(String sheet, List<Integer> characters) {
        looks.columnWidths(sheet, characters);
    }

    @Override
    public void chart(Chart chart) {
        charts.draw(chart);
    }

    @Override
    public void select(Area area) {
        Automation sheet = cells.sheet(area.sheet());
        // Worksheet.Visible; a hidden sheet cannot be shown, and a person who hid it wants it so
        if (sheet.whole("Visible") != VISIBLE) {
            return;
        }
        // Worksheet.Activate, Range.Select
        sheet.get("Activate");
        cells.range(area).get("Select");
    }

    @Override
    public void recalculate() {
        // Application.Calculate does what has changed, in all open workbooks. Formulas that were loaded before Stratum
        // was show #NAME? and count as unchanged; only Application.CalculateFull does them.
        application.get(formulas.showUnknownNames(sheets()) ? "CalculateFull" : "Calculate");
    }

    @Override
    public Session session() {
        // Application.Calculation, Application.EnableEvents, Application.ScreenUpdating
        Object calculation = application.get("Calculation");
        Object events = application.get("EnableEvents");
        Object updating = application.get("ScreenUpdating");
        Session session = () -> {
            try {
                application.set("Calculation", ((Number) calculation).intValue());
            } finally {
                try {
                    application.set("EnableEvents", events);
                } finally {
                    application.set("ScreenUpdating", updating);
                }
            }
        };
        try {
            application.set("ScreenUpdating", false);
            // Macros of the workbook and other add-ins would run at each new sheet and each block.
            application.set("EnableEvents", false);
            application.set("Calculation", CALCULATION_MANUAL);
            return session;
        } catch (RuntimeException refused) {
            session.close();
            throw refused;
        }
    }

    @Override
    public String afterWriting() {
        return "Excel cannot undo this.";
    }

    @Override
    public List<String> templates() {
        if (!Files.isDirectory(templates)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(templates)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TEMPLATE) && !name.startsWith("~$"))
                    .map(name -> name.substring(0, name.length() - TEMPLATE.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw Problem.FILE_UNREADABLE.with(templates, unreadable.getMessage());
        }
    }

    @Override
    public void openTemplate(String name) {
        // Workbooks.Add(Template): a new workbook, so that the template itself stays as it is
        application
                .at("Workbooks")
                .get("Add", templates.resolve(name + TEMPLATE).toString());
    }
}
