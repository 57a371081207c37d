package dev.stratum.engine.file;

import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Pivot tables and charts keep a copy of the values that they show, in parts of their own. A change of the cells leaves the
 * copy as it was: a chart is drawn anew when Excel opens the workbook, a pivot table when a person asks for it.
 */
final class StaleViews {
    private static final Pattern AREA =
            Pattern.compile("(?:'((?:[^']|'')+)'|([^'!,(=]+))!(\\$?[A-Za-z]+\\$?\\d*(?::\\$?[A-Za-z]+\\$?\\d*)?)");

    private final BookPackage book;
    private final StoredBook stored;
    private final List<SheetChanges> changes;

    private StaleViews(BookPackage book, StoredBook stored, List<SheetChanges> changes) {
        this.book = book;
        this.stored = stored;
        this.changes = changes;
    }

    /** What shows values of before, each in a sentence. */
    static List<String> of(BookPackage book, StoredBook stored, List<SheetChanges> changes) {
        StaleViews views = new StaleViews(book, stored, changes);
        List<String> sentences = new ArrayList<>();
        for (String cache : book.names("xl/pivotcache/pivotcachedefinition")) {
            views.read(cache, StaleViews::source)
                    .flatMap(source -> source.flatMap(views::changed))
                    .ifPresent(cells -> sentences.add("the pivot table of " + cells
                            + " shows what these cells held before; renew it in Excel (Data > Refresh All)"));
        }
        for (String chart : book.names("xl/charts/chart")) {
            views.read(chart, StaleViews::references).stream()
                    .flatMap(List::stream)
                    .flatMap(reference -> views.changed(reference).stream())
                    .findFirst()
                    .ifPresent(cells -> sentences.add("the chart of " + cells
                            + " shows what these cells held before until Excel opens the workbook"));
        }
        return sentences.stream().distinct().toList();
    }

    /** A view that cannot be read is no reason not to calculate the cells. */
    private <T> Optional<T> read(String part, BookPackage.PartReader<T> reader) {
        try {
            return Optional.of(book.read(part, reader));
        } catch (StratumException unreadable) {
            return Optional.empty();
        }
    }

    /** The cells that a pivot table reads, by their sheet or by a name; empty when Excel renews it by itself. */
    private static Optional<String> source(XMLStreamReader xml) throws XMLStreamException {
        Xml.next(xml, "pivotCacheDefinition");
        if (Xml.isTrue(Xml.attribute(xml, "refreshOnLoad")) || !Xml.next(xml, "worksheetSource")) {
            return Optional.empty();
        }
        String sheet = Xml.attribute(xml, "sheet");
        String cells = Xml.attribute(xml, "ref");
        return Optional.ofNullable(
                cells == null || sheet == null
                        ? Xml.attribute(xml, "name")
                        : "'" + sheet.replace("'", "''") + "'!" + cells);
    }

    private static List<String> references(XMLStreamReader xml) throws XMLStreamException {
        List<String> references = new ArrayList<>();
        while (Xml.next(xml, "f")) {
            references.add(xml.getElementText());
        }
        return references;
    }

    /** The first of the ranges in a reference or behind a name in which a value changes. */
    private Optional<String> changed(String reference) {
        for (StoredSheet sheet : stored.sheets()) {
            for (StoredBook.Table table : sheet.tables()) {
                if (table.name().equalsIgnoreCase(reference)) {
                    return changes(sheet.name(), table.range()) ? Optional.of(table.name()) : Optional.empty();
                }
            }
        }
        String cells = stored.names().stream()
                .filter(name -> name.name().equalsIgnoreCase(reference))
                .map(StoredBook.Name::definition)
                .findFirst()
                .orElse(reference);
        return AREA.matcher(cells)
                .results()
                .filter(this::changes)
                .map(MatchResult::group)
                .map(found -> found.replace("$", ""))
                .findFirst();
    }

    private boolean changes(MatchResult area) {
        String sheet =
                area.group(1) == null ? area.group(2).strip() : area.group(1).replace("''", "'");
        try {
            return changes(sheet, CellRangeAddress.valueOf(area.group(3)));
        } catch (IllegalArgumentException noCells) {
            return false;
        }
    }

    private boolean changes(String sheet, CellRangeAddress area) {
        int number = stored.sheet(sheet);
        if (number < 0) {
            return false;
        }
        SheetChanges own = changes.get(number);
        for (int row : own.rows()) {
            if (area.getLastRow() >= 0 && (row < area.getFirstRow() || row > area.getLastRow())) {
                continue;
            }
            for (int column : own.valueColumns(row)) {
                if (area.getLastColumn() < 0 || (column >= area.getFirstColumn() && column <= area.getLastColumn())) {
                    return true;
                }
            }
        }
        return false;
    }
}
