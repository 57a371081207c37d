package dev.stratum.host.excel;

import dev.stratum.port.Chart;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Paint;
import dev.stratum.port.Session;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.report.Format;
import dev.stratum.report.Theme;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.ThisRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The active workbook of Excel. Each call names the members of Excel's object model that it uses. */
final class ExcelWorkbook implements Workbook {
    private static final int CALCULATION_MANUAL = -4135; // xlCalculationManual
    private static final int TITLE_SIZE = 14;
    private static final int WHITE = 0xFFFFFF;
    private static final int ACCENT = ExcelCells.colour(Theme.accent());
    private static final int LEFT = -4131; // xlLeft
    private static final int RIGHT = -4152; // xlRight
    private static final int CENTRE = -4108; // xlCenter
    private static final int NO_COLOUR = -4142; // xlColorIndexNone
    private static final int VISIBLE = -1; // xlSheetVisible
    private static final String TEMPLATE = ".xlsx";

    /** A reference such as {@code ='C:\files\[Book2.xlsx]Sheet1'!$A$1}. */
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("='?[^'!\\[]*\\[([^\\]]+)\\][^!\\[]*!");

    private final Automation application;
    private final Automation workbook;
    private final Path templates;
    private final ExcelCells cells;
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
        Optional<Automation> defined = defined(name);
        if (defined.isEmpty()) {
            return Optional.empty();
        }
        // Name.RefersTo
        String reference = defined.get().text("RefersTo");
        Matcher other = OTHER_WORKBOOK.matcher(reference);
        if (other.lookingAt()) {
            throw Problem.NAME_ELSEWHERE.with(name, other.group(1));
        }
        return Area.parse(reference).or(() -> behind(defined.get()));
    }

    @Override
    public Optional<String> definition(String name) {
        // Name.RefersTo
        return defined(name).map(found -> found.text("RefersTo"));
    }

    private Optional<Automation> defined(String name) {
        // Workbook.Names.Item; a missing name is an error of Excel
        try {
            return Optional.ofNullable(workbook.at("Names").at("Item", name));
        } catch (RuntimeException missing) {
            ExcelCells.throwIfBusy(missing);
            return Optional.empty();
        }
    }

    /** The cells behind a name that a formula finds, for example a column of a table. */
    private static Optional<Area> behind(Automation name) {
        // Name.RefersToRange; a name for a value is an error of Excel
        try {
            return Optional.ofNullable(name.at("RefersToRange")).map(ExcelCells::area);
        } catch (RuntimeException value) {
            ExcelCells.throwIfBusy(value);
            return Optional.empty();
        }
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
        // Workbook.Names.Add(Name, RefersTo)
        workbook.at("Names").get("Add", name, "=" + area.absoluteAddress());
    }

    @Override
    public void removeName(String name) {
        // Name.Delete
        defined(name).ifPresent(found -> found.get("Delete"));
    }

    @Override
    public void format(Area area, Format format) {
        Automation range = cells.range(area);
        // Range.NumberFormat, Range.Font.Bold, Range.Font.Size, Range.WrapText
        range.set("NumberFormat", format.pattern());
        if (format.bold()) {
            range.at("Font").set("Bold", true);
        }
        if (format == Format.TITLE) {
            range.at("Font").set("Size", TITLE_SIZE);
            range.at("Font").set("Color", ACCENT);
        }
        if (format.isHeader()) {
            // Range.Interior.Color, Range.Font.Color
            range.at("Interior").set("Color", ACCENT);
            range.at("Font").set("Color", WHITE);
        }
        if (format.wraps()) {
            range.set("WrapText", true);
        }
        boolean isRight = format == Format.RIGHT_HEADER || format == Format.RIGHT_PROSE;
        if (isRight || format.place() == Format.Place.CENTRE) {
            // Range.HorizontalAlignment: xlCenter, xlRight
            range.set("HorizontalAlignment", isRight ? RIGHT : CENTRE);
        }
        if (format.isApart()) {
            // Range.HorizontalAlignment: xlLeft, Range.IndentLevel
            range.set("HorizontalAlignment", LEFT);
            range.set("IndentLevel", 1);
        }
    }

    @Override
    public void paint(List<Area> areas, Paint paint) {
        for (Area area : areas) {
            Automation range = cells.range(area);
            // Range.Interior.ColorIndex: xlColorIndexNone, Range.Interior.Color, Range.Font.Bold, Range.Font.Size
            if (paint.background().isEmpty()) {
                range.at("Interior").set("ColorIndex", NO_COLOUR);
            } else {
                range.at("Interior").set("Color", ExcelCells.colour(paint.background()));
            }
            if (paint.bold()) {
                range.at("Font").set("Bold", true);
            }
            if (paint.points() > 0) {
                range.at("Font").set("Size", paint.points());
            }
        }
    }

    @Override
    public void undress(Area area) {
        // Range.ClearFormats
        cells.range(area).get("ClearFormats");
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
        // Worksheet.PageSetup.Orientation: xlPortrait, xlLandscape; Zoom, FitToPagesWide, FitToPagesTall,
        // PrintTitleRows
        try {
            Automation page = cells.sheet(header.sheet()).at("PageSetup");
            page.set("Orientation", header.columns() > UPRIGHT_COLUMNS ? 2 : 1);
            page.set("Zoom", false);
            page.set("FitToPagesWide", 1);
            page.set("FitToPagesTall", false);
            int row = header.row() + 1;
            page.set("PrintTitleRows", "$" + row + ":$" + row);
        } catch (RuntimeException noPrinter) {
            ExcelCells.throwIfBusy(noPrinter);
        }
    }

    @Override
    public void columnWidths(String sheet, List<Integer> characters) {
        // Worksheet.Columns.Item, Range.ColumnWidth
        Automation columns = cells.sheet(sheet).at("Columns");
        for (int i = 0; i < characters.size(); i++) {
            columns.at("Item", i + 1).set("ColumnWidth", characters.get(i));
        }
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
