package dev.stratum.actions;

import dev.stratum.port.Chart;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Session;
import dev.stratum.port.Workbook;
import dev.stratum.problem.ExcelError;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A workbook in memory, new and with one empty sheet. Formulas show what they are told to show. */
final class FakeWorkbook implements Workbook {
    private record Place(int row, int column) {}

    private final Map<String, Map<Place, Object>> sheets = new LinkedHashMap<>();
    private final Map<String, Area> names = new TreeMap<>();
    private final List<FormulaCell> formulas = new ArrayList<>();
    private Area selection;
    private String afterWriting = "";
    private DayCount days = DayCount.FROM_1900;

    FakeWorkbook() {
        addSheet("Sheet1");
        selection = Area.cell("Sheet1", 0, 0);
    }

    @Override
    public List<String> sheets() {
        return new ArrayList<>(sheets.keySet());
    }

    @Override
    public Optional<Area> used(String sheet) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = -1;
        int right = -1;
        for (Place place : sheets.getOrDefault(sheet, Map.of()).keySet()) {
            top = Math.min(top, place.row());
            left = Math.min(left, place.column());
            bottom = Math.max(bottom, place.row());
            right = Math.max(right, place.column());
        }
        return bottom < 0
                ? Optional.empty()
                : Optional.of(new Area(sheet, top, left, bottom - top + 1, right - left + 1));
    }

    @Override
    public Area selection() {
        return selection;
    }

    @Override
    public Optional<Area> named(String name) {
        return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Object[][] read(Area area) {
        Map<Place, Object> sheet = sheet(area.sheet());
        Object[][] cells = new Object[area.rows()][area.columns()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = sheet.get(new Place(area.row() + row, area.column() + column));
            }
        }
        return cells;
    }

    @Override
    public DayCount dayCount() {
        return days;
    }

    @Override
    public String afterWriting() {
        return afterWriting;
    }

    /** What the host tells after something was written. */
    void tellAfterWriting(String sentence) {
        afterWriting = sentence;
    }

    /** Lets the workbook count its days from another one. */
    void countDays(DayCount from) {
        days = from;
    }

    @Override
    public Optional<FormulaCell> formula(Area cell) {
        return formulas.stream()
                .filter(formula -> formula.area().contains(cell))
                .findFirst();
    }

    /** Of what is not of this workbook it knows Other.xlsx, which has the same cells. */
    @Override
    public Object[][] evaluate(String expression, String sheet) {
        return Area.parse(expression.replace("[Other.xlsx]", ""))
                .map(area -> read(area))
                .orElseGet(() -> new Object[][] {{new IllegalStateException("#NAME?")}});
    }

    @Override
    public void addSheet(String name) {
        if (sheets.putIfAbsent(name, new LinkedHashMap<>()) != null) {
            throw new IllegalStateException("There is a sheet " + name);
        }
    }

    @Override
    public void hide(String name) {
        sheet(name);
    }

    @Override
    public void enter(Area cell, String formula) {
        formulas.removeIf(old -> old.area().equals(cell));
        formulas.add(new FormulaCell(formula, cell));
    }

    @Override
    public void removeSheet(String name) {
        sheet(name);
        if (sheets.size() == 1) {
            throw new IllegalStateException("The last sheet stays");
        }
        sheets.remove(name);
        names.values().removeIf(area -> area.sheet().equals(name));
    }

    @Override
    public void write(Area area, Object[][] values) {
        Map<Place, Object> sheet = sheet(area.sheet());
        formulas.removeIf(formula -> area.contains(formula.area()));
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                put(sheet, new Place(area.row() + row, area.column() + column), values[row][column]);
            }
        }
    }

    /** Lets cells show the results of a formula. */
    void formula(Area area, String text, Object[][] shown) {
        write(
                area,
                Arrays.stream(shown)
                        .map(row -> Arrays.stream(row).map(FakeWorkbook::read).toArray())
                        .toArray(Object[][]::new));
        formulas.add(new FormulaCell(text, area));
    }

    /** An error as hosts deliver it. */
    private static Object read(Object shown) {
        return shown instanceof ExcelError error ? new IllegalStateException(error.text()) : shown;
    }

    private static void put(Map<Place, Object> sheet, Place place, Object value) {
        if (value == null || "".equals(value)) {
            sheet.remove(place);
        } else {
            sheet.put(place, value);
        }
    }

    @Override
    public void name(String name, Area area) {
        sheet(area.sheet());
        names.put(name.toLowerCase(Locale.ROOT), area);
    }

    @Override
    public void removeName(String name) {
        names.remove(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void format(Area area, Format format) {
        sheet(area.sheet());
    }

    @Override
    public void columnWidths(String sheet, List<Integer> characters) {
        sheet(sheet);
    }

    @Override
    public void chart(Chart chart) {
        sheet(chart.over().sheet());
    }

    @Override
    public void select(Area area) {
        sheet(area.sheet());
        selection = area;
    }

    @Override
    public void recalculate() {
        // The formulas show what they showed.
    }

    @Override
    public Session session() {
        return () -> {};
    }

    @Override
    public List<String> templates() {
        return List.of();
    }

    @Override
    public void openTemplate(String name) {
        throw new IllegalStateException("No template " + name);
    }

    private Map<Place, Object> sheet(String name) {
        Map<Place, Object> sheet = sheets.get(name);
        if (sheet == null) {
            throw new IllegalStateException("No sheet " + name);
        }
        return sheet;
    }
}
