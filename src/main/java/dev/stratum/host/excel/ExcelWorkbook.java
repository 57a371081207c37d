package dev.stratum.host.excel;

import dev.stratum.port.Chart;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Session;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The active workbook of Excel. Each call names the members of Excel's object model that it uses. */
final class ExcelWorkbook implements Workbook {
    private static final int CALCULATION_MANUAL = -4135; // xlCalculationManual
    private static final int COLUMN_CLUSTERED = 51; // xlColumnClustered
    private static final int LINE_MARKERS = 65; // xlLineMarkers
    private static final int VALUE_AXIS = 2; // xlValue
    private static final int TITLE_SIZE = 14;
    private static final int VISIBLE = -1; // xlSheetVisible
    private static final int FORMULA_CELLS = -4123; // xlCellTypeFormulas
    private static final int ERROR_VALUES = 16; // xlErrors
    private static final int LONGEST_EVALUATED = 255; // Worksheet.Evaluate gives an error for more
    private static final int QUOTED = 60;
    private static final String UNKNOWN_NAME = "#NAME?";
    private static final String TEMPLATE = ".xlsx";

    /** A reference such as {@code ='C:\files\[Book2.xlsx]Sheet1'!$A$1}. */
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("='?[^'!\\[]*\\[([^\\]]+)\\][^!\\[]*!");

    private final Automation application;
    private final Automation workbook;
    private final Path templates;

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
    }

    private Automation sheet(String name) {
        // Workbook.Worksheets.Item
        return workbook.at("Worksheets").at("Item", name);
    }

    private Automation range(Area area) {
        // Worksheet.Range
        return sheet(area.sheet()).at("Range", area.cells());
    }

    private static Area area(Automation range) {
        // Range.Worksheet.Name, Row, Column, Rows.Count, Columns.Count
        return new Area(
                range.at("Worksheet").text("Name"),
                range.whole("Row") - 1,
                range.whole("Column") - 1,
                range.at("Rows").whole("Count"),
                range.at("Columns").whole("Count"));
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
        Area used = area(sheet(sheet).at("UsedRange"));
        return used.inUse(read(used));
    }

    @Override
    public Area selection() {
        // Application.ActiveWindow.RangeSelection.Areas.Item: the selected cells, also when a shape is selected
        try {
            return area(application
                    .at("ActiveWindow")
                    .at("RangeSelection")
                    .at("Areas")
                    .at("Item", 1));
        } catch (RuntimeException chartSheet) {
            throwIfBusy(chartSheet);
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
        return Area.parse(reference).or(() -> cells(defined.get()));
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
            throwIfBusy(missing);
            return Optional.empty();
        }
    }

    /** The cells behind a name that a formula finds, for example a column of a table. */
    private static Optional<Area> cells(Automation name) {
        // Name.RefersToRange; a name for a value is an error of Excel
        try {
            return Optional.ofNullable(name.at("RefersToRange")).map(ExcelWorkbook::area);
        } catch (RuntimeException value) {
            throwIfBusy(value);
            return Optional.empty();
        }
    }

    /** An error that means "there is none" must not be mistaken for an Excel that cannot answer now. */
    private static void throwIfBusy(RuntimeException failure) {
        if (failure instanceof StratumException problem && problem.problem() == Problem.EXCEL_BUSY) {
            throw problem;
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
        return block(range(area).get("Value2"));
    }

    private static Object[][] block(Object value) {
        return value instanceof Object[][] cells ? cells : new Object[][] {{value}};
    }

    @Override
    public Runnable keep(Area area) {
        return KeptCells.of(this, area, range(area))::restore;
    }

    /** Fills cells with a formula as it filled them before. */
    void fill(FormulaCell formula) {
        Automation first = range(formula.area().resized(1, 1));
        try {
            // Range.Formula2, which spills
            first.set("Formula2", formula.text());
        } catch (RuntimeException olderExcel) {
            throwIfBusy(olderExcel);
            boolean array = formula.area().rows() > 1 || formula.area().columns() > 1;
            // Range.FormulaArray, Range.Formula
            range(formula.area()).set(array ? "FormulaArray" : "Formula", formula.text());
        }
    }

    @Override
    public String inItsRow(String formula, Area cell) {
        return TableRows.of(workbook, range(cell), cell.row()).expanded(formula);
    }

    @Override
    public Optional<FormulaCell> formula(Area cell) {
        Automation range = range(cell);
        Optional<FormulaCell> spilled = spill(range);
        if (spilled.isPresent()) {
            return spilled;
        }
        // Range.HasArray, Range.CurrentArray, Range.Formula
        if (Boolean.TRUE.equals(range.get("HasArray"))) {
            Area array = area(range.at("CurrentArray"));
            return Optional.of(new FormulaCell(range(array.resized(1, 1)).text("Formula"), array));
        }
        // Range.HasFormula
        return Boolean.TRUE.equals(range.get("HasFormula"))
                ? Optional.of(new FormulaCell(range.text("Formula"), cell))
                : Optional.empty();
    }

    private static Optional<FormulaCell> spill(Automation range) {
        // Range.HasSpill, Range.SpillParent, Range.Formula2, Range.SpillingToRange: Excel with dynamic arrays only
        try {
            if (!Boolean.TRUE.equals(range.get("HasSpill"))) {
                return Optional.empty();
            }
            Automation parent = range.at("SpillParent");
            return Optional.of(new FormulaCell(parent.text("Formula2"), area(parent.at("SpillingToRange"))));
        } catch (RuntimeException olderExcel) {
            throwIfBusy(olderExcel);
            return Optional.empty();
        }
    }

    @Override
    public Object[][] evaluate(String expression, String sheet) {
        if (expression.length() > LONGEST_EVALUATED) {
            throw Problem.PART_TOO_LONG.with(expression.substring(0, QUOTED), expression.length(), LONGEST_EVALUATED);
        }
        // Worksheet.Evaluate gives cells for a reference and values for anything else
        Object found = sheet(sheet).get("Evaluate", expression);
        return block(found instanceof Automation range ? range.get("Value2") : found);
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
        sheet(name).set("Visible", 0);
    }

    @Override
    public void enter(Area cell, String formula) {
        // Range.Formula
        range(cell).set("Formula", formula);
    }

    @Override
    public void removeSheet(String name) {
        // Application.DisplayAlerts, Worksheet.Delete
        Object alerts = application.get("DisplayAlerts");
        application.set("DisplayAlerts", false);
        try {
            sheet(name).get("Delete");
        } finally {
            application.set("DisplayAlerts", alerts);
        }
    }

    @Override
    public void write(Area area, Object[][] values) {
        Object[][] cells = new Object[values.length][];
        for (int row = 0; row < values.length; row++) {
            cells[row] = new Object[values[row].length];
            for (int column = 0; column < cells[row].length; column++) {
                Object value = values[row][column];
                // A leading apostrophe makes Excel take the rest as text, whatever it looks like.
                cells[row][column] = value instanceof String text && !text.isEmpty() ? "'" + text : value;
            }
        }
        Automation sheet = sheet(area.sheet());
        // Worksheet.FilterMode, Worksheet.ShowAllData: rows that a filter hides would be passed over
        if (Boolean.TRUE.equals(sheet.get("FilterMode"))) {
            sheet.get("ShowAllData");
        }
        // Range.Value2
        range(area).set("Value2", cells);
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
        Automation range = range(area);
        // Range.NumberFormat, Range.Font.Bold, Range.Font.Size, Range.WrapText
        range.set("NumberFormat", format.pattern());
        if (format.bold()) {
            range.at("Font").set("Bold", true);
        }
        if (format == Format.TITLE) {
            range.at("Font").set("Size", TITLE_SIZE);
        }
        if (format == Format.HEADER) {
            range.set("WrapText", true);
        }
    }

    @Override
    public void columnWidths(String sheet, List<Integer> characters) {
        // Worksheet.Columns.Item, Range.ColumnWidth
        Automation columns = sheet(sheet).at("Columns");
        for (int i = 0; i < characters.size(); i++) {
            columns.at("Item", i + 1).set("ColumnWidth", characters.get(i));
        }
    }

    @Override
    public void chart(Chart chart) {
        // Worksheet.ChartObjects, ChartObjects.Item, ChartObject.Delete, ChartObjects.Add(Left, Top, Width, Height)
        Automation objects = sheet(chart.over().sheet()).at("ChartObjects");
        for (int i = objects.whole("Count"); i >= 1; i--) {
            if (chart.name().equals(objects.at("Item", i).text("Name"))) {
                objects.at("Item", i).get("Delete");
            }
        }
        Automation over = range(chart.over());
        Automation added = objects.at("Add", over.get("Left"), over.get("Top"), over.get("Width"), over.get("Height"));
        added.set("Name", chart.name());
        // Chart.ChartType, Chart.SeriesCollection, SeriesCollection.NewSeries, Series.Name, XValues, Values
        Automation drawn = added.at("Chart");
        drawn.set("ChartType", chart.kind() == Chart.Kind.LINE ? LINE_MARKERS : COLUMN_CLUSTERED);
        Automation collection = drawn.at("SeriesCollection");
        for (int i = collection.whole("Count"); i >= 1; i--) {
            collection.at("Item", i).get("Delete");
        }
        for (Chart.Series series : chart.series()) {
            Automation line = collection.at("NewSeries");
            line.set("Name", "=" + series.name().absoluteAddress());
            line.set("Values", "=" + series.values().absoluteAddress());
            line.set("XValues", "=" + chart.categories().absoluteAddress());
        }
        // Chart.HasTitle, Chart.ChartTitle.Text, Chart.Axes, Axis.HasTitle, Axis.AxisTitle.Text, Chart.HasLegend
        drawn.set("HasTitle", true);
        drawn.at("ChartTitle").set("Text", chart.title());
        Automation axis = drawn.at("Axes", VALUE_AXIS);
        axis.set("HasTitle", true);
        axis.at("AxisTitle").set("Text", chart.valueAxis());
        drawn.set("HasLegend", chart.series().size() > 1);
    }

    @Override
    public void select(Area area) {
        Automation sheet = sheet(area.sheet());
        // Worksheet.Visible; a hidden sheet cannot be shown, and a person who hid it wants it so
        if (sheet.whole("Visible") != VISIBLE) {
            return;
        }
        // Worksheet.Activate, Range.Select
        sheet.get("Activate");
        range(area).get("Select");
    }

    @Override
    public void recalculate() {
        // Application.Calculate does what has changed, in all open workbooks. Formulas that were loaded before Stratum
        // was show #NAME? and count as unchanged; only Application.CalculateFull does them.
        application.get(hasUnknownNames() ? "CalculateFull" : "Calculate");
    }

    private boolean hasUnknownNames() {
        for (String sheet : sheets()) {
            try {
                // Range.SpecialCells(xlCellTypeFormulas, xlErrors); no such cell is an error of Excel
                Automation areas = sheet(sheet)
                        .at("UsedRange")
                        .at("SpecialCells", FORMULA_CELLS, ERROR_VALUES)
                        .at("Areas");
                int count = areas.whole("Count");
                for (int i = 1; i <= count; i++) {
                    for (Object[] row : block(areas.at("Item", i).get("Value2"))) {
                        if (Arrays.stream(row).anyMatch(ExcelWorkbook::isUnknownName)) {
                            return true;
                        }
                    }
                }
            } catch (RuntimeException noErrors) {
                throwIfBusy(noErrors);
            }
        }
        return false;
    }

    private static boolean isUnknownName(Object value) {
        return value instanceof Throwable error && UNKNOWN_NAME.equals(error.getMessage());
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
