package dev.stratum.host.calc.extension;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the small XML files of the extension by the JDK's writer; attributes come as name, value, name, value. */
final class XmlText {

    /** What the writer throws only when its stream does, which is memory here. */
    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    XmlText() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        run(() -> xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    }

    XmlText start(String element, String... attributes) {
        return run(() -> {
            newLine();
            xml.writeStartElement(element);
            write(attributes);
        });
    }

    XmlText end() {
        return run(xml::writeEndElement);
    }

    XmlText empty(String element, String... attributes) {
        return run(() -> {
            newLine();
            xml.writeEmptyElement(element);
            write(attributes);
        });
    }

    XmlText leaf(String element, String content, String... attributes) {
        return run(() -> {
            newLine();
            xml.writeStartElement(element);
            write(attributes);
            xml.writeCharacters(content);
            xml.writeEndElement();
        });
    }

    /** The file, with all that is open closed. */
    byte[] bytes() {
        run(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        return out.toByteArray();
    }

    /** So that a person can read the file and compare two of them line by line. */
    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private XmlText run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }
}
