package dev.stratum.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.namespace.QName;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** The whole set of Office Open XML schemas (ECMA-376), as the artifact {@code poi-ooxml-full} holds them. */
final class Schemas {
    private static final SchemaTypeLoader TYPES =
            XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

    private Schemas() {}

    /** Whether all schemas are there, not just the part that the product ships. */
    static boolean areComplete() {
        return TYPES.findType(
                        new QName("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "CT_PivotCacheRecords"))
                != null;
    }

    /** Where a workbook breaks the schema of one of its parts, a sentence each; the package's own lists have none. */
    static List<String> brokenIn(ZipFile workbook) throws IOException {
        List<String> broken = new ArrayList<>();
        for (ZipEntry entry : Collections.list(workbook.entries())) {
            String name = entry.getName();
            if (name.matches(".*\\.xml") && !name.equals("[Content_Types].xml") && !name.equals("docProps/core.xml")) {
                validate(name, workbook, entry, broken);
            }
        }
        return broken;
    }

    private static void validate(String name, ZipFile workbook, ZipEntry entry, List<String> broken)
            throws IOException {
        try {
            XmlObject part = TYPES.parse(workbook.getInputStream(entry), null, new XmlOptions());
            List<XmlError> errors = new ArrayList<>();
            if (!part.validate(new XmlOptions().setErrorListener(errors))) {
                errors.forEach(error -> broken.add(name + ": " + error.getMessage()));
            }
        } catch (XmlException failure) {
            broken.add(name + ": " + failure.getMessage());
        }
    }
}
