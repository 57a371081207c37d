package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a workbook is lost or altered by a refresh but the cells that change. */
class WholePackageTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String LIST =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** Parts that no calculation needs; Stratum has no business with what is in them. */
    private static final List<String> STRANGE = List.of(
            "xl/vbaProject.bin",
            "xl/calcChain.xml",
            "xl/pivotCache/pivotCacheDefinition1.xml",
            "xl/pivotCache/pivotCacheRecords1.xml",
            "xl/pivotTables/pivotTable1.xml",
            "xl/slicers/slicer1.xml",
            "xl/slicerCaches/slicerCache1.xml",
            "xl/threadedComments/threadedComment1.xml",
            "xl/persons/person.xml",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/drawings/drawing1.xml",
            "xl/charts/chart1.xml",
            "xl/media/image1.png",
            "xl/printerSettings/printerSettings1.bin",
            "xl/connections.xml",
            "xl/externalLinks/externalLink1.xml",
            "customXml/item1.xml",
            "docProps/custom.xml",
            "Grüße/unknown.part");

    private static final String BEFORE_CELLS = "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
            + " topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"3\""
            + " width=\"31.7\" hidden=\"1\" customWidth=\"1\"/></cols>";
    private static final String AFTER_CELLS = "<conditionalFormatting sqref=\"A1:A9\"><cfRule type=\"expression\""
            + " priority=\"1\"><formula>A1&gt;2</formula></cfRule></conditionalFormatting>"
            + "<legacyDrawing xmlns:r=\"" + OFFICE
            + "\" r:id=\"rId9\"/><extLst><ext uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\""
            + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:sparklineGroups>"
            + "<x14:sparklineGroup><!-- <sheetData> --></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>";

    @TempDir
    private Path folder;

    /** Line ends of Windows, notes, character data and marks of Excel between the cells. */
    private static String sheet(String prefix, String encoding, String result) {
        String p = prefix.isEmpty() ? "" : prefix + ":";
        String cells = "<row r=\"1\" ht=\"33\" customHeight=\"1\">\r\n<!-- <c r=\"A1\"> -->\r\n"
                + "<c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\" t=\"str\"><f><![CDATA[\"a< b\"&\"c\"]]></f><v>a&lt; bc</v></c></row>\r\n"
                + "<row r=\"2\" spans=\"1:3\" x14ac:dyDescent=\"0.3\" xmlns:x14ac=\"urn:any\"><c r=\"A2\"><v><![CDATA[2]]></v></c>"
                + "<c r='B2' ><f ca=\"1\">A1+1</f><v>2</v></c></row>\r\n";
        String changing =
                "<row r=\"3\"><c r=\"A3\"><f ca=\"1\">SUM(A1:A2)</f><v>" + result + "</v></c><c r=\"B3\"/></row>\r\n";
        String body = BEFORE_CELLS.replaceAll("<(/?)(\\w)", "<$1" + p + "$2")
                + ("<sheetData>\r\n" + cells + changing + "</sheetData>").replaceAll("<(/?)(\\w)", "<$1" + p + "$2")
                + AFTER_CELLS.replaceAll("<(/?)([a-wyz]\\w+[ />])", "<$1" + p + "$2");
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\r\n<" + p + "worksheet xmlns"
                + (prefix.isEmpty() ? "" : ":" + prefix) + "=\"" + MAIN + "\">" + body + "</" + p + "worksheet>\r\n";
    }

    private static Map<String, byte[]> book(byte[] sheet) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        parts.put("_rels/.rels", utf8(LIST + relation("a", "officeDocument", "xl/workbook.xml") + "</Relationships>"));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Data\" sheetId=\"1\""
                        + " r:id=\"b\"/></sheets><definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
                        + "Data!$A$1:$B$3</definedName></definedNames><extLst/></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(LIST + relation("b", "worksheet", "worksheets/sheet1.xml") + "</Relationships>"));
        parts.put(SHEET, sheet);
        int value = 0;
        for (String strange : STRANGE) {
            byte[] content = new byte[300];
            for (int i = 0; i < content.length; i++) {
                value += 37;
                content[i] = (byte) value;
            }
            parts.put(strange, content);
        }
        return parts;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Refreshes a workbook in its place; gives its parts afterwards. */
    private Map<String, byte[]> refreshed(Map<String, byte[]> parts, String name) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        Cli.Run run = Cli.run("refresh", file);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Data!A3: 7 -> 3", "1 cell changed");
        Map<String, byte[]> after = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                after.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return after;
    }

    private void onlyTheSheetDiffers(String prefix, Charset charset, String name) throws IOException {
        Map<String, byte[]> before = book(sheet(prefix, charset.name(), "7").getBytes(charset));
        Map<String, byte[]> after = refreshed(before, name);
        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        before.forEach((part, content) -> {
            if (!part.equals(SHEET)) {
                assertThat(after.get(part)).as(part).isEqualTo(content);
            }
        });
        assertThat(new String(after.get(SHEET), StandardCharsets.UTF_8).replace("\uFEFF", ""))
                .isEqualTo(sheet(prefix, "UTF-8", "3"));
    }

    @Test
    void onlyTheCellThatChangesIsWrittenAnew() throws IOException {
        onlyTheSheetDiffers("", StandardCharsets.UTF_8, "book.xlsx");
    }

    @Test
    void macrosStay() throws IOException {
        onlyTheSheetDiffers("", StandardCharsets.UTF_8, "book.xlsm");
    }

    @Test
    void prefixesOfNamesStay() throws IOException {
        onlyTheSheetDiffers("x", StandardCharsets.UTF_8, "book.xlsx");
    }

    /** Such a sheet is written in UTF-8, as its declaration then says. */
    @Test
    void sheetsInUtf16AreRead() throws IOException {
        onlyTheSheetDiffers("", StandardCharsets.UTF_16, "book.xlsx");
    }
}
