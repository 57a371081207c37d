package dev.stratum.guide;

import dev.stratum.functions.SheetFunction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What Excel shows while a formula is typed, for those who have the free add-in Excel-DNA IntelliSense: it reads the file
 * {@value #NAME} beside {@code jinx.xll}.
 *
 * <p>Its form is the one that {@code XmlIntelliSenseProvider} of Excel-DNA IntelliSense reads. A help topic that is no address
 * is a path from the folder of the file.
 */
public final class HintsFile {
    /** The name that it must have. */
    public static final String NAME = "jinx.xll.intellisense.xml";

    /** The namespace by which the add-in knows the form. */
    static final String NAMESPACE = "http://schemas.excel-dna.net/intellisense/1.0";

    private HintsFile() {}

    /**
     * The file.
     *
     * @param functions the functions
     * @param pages the folder of their pages beside the file
     * @return XML in UTF-8
     */
    public static byte[] of(Collection<SheetFunction> functions, String pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("IntelliSense");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("FunctionInfo");
            for (SheetFunction function : functions) {
                write(function, pages, xml);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(SheetFunction function, String pages, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("Function");
        xml.writeAttribute("Name", function.name());
        xml.writeAttribute("Description", function.description().strip());
        xml.writeAttribute("HelpTopic", pages + "\\" + function.name() + ".html");
        for (SheetFunction.Argument argument : function.arguments()) {
            xml.writeEmptyElement("Argument");
            xml.writeAttribute("Name", argument.name());
            xml.writeAttribute("Description", argument.description().strip());
        }
        xml.writeEndElement();
    }
}
