package dev.stratum.engine.file;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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

    /** An attribute that says yes or no. */
    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
