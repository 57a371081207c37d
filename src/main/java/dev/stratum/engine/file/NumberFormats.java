package dev.stratum.engine.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of cells: the style of a cell names one of its format's own or of Excel's. */
final class NumberFormats {
    static final String GENERAL = "General";

    private NumberFormats() {}

    /** The format code of each cell style, in their order. */
    static List<String> read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> own = new HashMap<>();
        List<String> formats = new ArrayList<>();
        boolean cellStyles = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cellStyles = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    own.put(Integer.parseInt(Xml.attribute(xml, "numFmtId")), Xml.attribute(xml, "formatCode"));
                case "cellXfs" -> cellStyles = true;
                case "xf" -> {
                    if (cellStyles) {
                        formats.add(code(Xml.attribute(xml, "numFmtId"), own));
                    }
                }
                default -> {
                    // Fonts, fills and borders.
                }
            }
        }
        return formats;
    }

    private static String code(String number, Map<Integer, String> own) {
        int id = number == null ? 0 : Integer.parseInt(number);
        String code = own.containsKey(id) ? own.get(id) : BuiltinFormats.getBuiltinFormat(id);
        return code == null ? GENERAL : code;
    }
}
