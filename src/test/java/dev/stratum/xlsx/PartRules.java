package dev.stratum.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Excel asks of a workbook beyond the schemas: [MS-OI29500] and what it repairs in practice.
 *
 * <p>Each rule that is broken is one sentence; an empty list means that none is.
 */
final class PartRules {
    private static final int LONGEST_FORMULA = 8_192;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int LONGEST_PROMPT = 255;

    private final Map<String, Document> parts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    private PartRules() {}

    static List<String> brokenIn(ZipFile workbook) throws IOException {
        PartRules rules = new PartRules();
        rules.read(workbook);
        rules.contents();
        rules.sheetNames();
        rules.parts.forEach((name, part) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                rules.sheet(name, part);
            } else if (name.startsWith("xl/drawings/drawing")) {
                rules.drawing(name, part);
            }
        });
        return rules.broken;
    }

    private void read(ZipFile workbook) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            for (ZipEntry entry : java.util.Collections.list(workbook.entries())) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    broken.add(entry.getName() + " is there twice");
                }
                if (entry.getName().matches(".*\\.(xml|rels)")) {
                    parts.put(entry.getName(), factory.newDocumentBuilder().parse(workbook.getInputStream(entry)));
                }
            }
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException(failure);
        }
    }

    private void contents() {
        Set<String> typed = new HashSet<>();
        Set<String> endings = new HashSet<>();
        for (Element type : elements(parts.get("[Content_Types].xml"), "Override")) {
            String part = type.getAttribute("PartName").substring(1);
            typed.add(part);
            if (!names.contains(part.toLowerCase(Locale.ROOT))) {
                broken.add("the list of contents names " + part + ", which is not there");
            }
        }
        elements(parts.get("[Content_Types].xml"), "Default")
                .forEach(type -> endings.add(type.getAttribute("Extension")));
        for (String part : parts.keySet()) {
            if (!typed.contains(part) && !endings.contains(part.substring(part.lastIndexOf('.') + 1))) {
                broken.add(part + " has no type");
            }
        }
        if (names.contains("xl/calcchain.xml")) {
            broken.add("there is a calculation chain, which Excel repairs when it is not its own");
        }
        parts.forEach((name, part) -> {
            if (name.endsWith(".rels")) {
                targets(name, part);
            }
        });
    }

    private void targets(String name, Document part) {
        java.nio.file.Path folder =
                java.nio.file.Path.of("/" + name).getParent().getParent();
        for (Element relation : elements(part, "Relationship")) {
            if (relation.getAttribute("TargetMode").equals("External")) {
                continue;
            }
            String target = folder.resolve(relation.getAttribute("Target"))
                    .normalize()
                    .toString()
                    .substring(1);
            if (!names.contains(target.toLowerCase(Locale.ROOT))) {
                broken.add(name + " refers to " + target + ", which is not there");
            }
        }
    }

    private void sheetNames() {
        Set<String> seen = new HashSet<>();
        for (Element sheet : elements(parts.get("xl/workbook.xml"), "sheet")) {
            String name = sheet.getAttribute("name");
            if (name.length() > LONGEST_SHEET_NAME || name.matches(".*[\\[\\]:*?/\\\\].*") || name.startsWith("'")) {
                broken.add("the sheet name " + name + " is not allowed");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                broken.add("two sheets have the name " + name);
            }
        }
    }

    private void sheet(String name, Document part) {
        List<CellRangeAddress> arrays = new ArrayList<>();
        int lastRow = 0;
        for (Element row : elements(part, "row")) {
            int number = Integer.parseInt(row.getAttribute("r"));
            if (number <= lastRow) {
                broken.add(name + ": row " + number + " is out of order");
            }
            lastRow = number;
            int lastColumn = -1;
            for (Element cell : elements(row, "c")) {
                CellReference place = new CellReference(cell.getAttribute("r"));
                if (place.getRow() + 1 != number || place.getCol() <= lastColumn) {
                    broken.add(name + ": cell " + cell.getAttribute("r") + " is out of order");
                }
                lastColumn = place.getCol();
                formula(name, cell, place, arrays);
            }
        }
        for (Element validation : elements(part, "dataValidation")) {
            for (String text : List.of("prompt", "error")) {
                if (validation.getAttribute(text).length() > LONGEST_PROMPT) {
                    broken.add(name + ": the " + text + " of " + validation.getAttribute("sqref") + " is too long");
                }
            }
        }
        for (String place : List.of("formula1", "formula2")) {
            for (Element formula : elements(part, place)) {
                callsNoAddIn(name, formula);
            }
        }
        for (Element rule : elements(part, "cfRule")) {
            elements(rule, "formula").forEach(formula -> callsNoAddIn(name, formula));
        }
    }

    private void callsNoAddIn(String name, Element formula) {
        if (formula.getTextContent().contains("_xll.")) {
            broken.add(name + ": a rule of cells calls an add-in: " + formula.getTextContent());
        }
    }

    private void formula(String name, Element cell, CellReference place, List<CellRangeAddress> arrays) {
        List<Element> formulas = elements(cell, "f");
        boolean array = !formulas.isEmpty() && formulas.get(0).getAttribute("t").equals("array");
        if (!cell.getAttribute("cm").isEmpty() && !array) {
            broken.add(name + ": " + cell.getAttribute("r") + " is marked as dynamic and holds no array formula");
        }
        for (CellRangeAddress other : arrays) {
            if (!formulas.isEmpty() && other.isInRange(place.getRow(), place.getCol())) {
                broken.add(name + ": " + cell.getAttribute("r") + " holds a formula inside the array "
                        + other.formatAsString());
            }
        }
        if (formulas.isEmpty()) {
            return;
        }
        if (formulas.get(0).getTextContent().length() > LONGEST_FORMULA) {
            broken.add(name + ": the formula of " + cell.getAttribute("r") + " is too long");
        }
        if (array) {
            CellRangeAddress range = CellRangeAddress.valueOf(formulas.get(0).getAttribute("ref"));
            if (range.getFirstRow() != place.getRow() || range.getFirstColumn() != place.getCol()) {
                broken.add(name + ": the array of " + cell.getAttribute("r") + " does not begin there");
            }
            arrays.stream()
                    .filter(other -> other.intersects(range))
                    .forEach(other -> broken.add(name + ": arrays " + other.formatAsString() + " and "
                            + range.formatAsString() + " overlap"));
            arrays.add(range);
        }
    }

    private void drawing(String name, Document part) {
        Set<String> seen = new HashSet<>();
        for (Element object : elements(part, "cNvPr")) {
            if (!seen.add(object.getAttribute("id"))) {
                broken.add(name + ": two objects have the number " + object.getAttribute("id"));
            }
            if (object.getAttribute("name").isBlank()
                    || object.getAttribute("descr").isBlank()) {
                broken.add(name + ": an object has no name or no alternative text");
            }
        }
    }

    private static List<Element> elements(org.w3c.dom.Node root, String localName) {
        NodeList found = root instanceof Document document
                ? document.getElementsByTagNameNS("*", localName)
                : ((Element) root).getElementsByTagNameNS("*", localName);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
