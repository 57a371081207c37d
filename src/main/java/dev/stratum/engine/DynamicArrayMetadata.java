package dev.stratum.engine;

import dev.stratum.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The part {@code xl/metadata.xml} that tells Excel which array formulas are dynamic: the attribute {@code cm} of their
 * cells counts, from one, to an entry of {@code cellMetadata} there.
 */
final class DynamicArrayMetadata {

    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
    private static final String TYPE_NAME = "XLDAPR";

    /** The part as Excel writes it when dynamic arrays are its only content. */
    private static final String FRESH = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<metadata xmlns=\"" + MAIN + "\" xmlns:xda=\"" + DYNAMIC + "\">"
            + "<metadataTypes count=\"1\"><metadataType name=\"" + TYPE_NAME + "\" minSupportedVersion=\"120000\""
            + " copy=\"1\" pasteAll=\"1\" pasteValues=\"1\" merge=\"1\" splitFirst=\"1\" rowColShift=\"1\""
            + " clearFormats=\"1\" clearComments=\"1\" assign=\"1\" coerce=\"1\" cellMeta=\"1\"/></metadataTypes>"
            + "<futureMetadata name=\"" + TYPE_NAME + "\" count=\"1\"><bk><extLst>"
            + "<ext uri=\"{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}\">"
            + "<xda:dynamicArrayProperties fDynamic=\"1\" fCollapsed=\"0\"/></ext></extLst></bk></futureMetadata>"
            + "<cellMetadata count=\"1\"><bk><rc t=\"1\" v=\"0\"/></bk></cellMetadata></metadata>";

    private DynamicArrayMetadata() {}

    /**
     * Makes sure that the workbook has the entry.
     *
     * @return the number for the attribute {@code cm}
     */
    static int ensure(XSSFWorkbook workbook) {
        try {
            PackagePart part = find(workbook);
            if (part == null) {
                create(workbook);
                return 1;
            }
            return ensure(part);
        } catch (OpenXML4JException | IOException | SAXException | TransformerException failure) {
            throw Problem.FILE_UNREADABLE.with("The metadata of the workbook", failure.getMessage());
        }
    }

    private static PackagePart find(XSSFWorkbook workbook) throws OpenXML4JException {
        for (PackageRelationship relation : workbook.getPackagePart().getRelationshipsByType(RELATION)) {
            return workbook.getPackagePart().getRelatedPart(relation);
        }
        return null;
    }

    private static void create(XSSFWorkbook workbook) throws OpenXML4JException, IOException {
        PackagePartName name = PackagingURIHelper.createPartName("/xl/metadata.xml");
        PackagePart part = workbook.getPackage().createPart(name, CONTENT_TYPE);
        try (OutputStream out = part.getOutputStream()) {
            out.write(FRESH.getBytes(StandardCharsets.UTF_8));
        }
        workbook.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
    }

    private static int ensure(PackagePart part) throws IOException, SAXException, TransformerException {
        Document document;
        try (InputStream in = part.getInputStream()) {
            document = XMLHelper.newDocumentBuilder().parse(in);
        }
        int type = typeNumber(document);
        if (type > 0) {
            int existing = entryNumber(document, type);
            if (existing > 0) {
                return existing;
            }
        }
        int entry = append(document, type);
        try (OutputStream out = part.getOutputStream()) {
            XMLHelper.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        }
        return entry;
    }

    /** The number of the dynamic array type among the metadata types, from one; 0 when it is missing. */
    private static int typeNumber(Document document) {
        NodeList types = document.getElementsByTagNameNS(MAIN, "metadataType");
        for (int i = 0; i < types.getLength(); i++) {
            if (((Element) types.item(i)).getAttribute("name").equals(TYPE_NAME)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int entryNumber(Document document, int type) {
        Element entries = child(document.getDocumentElement(), "cellMetadata");
        if (entries != null) {
            NodeList records = entries.getElementsByTagNameNS(MAIN, "rc");
            for (int i = 0; i < records.getLength(); i++) {
                if (((Element) records.item(i)).getAttribute("t").equals(Integer.toString(type))) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    /** Adds what is missing to a part that describes other things already; the order of its elements is fixed. */
    private static int append(Document document, int knownType) throws IOException, SAXException {
        Element root = document.getDocumentElement();
        Document fresh = XMLHelper.newDocumentBuilder().parse(new InputSource(new StringReader(FRESH)));
        int type = knownType;
        if (type == 0) {
            type = add(document, root, "metadataTypes", copy(document, fresh, "metadataType"), root.getFirstChild());
            root.insertBefore(
                    copy(document, fresh, "futureMetadata"), firstOf(root, "cellMetadata", "valueMetadata", "extLst"));
        }
        Element entry = document.createElementNS(MAIN, "bk");
        Element record = document.createElementNS(MAIN, "rc");
        record.setAttribute("t", Integer.toString(type));
        record.setAttribute("v", "0");
        entry.appendChild(record);
        return add(document, root, "cellMetadata", entry, firstOf(root, "valueMetadata", "extLst"));
    }

    private static Node copy(Document document, Document fresh, String name) {
        return document.importNode(fresh.getElementsByTagNameNS(MAIN, name).item(0), true);
    }

    /** Appends to a counted list, which is made before the given node when missing; returns the new count. */
    private static int add(Document document, Element root, String list, Node item, Node before) {
        Element items = child(root, list);
        if (items == null) {
            items = document.createElementNS(MAIN, list);
            root.insertBefore(items, before);
        }
        items.appendChild(item);
        int count = 0;
        for (Node node = items.getFirstChild(); node != null; node = node.getNextSibling()) {
            count += node instanceof Element ? 1 : 0;
        }
        items.setAttribute("count", Integer.toString(count));
        return count;
    }

    private static Element child(Element root, String name) {
        return firstOf(root, name) instanceof Element found ? found : null;
    }

    private static Node firstOf(Element root, String... names) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element && List.of(names).contains(node.getLocalName())) {
                return node;
            }
        }
        return null;
    }
}
