package dev.stratum.engine.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells name by number. */
final class SharedTexts {

    private SharedTexts() {}

    static List<String> read(XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (Xml.next(xml, "si")) {
            texts.add(text(xml, "si"));
        }
        return texts;
    }

    /** The text of an item, its formatted pieces put together; how it is to be pronounced is no part of it. */
    static String text(XMLStreamReader xml, String item) throws XMLStreamException {
        String text = "";
        StringBuilder pieces = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(item)) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("rPh")) {
                skip(xml);
            } else if (xml.getLocalName().equals("t")) {
                String piece = Escapes.read(xml.getElementText());
                if (text.isEmpty()) {
                    text = piece;
                } else {
                    pieces = pieces == null ? new StringBuilder(text) : pieces;
                    pieces.append(piece);
                }
            }
        }
        return pieces == null ? text : pieces.toString();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
