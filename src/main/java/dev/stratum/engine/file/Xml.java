package dev.stratum.engine.file;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;

/** Readers of XML that fetch nothing from outside and resolve no entities of a document's own. */
final class Xml {

    private Xml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(in);
    }

    /** Goes to the next element of some local name; false at the end of the document. */
    static boolean next(XMLStreamReader xml, String localName) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(localName)) {
                return true;
            }
        }
        return false;
    }

    /** The value of an attribute without a namespace of its own; {@code null} when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue("", name) != null
                ? xml.getAttributeValue("", name)
                : xml.getAttributeValue(null, name);
    }

    /** The cells that an attribute names; {@code null} when it is not there. */
    static CellRangeAddress area(XMLStreamReader xml, String name) throws XMLStreamException {
        String ref = attribute(xml, name);
        return ref == null ? null : area(ref);
    }

    static CellRangeAddress requiredArea(XMLStreamReader xml, String name) throws XMLStreamException {
        CellRangeAddress area = area(xml, name);
        if (area == null) {
            throw new XMLStreamException(name + " is missing");
        }
        return area;
    }

    /** The cells of a text such as {@code A1:B9}; other programs write whole columns as {@code A:B}. */
    private static CellRangeAddress area(String ref) throws XMLStreamException {
        try {
            CellRangeAddress area = CellRangeAddress.valueOf(ref);
            if (area.getFirstRow() < 0 && area.getLastRow() < 0) {
                area.setFirstRow(0);
                area.setLastRow(SpreadsheetVersion.EXCEL2007.getLastRowIndex());
            }
            area.validate(SpreadsheetVersion.EXCEL2007);
            return area;
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new XMLStreamException("cells " + ref, wrong);
        }
    }

    /** An attribute that says yes or no. */
    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
