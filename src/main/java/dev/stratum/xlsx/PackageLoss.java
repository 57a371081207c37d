package dev.stratum.xlsx;

import dev.stratum.files.ReproducibleZip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a workbook held before it was written anew and does not hold any more. */
final class PackageLoss {
    /** Excel makes it anew. */
    private static final String CALCULATION_CHAIN = "xl/calcchain.xml";

    /** Parts by the beginning of their names, as people call them. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("xl/pivot", "a pivot table"),
            Map.entry("xl/slicer", "a slicer"),
            Map.entry("xl/timeline", "a timeline"),
            Map.entry("xl/threadedcomments", "a discussion in comments"),
            Map.entry("xl/persons", "a discussion in comments"),
            Map.entry("xl/comments", "a comment"),
            Map.entry("xl/vba", "macros"),
            Map.entry("xl/externallinks", "links to other workbooks"),
            Map.entry("xl/connections", "a data connection"),
            Map.entry("xl/querytables", "a data connection"),
            Map.entry("xl/model", "a data model"),
            Map.entry("xl/media", "a picture"),
            Map.entry("xl/charts", "a chart"),
            Map.entry("xl/drawings", "a drawing"),
            Map.entry("customxml", "data of another program"));

    /** Below the root of a part: what actions and calculation change on purpose. */
    private static final Set<String> CHANGES = Set.of(
            "sheetData", "cols", "dimension", "sheetViews", "sheetPr", "sheetFormatPr", "definedNames", "calcPr", "si");

    private PackageLoss() {}

    /** What is lost, each kind once. */
    static List<String> between(byte[] before, byte[] after) {
        Map<String, byte[]> old = parts(before);
        Map<String, byte[]> now = parts(after);
        Set<String> lost = new LinkedHashSet<>();
        old.forEach((name, content) -> {
            if (!now.containsKey(name)) {
                if (!name.equals(CALCULATION_CHAIN) && !name.endsWith("/") && !name.startsWith("docprops/")) {
                    lost.add(words(name));
                }
            } else if (name.endsWith(".xml")
                    && name.startsWith("xl/")
                    && !java.util.Arrays.equals(content, now.get(name))) {
                lost.addAll(inside(name, content, now.get(name)));
            }
        });
        return List.copyOf(lost);
    }

    private static Map<String, byte[]> parts(byte[] zip) {
        try {
            return ReproducibleZip.parts(zip).entrySet().stream()
                    .collect(Collectors.toMap(
                            part -> part.getKey().toLowerCase(Locale.ROOT),
                            Map.Entry::getValue,
                            (one, same) -> one,
                            TreeMap::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String words(String part) {
        return WORDS.entrySet().stream()
                .filter(word -> part.startsWith(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("its part " + part);
    }

    private static Set<String> inside(String part, byte[] before, byte[] after) {
        Map<String, Integer> old = features(before);
        Map<String, Integer> now = features(after);
        // Charts of Stratum are drawn anew, with other features.
        return part.startsWith("xl/charts/") || part.startsWith("xl/drawings/")
                ? Set.of()
                : old.entrySet().stream()
                        .filter(feature -> now.getOrDefault(feature.getKey(), 0) < feature.getValue())
                        .map(feature -> feature.getKey() + " of " + part)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How often a part has each kind of element below its root, and each extension. */
    private static Map<String, Integer> features(byte[] xml) {
        Map<String, Integer> found = new TreeMap<>();
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    String name = reader.getLocalName();
                    if (name.equals("ext") && reader.getAttributeValue(null, "uri") != null) {
                        found.merge("extension " + reader.getAttributeValue(null, "uri"), 1, Integer::sum);
                    } else if (depth == 2 && !CHANGES.contains(name)) {
                        found.merge(name, 1, Integer::sum);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return found;
        } catch (XMLStreamException unreadable) {
            throw new IllegalStateException("A part that was just written cannot be read", unreadable);
        }
    }
}
