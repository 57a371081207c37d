package dev.stratum.engine.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** What a workbook says of its formulas beside the cells, when the formulas go. */
final class FormulaParts {
    /** What each part is. */
    static final String TYPES = "[Content_Types].xml";

    /** The order in which Excel calculates; it opens a workbook with repairs where that names a cell without formula. */
    private static final String ORDER = "calcChain";

    private static final List<String> COLUMN_FORMULAS = List.of("calculatedColumnFormula", "totalsRowFormula");

    private FormulaParts() {}

    /** A list of parts without the one with the order of calculation. */
    static void withoutOrder(InputStream old, OutputStream out) throws IOException {
        MarkupStream xml = new MarkupStream(old);
        while (xml.next()) {
            boolean isEntry = xml.isStart("Relationship") || xml.isStart("Override");
            boolean goes = isEntry && xml.text().contains(ORDER);
            if (!goes) {
                xml.copyTo(out);
            } else if (!xml.isEmptyElement()) {
                skip(xml, xml.isStart("Override") ? "Override" : "Relationship");
            }
        }
    }

    /** A table whose columns fill no row by themselves. */
    static void withoutColumnFormulas(InputStream old, OutputStream out) throws IOException {
        MarkupStream xml = new MarkupStream(old);
        while (xml.next()) {
            String formula =
                    COLUMN_FORMULAS.stream().filter(xml::isStart).findFirst().orElse("");
            if (!formula.isEmpty()) {
                if (!xml.isEmptyElement()) {
                    skip(xml, formula);
                }
            } else if (xml.isStart("tableColumn")) {
                // A total that a table calculates is a formula, too.
                StartTag column = new StartTag(xml.text()).without("totalsRowFunction");
                out.write(BookFile.utf8(column.text()));
            } else {
                xml.copyTo(out);
            }
        }
    }

    private static void skip(MarkupStream xml, String name) throws IOException {
        while (xml.next() && !xml.isEnd(name)) {
            // What stands in it goes with it.
        }
    }
}
