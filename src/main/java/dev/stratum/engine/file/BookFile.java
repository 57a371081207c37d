package dev.stratum.engine.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A workbook file of Excel 2007 and later (.xlsx, .xlsm, also of the strict kind), opened and found sound: the list at its
 * end is there, every part has its checksum, every sheet that it names exists.
 */
public final class BookFile implements StoredBook, Closeable {
    private static final String WORKSHEET = "worksheet";

    private final BookPackage book;
    private final String workbookPart;
    private final List<FileSheet> sheets = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private boolean from1904;
    private int activeSheet;
    private List<String> texts;
    private List<String> formats;
    private final Relations relations;

    private BookFile(BookPackage book) {
        this.book = book;
        this.workbookPart = Relations.of(book, "").parts("officeDocument").stream()
                .findFirst()
                .orElseThrow(() -> noWorkbook(book));
        if (workbookPart.endsWith(".bin")) {
            throw book.unreadable(
                    "it is of the binary kind .xlsb; save it in Excel as Excel Workbook (.xlsx), then try again");
        }
        if (!workbookPart.startsWith("xl/") && book.has("word/document.xml")) {
            throw noWorkbook(book);
        }
        this.relations = Relations.of(book, workbookPart);
        book.read(workbookPart, xml -> {
            readWorkbook(xml);
            return null;
        });
        if (sheets.isEmpty()) {
            throw noWorkbook(book);
        }
    }

    private static dev.stratum.problem.StratumException noWorkbook(BookPackage book) {
        try {
            if (book.text("mimetype").orElse("").contains("opendocument")) {
                return book.unreadable(
                        "it is an OpenDocument file (.ods); save it in LibreOffice as Excel 2007-365 (.xlsx), then try"
                                + " again");
            }
        } catch (IOException unknown) {
            return book.damaged("mimetype");
        }
        return book.unreadable(
                "it is not an .xlsx workbook; open it in Excel and save it as Excel Workbook (.xlsx), then try again");
    }

    /**
     * Opens a workbook.
     *
     * @param path an .xlsx or .xlsm file
     * @return the workbook; to be closed
     * @throws dev.stratum.problem.StratumException FILE_MISSING, or FILE_UNREADABLE with the kind of file or damage
     */
    public static BookFile open(Path path) {
        BookPackage book = BookPackage.open(path);
        try {
            return new BookFile(book);
        } catch (RuntimeException failure) {
            book.close();
            throw failure;
        }
    }

    private void readWorkbook(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "workbookPr" -> from1904 = Xml.isTrue(Xml.attribute(xml, "date1904"));
                case "workbookView" -> activeSheet = number(xml, "activeTab", 0);
                case "sheet" -> sheet(xml);
                case "definedName" -> {
                    String name = Xml.attribute(xml, "name");
                    int own = number(xml, "localSheetId", -1);
                    String definition = xml.getElementText();
                    if (!definition.isEmpty()) {
                        names.add(new Name(name, definition, own));
                    }
                }
                default -> {
                    // Windows, versions and the like.
                }
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute, int otherwise) {
        String value = Xml.attribute(xml, attribute);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private void sheet(XMLStreamReader xml) {
        String name = Xml.attribute(xml, "name");
        String id = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            // The number of the sheet itself is sheetId; this id has the namespace of relationships.
            if (xml.getAttributeLocalName(i).equals("id")) {
                id = xml.getAttributeValue(i);
            }
        }
        Relations.Relation part = relations.byId(id);
        if (part == null || !book.has(part.part())) {
            throw book.unreadable("the file is damaged: the sheet " + name + " is missing in it; get a sound copy");
        }
        sheets.add(new FileSheet(name, part.part(), part.type().equals(WORKSHEET)));
    }

    @Override
    public List<? extends StoredSheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public List<Name> names() {
        return List.copyOf(names);
    }

    @Override
    public boolean countsFrom1904() {
        return from1904;
    }

    @Override
    public int activeSheet() {
        return activeSheet >= 0 && activeSheet < sheets.size() ? activeSheet : 0;
    }

    /**
     * Whether the workbook is signed; a change makes a signature void.
     *
     * @return true when it carries a digital signature
     */
    public boolean isSigned() {
        return book.hasAny("_xmlsignatures/");
    }

    /**
     * What keeps a copy of cells that change, and goes on to show what they held before: pivot tables and charts.
     *
     * @param changes what changes on each sheet, in the order of the sheets
     * @return each in a sentence without a capital letter and a full stop
     */
    public List<String> staleViews(List<SheetChanges> changes) {
        return StaleViews.of(book, this, changes);
    }

    /**
     * Writes the workbook with changes. What does not change stays byte for byte.
     *
     * @param out where to
     * @param changes what changes on each sheet, in the order of the sheets
     * @throws IOException when writing fails
     */
    public void write(OutputStream out, List<SheetChanges> changes) throws IOException {
        Map<String, BookPackage.PartWriter> writers = new LinkedHashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            SheetChanges own = changes.get(i);
            if (!own.isEmpty()) {
                writers.put(sheets.get(i).part, (old, changed) -> SheetRewriter.rewrite(old, own, changed));
            }
        }
        book.write(out, writers);
    }

    /**
     * Writes a copy with values instead of formulas, for programs without the functions that the formulas call. Everything
     * else of the workbook stays: charts, looks, names, pictures, macros.
     *
     * @param out where to
     * @param changes what changes on each sheet before, in the order of the sheets
     * @throws IOException when writing fails
     */
    public void writeValues(OutputStream out, List<SheetChanges> changes) throws IOException {
        Map<String, BookPackage.PartWriter> writers = new LinkedHashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            FileSheet sheet = sheets.get(i);
            if (sheet.hasCells) {
                SheetChanges own = changes.get(i);
                own.takeFormulasAway();
                writers.put(sheet.part, (old, changed) -> SheetRewriter.rewrite(old, own, changed));
                Relations.of(book, sheet.part)
                        .parts("table")
                        .forEach(table -> writers.put(table, FormulaParts::withoutColumnFormulas));
            }
        }
        List<String> order = relations.parts("calcChain");
        if (!order.isEmpty()) {
            writers.put(Relations.list(workbookPart), FormulaParts::withoutOrder);
            writers.put(FormulaParts.TYPES, FormulaParts::withoutOrder);
        }
        book.write(out, writers, order);
    }

    @Override
    public String numberFormat(int style) {
        if (formats == null) {
            formats = relations.parts("styles").stream()
                    .findFirst()
                    .filter(book::has)
                    .map(part -> book.read(part, NumberFormats::read))
                    .orElse(List.of());
        }
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormats.GENERAL;
    }

    private List<String> texts() {
        if (texts == null) {
            texts = relations.parts("sharedStrings").stream()
                    .findFirst()
                    .filter(book::has)
                    .map(part -> book.read(part, SharedTexts::read))
                    .orElse(List.of());
        }
        return texts;
    }

    @Override
    public void close() {
        book.close();
    }

    /** A sheet of the file. */
    private final class FileSheet implements StoredSheet {
        private final String name;
        private final String part;
        private final boolean hasCells;
        private List<Table> tables;

        FileSheet(String name, String part, boolean hasCells) {
            this.name = name;
            this.part = part;
            this.hasCells = hasCells;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Table> tables() {
            if (tables == null) {
                tables = hasCells
                        ? Relations.of(book, part).parts("table").stream()
                                .map(table -> book.read(table, BookFile::table))
                                .toList()
                        : List.of();
            }
            return tables;
        }

        @Override
        public Surroundings read(CellReader reader) {
            if (!hasCells) {
                return new Surroundings(new java.util.BitSet(), List.of(), List.of());
            }
            List<String> shared = texts();
            Surroundings read = book.read(part, xml -> SheetReader.read(xml, shared, from1904, reader));
            List<CellRangeAddress> filtered = new ArrayList<>(read.filtered());
            tables().stream().filter(Table::filtered).map(Table::range).forEach(filtered::add);
            return new Surroundings(read.hiddenRows(), read.merged(), filtered);
        }
    }

    private static Table table(XMLStreamReader xml) throws XMLStreamException {
        Xml.next(xml, "table");
        String display = Xml.attribute(xml, "displayName");
        String name = display == null ? Xml.attribute(xml, "name") : display;
        CellRangeAddress range = Xml.requiredArea(xml, "ref");
        int headers = number(xml, "headerRowCount", 1);
        int totals = number(xml, "totalsRowCount", 0);
        List<String> columns = new ArrayList<>();
        boolean filtered = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tableColumn" -> columns.add(Escapes.read(Xml.attribute(xml, "name")));
                    case "filterColumn" -> filtered = true;
                    default -> {
                        // Styles and formulas of columns.
                    }
                }
            }
        }
        return new Table(name, range, headers, totals, columns, filtered);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
