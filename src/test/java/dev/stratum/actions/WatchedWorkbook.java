package dev.stratum.actions;

import dev.stratum.port.Chart;
import dev.stratum.port.FormulaCell;
import dev.stratum.port.Paint;
import dev.stratum.port.Session;
import dev.stratum.port.Workbook;
import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A workbook of any host with a test looking over its shoulder: it counts what an action does, fails when the test says
 * so, and remembers what a test cannot read back from every spreadsheet program (charts, opened templates, which names
 * there are).
 */
final class WatchedWorkbook implements Workbook {
    private final Workbook host;
    private final Set<String> named = new TreeSet<>();
    private final Map<String, Chart> charts = new TreeMap<>();
    private final Map<String, Area> links = new TreeMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final List<String> opened = new ArrayList<>();
    private List<String> offered = List.of();
    private final List<Area> written = new ArrayList<>();
    private int writesOutsideSessions;
    private int writesUntilFailure = Integer.MAX_VALUE;
    private String afterWriting = "";
    private final Map<String, Object[][]> known = new TreeMap<>();
    private int sessionsOpen;
    private int recalculations;
    private Runnable onRecalculate = () -> {};

    WatchedWorkbook(Workbook host) {
        this.host = host;
    }

    /** The blocks that were written, in their order. */
    List<Area> written() {
        return written;
    }

    /** How many of them were written while the program calculated and redrew by itself. */
    int writesOutsideSessions() {
        return writesOutsideSessions;
    }

    /** Makes one of the next writes fail, the next one being 1. Those after it do what they should again. */
    void failAtWrite(int number) {
        writesUntilFailure = number;
    }

    /** How many sessions were begun and not closed. */
    int sessionsOpen() {
        return sessionsOpen;
    }

    /** How often everything was recalculated. */
    int recalculations() {
        return recalculations;
    }

    /** What formulas do when everything is recalculated, in tests that have no formulas. */
    void onRecalculate(Runnable formulas) {
        onRecalculate = formulas;
    }

    /** The charts that were drawn, by name, as last asked for. */
    Map<String, Chart> charts() {
        return charts;
    }

    /** Every name that an action or the test ever defined and that stands for cells now, in lower case. */
    Map<String, Area> names() {
        Map<String, Area> now = new TreeMap<>();
        named.forEach(name -> host.named(name).ifPresent(area -> now.put(name, area)));
        return now;
    }

    /** Looks for these names too, as what came with a file is not seen. */
    void remember(Collection<String> names) {
        named.addAll(names);
    }

    /** Lets templates be found. Without this there are none, whatever came with the installation of the host. */
    void offerTemplates(String... names) {
        offered = List.of(names);
    }

    /** Lets the program know what an expression is that its own workbook does not say. */
    void knows(String expression, Object[][] values) {
        known.put(expression, values);
    }

    /** The templates that were asked to be opened; the program opens none. */
    List<String> opened() {
        return opened;
    }

    @Override
    public void write(Area area, Object[][] values) {
        if (--writesUntilFailure == 0) {
            throw new IllegalStateException("The host failed at a write to " + area.address());
        }
        written.add(area);
        writesOutsideSessions += sessionsOpen == 0 ? 1 : 0;
        check(area, values);
        host.write(area, values);
    }

    /** What the port promises to hosts about the values they get. */
    private static void check(Area area, Object[][] values) {
        if (values.length != area.rows()) {
            throw new IllegalArgumentException(values.length + " rows for " + area.address());
        }
        for (Object[] row : values) {
            if (row.length != area.columns()) {
                throw new IllegalArgumentException(row.length + " columns for " + area.address());
            }
            for (Object value : row) {
                if (value != null
                        && !(value instanceof Double)
                        && !(value instanceof String)
                        && !(value instanceof Boolean)) {
                    throw new IllegalArgumentException("A " + value.getClass() + " for " + area.address());
                }
            }
        }
    }

    @Override
    public Session session() {
        Session session = host.session();
        sessionsOpen++;
        return () -> {
            sessionsOpen--;
            session.close();
        };
    }

    @Override
    public void recalculate() {
        recalculations++;
        host.recalculate();
        onRecalculate.run();
    }

    @Override
    public void chart(Chart chart) {
        host.chart(chart);
        charts.put(chart.name(), chart);
    }

    @Override
    public void name(String name, Area area) {
        host.name(name, area);
        named.add(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> templates() {
        return offered;
    }

    @Override
    public void openTemplate(String name) {
        opened.add(name);
    }

    @Override
    public List<String> sheets() {
        return host.sheets();
    }

    @Override
    public Optional<Area> used(String sheet) {
        return host.used(sheet);
    }

    @Override
    public Area selection() {
        return host.selection();
    }

    @Override
    public Optional<Area> named(String name) {
        return host.named(name);
    }

    @Override
    public Object[][] read(Area area) {
        return host.read(area);
    }

    @Override
    public DayCount dayCount() {
        return host.dayCount();
    }

    @Override
    public boolean showsDate(Area cell) {
        return host.showsDate(cell);
    }

    @Override
    public boolean showsText(Area cell) {
        return host.showsText(cell);
    }

    @Override
    public String inItsRow(String formula, Area cell) {
        return host.inItsRow(formula, cell);
    }

    @Override
    public String afterWriting() {
        return afterWriting.isEmpty() ? host.afterWriting() : afterWriting;
    }

    /** What the host tells after something was written. */
    void tellAfterWriting(String sentence) {
        afterWriting = sentence;
    }

    @Override
    public Optional<FormulaCell> formula(Area cell) {
        return host.formula(cell);
    }

    @Override
    public Optional<String> definition(String name) {
        return host.definition(name);
    }

    @Override
    public Object[][] evaluate(String expression, String sheet) {
        return known.containsKey(expression) ? known.get(expression) : host.evaluate(expression, sheet);
    }

    @Override
    public void addSheet(String name) {
        host.addSheet(name);
    }

    @Override
    public void hide(String name) {
        host.hide(name);
        hidden.add(name);
    }

    /** The sheets that an action hid. */
    Set<String> hidden() {
        return hidden;
    }

    @Override
    public void enter(Area cell, String formula) {
        host.enter(cell, formula);
    }

    @Override
    public void removeSheet(String name) {
        host.removeSheet(name);
    }

    @Override
    public void removeName(String name) {
        host.removeName(name);
    }

    @Override
    public void format(Area area, Format format) {
        host.format(area, format);
    }

    @Override
    public void paint(List<Area> areas, Paint paint) {
        host.paint(areas, paint);
    }

    @Override
    public void undress(Area area) {
        host.undress(area);
    }

    @Override
    public void link(Area area, List<Optional<Area>> targets) {
        host.link(area, targets);
        for (int row = 0; row < targets.size(); row++) {
            String cell = area.at(row, 0).address();
            targets.get(row).ifPresentOrElse(target -> links.put(cell, target), () -> links.remove(cell));
        }
    }

    /** Where cells lead to, by their addresses. */
    Map<String, Area> links() {
        return links;
    }

    @Override
    public void print(Area header) {
        host.print(header);
    }

    @Override
    public void columnWidths(String sheet, List<Integer> characters) {
        host.columnWidths(sheet, characters);
    }

    @Override
    public void select(Area area) {
        host.select(area);
    }
}
