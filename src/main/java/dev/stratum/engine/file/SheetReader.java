package dev.stratum.engine.file;

import dev.stratum.engine.file.StoredSheet.CellReader;
import dev.stratum.engine.file.StoredSheet.Surroundings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads the XML of one sheet from beginning to end. A row or cell that does not say where it is follows the last one. Cells
 * stand in their row, rows and cells from the first to the last, or the sheet is damaged: Excel repairs such a file, and
 * {@link SheetRewriter} would write a cell that changes beside itself.
 */
final class SheetReader {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_COLUMN = 3;

    private final XMLStreamReader xml;
    private final List<String> texts;
    private final boolean from1904;
    private final CellReader cells;
    private final BitSet hidden = new BitSet();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<CellRangeAddress> filtered = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private int row = -1;
    private int column;
    private boolean inRow;
    private String namespace;

    private SheetReader(XMLStreamReader xml, List<String> texts, boolean from1904, CellReader cells) {
        this.xml = xml;
        this.texts = texts;
        this.from1904 = from1904;
        this.cells = cells;
    }

    static Surroundings read(XMLStreamReader xml, List<String> texts, boolean from1904, CellReader cells)
            throws XMLStreamException {
        SheetReader reader = new SheetReader(xml, texts, from1904, cells);
        reader.run();
        return new Surroundings(reader.hidden, reader.merged, reader.filtered);
    }

    private void run() throws XMLStreamException {
        boolean inFilter = false;
        CellRangeAddress filter = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (isEnd(event, "autoFilter")) {
                inFilter = false;
            } else if (isEnd(event, "row")) {
                inRow = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT || isForeign()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> row();
                case "c" -> cell();
                case "mergeCell" -> merged.add(Xml.requiredArea(xml, "ref"));
                case "autoFilter" -> {
                    inFilter = true;
                    filter = Xml.area(xml, "ref");
                }
                case "filterColumn" -> {
                    if (inFilter && filter != null) {
                        filtered.add(filter);
                        filter = null;
                    }
                }
                default -> {
                    // Everything else is looks.
                }
            }
        }
    }

    /** Controls and extensions have rows of another kind; the sheet itself says which names are its own. */
    private boolean isForeign() {
        if (namespace == null) {
            namespace = String.valueOf(xml.getNamespaceURI());
        }
        return !namespace.equals(String.valueOf(xml.getNamespaceURI()));
    }

    private void row() throws XMLStreamException {
        String number = Xml.attribute(xml, "r");
        int last = row;
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        inRow = true;
        if (row <= last || row >= MOST_ROWS) {
            throw new XMLStreamException("row " + (row + 1));
        }
        if (Xml.isTrue(Xml.attribute(xml, "hidden"))) {
            hidden.set(row);
        }
    }

    private void cell() throws XMLStreamException {
        if (!inRow) {
            throw new XMLStreamException("a cell outside of every row");
        }
        String type = "n";
        String place = null;
        boolean dynamic = false;
        int style = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "t" -> type = xml.getAttributeValue(i);
                case "r" -> place = xml.getAttributeValue(i);
                case "s" -> style = Integer.parseInt(xml.getAttributeValue(i));
                case "cm" -> dynamic = !"0".equals(xml.getAttributeValue(i));
                default -> {
                    // What newer versions add.
                }
            }
        }
        goTo(place);
        StoredFormula formula = null;
        Object value = null;
        for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value = value(type, text());
                case "f" -> formula = formula(dynamic);
                case "is" -> value = SharedTexts.text(xml, "is");
                default -> {
                    // Rich values of newer versions stand elsewhere; what the cell shows stands here.
                }
            }
        }
        if (value != null || formula != null) {
            cells.cell(row, column, value, formula, style);
        }
    }

    private boolean isEnd(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private void goTo(String place) throws XMLStreamException {
        if (place == null) {
            column++;
            if (column >= MOST_COLUMNS) {
                throw new XMLStreamException("column " + (column + 1));
            }
            return;
        }
        int at = 0;
        int letters = 0;
        while (at < Math.min(place.length(), LONGEST_COLUMN) && isLetter(place.charAt(at))) {
            letters = letters * 26 + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
            at++;
        }
        int last = column;
        column = letters - 1;
        if (column <= last || column >= MOST_COLUMNS || row != Integer.parseInt(place, at, place.length(), 10) - 1) {
            throw new XMLStreamException("cell " + place);
        }
    }

    private static boolean isLetter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    /** The text up to the end of the element; pieces of it may come one by one. */
    private String text() throws XMLStreamException {
        content.setLength(0);
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE
                    || event == XMLStreamConstants.ENTITY_REFERENCE) {
                content.append(xml.getText());
            }
        }
        return content.toString();
    }

    private Object value(String type, String text) {
        switch (type) {
            case "s" -> {
                int number = text.isBlank() ? -1 : Integer.parseInt(text.strip());
                return number >= 0 && number < texts.size() ? texts.get(number) : null;
            }
            case "str", "inlineStr" -> {
                return Escapes.read(text);
            }
            case "b" -> {
                return text.isBlank() ? null : (Object) Xml.isTrue(text.strip());
            }
            case "e" -> {
                return new StoredError(text.strip());
            }
            case "d" -> {
                return text.isBlank() ? null : IsoDates.read(text, from1904);
            }
            default -> {
                return number(text.strip());
            }
        }
    }

    private static Object number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? (Object) number : new StoredError("#NUM!");
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private StoredFormula formula(boolean dynamic) throws XMLStreamException {
        String kind = Xml.attribute(xml, "t");
        CellRangeAddress area = Xml.area(xml, "ref");
        String number = Xml.attribute(xml, "si");
        String first = Xml.attribute(xml, "r1");
        String second = Xml.attribute(xml, "r2");
        boolean again = Xml.isTrue(Xml.attribute(xml, "ca"));
        String text = Escapes.read(text());
        if (kind == null || kind.equals("normal")) {
            return text.isEmpty() ? null : StoredFormula.of(text, again);
        }
        return new StoredFormula(
                switch (kind) {
                    case "shared" -> StoredFormula.Kind.SHARED;
                    case "array" -> StoredFormula.Kind.ARRAY;
                    case "dataTable" -> StoredFormula.Kind.DATA_TABLE;
                    default -> StoredFormula.Kind.NORMAL;
                },
                text,
                area,
                number == null ? -1 : Integer.parseInt(number),
                dynamic,
                first,
                second,
                again);
    }
}
