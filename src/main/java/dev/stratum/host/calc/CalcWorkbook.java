package dev.stratum.host.calc;

import com.sun.star.beans.XPropertySet;
import com.sun.star.sheet.XCalculatable;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import com.sun.star.view.XSelectionSupplier;
import dev.stratum.port.Chart;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Paint;
import dev.stratum.port.Session;
import dev.stratum.port.Workbook;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.util.List;
import java.util.Optional;

/**
 * A document of Calc, as actions see it. As in worksheet functions, a truth value is read as the number 1 or 0. What is
 * written within a {@link #session} is one step for undo.
 */
final class CalcWorkbook implements Workbook {
    private final CalcDocument document;
    private final String step;
    private final CellBlocks cells;
    private final DefinedNames names;
    private final CalcLooks looks;
    private final CalcCharts charts;
    private final CalcPages pages;
    private final TemplateFiles templates;

    /**
     * A document.
     *
     * @param context where LibreOffice's services come from
     * @param document the document
     * @param action the label of the action that works on it
     */
    CalcWorkbook(XComponentContext context, CalcDocument document, String action) {
        this.document = document;
        this.step = "Stratum: " + action;
        this.cells = new CellBlocks(document);
        this.names = new DefinedNames(document);
        this.looks = new CalcLooks(document);
        this.charts = new CalcCharts(document);
        this.pages = new CalcPages(document);
        this.templates = new TemplateFiles(context);
    }

    /** A document that is only read; it opens no templates. */
    static CalcWorkbook toRead(CalcDocument document) {
        return new CalcWorkbook(null, document, "");
    }

    @Override
    public List<String> sheets() {
        return List.of(document.sheetNames());
    }

    @Override
    public Optional<Area> used(String sheet) {
        return Refused.or(() -> cells.used(sheet));
    }

    @Override
    public Area selection() {
        return Refused.or(() -> document.area(document.selection()));
    }

    @Override
    public Optional<Area> named(String name) {
        return Refused.or(() -> names.named(name));
    }

    @Override
    public Optional<String> definition(String name) {
        return Refused.or(() -> names.definition(name));
    }

    @Override
    public Object[][] read(Area area) {
        return Refused.or(() -> cells.read(area));
    }

    @Override
    public DayCount dayCount() {
        return Refused.or(document::dayCount);
    }

    @Override
    public boolean showsDate(Area cell) {
        return Refused.or(() -> looks.showsDate(cell));
    }

    @Override
    public boolean showsText(Area cell) {
        return Refused.or(() -> looks.showsText(cell));
    }

    @Override
    public Optional<FormulaCell> formula(Area cell) {
        return Refused.or(() -> CellFormula.of(document, document.range(cell)).placed(document));
    }

    @Override
    public void addSheet(String name) {
        cells.addSheet(name);
    }

    @Override
    public void hide(String name) {
        Refused.orDo(() -> UnoRuntime.queryInterface(XPropertySet.class, document.sheet(name))
                .setPropertyValue("IsVisible", false));
    }

    @Override
    public void enter(Area cell, String formula) {
        Refused.orDo(() -> cells.enter(cell, formula));
    }

    @Override
    public void removeSheet(String name) {
        Refused.orDo(() -> document.sheets().removeByName(name));
    }

    @Override
    public void write(Area area, Object[][] values) {
        Refused.orDo(() -> cells.write(area, values));
    }

    @Override
    public void name(String name, Area area) {
        Refused.orDo(() -> names.define(name, area));
    }

    @Override
    public void removeName(String name) {
        Refused.orDo(() -> names.remove(name));
    }

    @Override
    public void format(Area area, Format format) {
        Refused.orDo(() -> looks.format(area, format));
    }

    @Override
    public void paint(List<Area> areas, Paint paint) {
        Refused.orDo(() -> looks.paint(areas, paint));
    }

    @Override
    public void undress(Area area) {
        Refused.orDo(() -> looks.undress(area));
    }

    @Override
    public void link(Area area, List<Optional<Area>> targets) {
        Refused.orDo(() -> cells.link(area, targets));
    }

    @Override
    public void print(Area header) {
        Refused.orDo(() -> pages.print(header));
    }

    @Override
    public void columnWidths(String sheet, List<Integer> characters) {
        Refused.orDo(() -> looks.columnWidths(sheet, characters));
    }

    @Override
    public void chart(Chart chart) {
        Refused.orDo(() -> charts.add(chart));
    }

    @Override
    public void select(Area area) {
        Refused.orDo(() -> UnoRuntime.queryInterface(XSelectionSupplier.class, document.controller())
                .select(document.range(area)));
    }

    @Override
    public void recalculate() {
        document.as(XCalculatable.class).calculateAll();
        Refused.orDo(() -> new SpillingFormulas(document, names, step).fit());
    }

    @Override
    public Session session() {
        cells.newStep();
        return new CalcSession(document, step);
    }

    @Override
    public List<String> templates() {
        return templates.names();
    }

    @Override
    public void openTemplate(String name) {
        Refused.orDo(() -> templates.open(name, document));
    }
}
