package dev.stratum.host.headless;

import dev.stratum.files.ReproducibleZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Kinds of things in workbooks that Stratum has no business with, as Excel stores them. */
enum StrangeParts {
    PIVOT_TABLE(
            List.of(
                    Part.of(
                            "xl/pivotCache/pivotCacheDefinition1.xml",
                            Part.MAIN + "pivotCacheDefinition+xml",
                            "workbook",
                            "pivotCacheDefinition",
                            "<pivotCacheDefinition xmlns=\"NS\" xmlns:r=\"RS\" r:id=\"rId1\" refreshedBy=\"Jane\""
                                    + " recordCount=\"1\"><cacheSource type=\"worksheet\"><worksheetSource ref=\"A1:H25\""
                                    + " sheet=\"My customers\"/></cacheSource><cacheFields count=\"1\"><cacheField"
                                    + " name=\"Customer\" numFmtId=\"0\"><sharedItems count=\"1\"><s"
                                    + " v=\"C1\"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>"),
                    Part.of(
                            "xl/pivotCache/pivotCacheRecords1.xml",
                            Part.MAIN + "pivotCacheRecords+xml",
                            "xl/pivotCache/pivotCacheDefinition1.xml",
                            "pivotCacheRecords",
                            "<pivotCacheRecords xmlns=\"NS\" count=\"1\"><r><x v=\"0\"/></r></pivotCacheRecords>"),
                    Part.of(
                            "xl/pivotTables/pivotTable1.xml",
                            Part.MAIN + "pivotTable+xml",
                            "sheet",
                            "pivotTable",
                            "<pivotTableDefinition xmlns=\"NS\" name=\"Pivot\" cacheId=\"7\""
                                    + " dataCaption=\"Values\"><location ref=\"M1:N3\" firstHeaderRow=\"1\""
                                    + " firstDataRow=\"1\" firstDataCol=\"1\"/><pivotFields count=\"1\"><pivotField"
                                    + " axis=\"axisRow\" showAll=\"0\"><items count=\"1\"><item"
                                    + " x=\"0\"/></items></pivotField></pivotFields></pivotTableDefinition>")),
            "",
            "",
            "<pivotCaches><pivotCache cacheId=\"7\" r:id=\"ID0\"/></pivotCaches>"),
    SLICER(
            List.of(
                    Part.of(
                            "xl/slicers/slicer1.xml",
                            "application/vnd.ms-excel.slicer+xml",
                            "sheet",
                            "http://schemas.microsoft.com/office/2007/relationships/slicer",
                            "<slicers xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><slicer"
                                    + " name=\"Customer\" cache=\"Slicer_Customer\" caption=\"Customer\""
                                    + " rowHeight=\"241300\"/></slicers>"),
                    Part.of(
                            "xl/slicerCaches/slicerCache1.xml",
                            "application/vnd.ms-excel.slicerCache+xml",
                            "workbook",
                            "http://schemas.microsoft.com/office/2007/relationships/slicerCache",
                            "<slicerCacheDefinition"
                                    + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                                    + " name=\"Slicer_Customer\" sourceName=\"Customer\"/>")),
            "",
            "<extLst><ext uri=\"{A8765BA9-456A-4dab-B4F3-ACF838C121DE}\""
                    + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:slicerList><x14:slicer"
                    + " r:id=\"ID0\"/></x14:slicerList></ext></extLst>",
            ""),
    THREADED_COMMENT(
            List.of(
                    Part.of(
                            "xl/threadedComments/threadedComment1.xml",
                            "application/vnd.ms-excel.threadedcomments+xml",
                            "sheet",
                            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                            "<ThreadedComments"
                                    + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment"
                                    + " ref=\"B2\" dT=\"2026-01-01T00:00:00.00\" personId=\"{1}\""
                                    + " id=\"{2}\"><text>Why?</text></threadedComment></ThreadedComments>"),
                    Part.of(
                            "xl/persons/person.xml",
                            "application/vnd.ms-excel.person+xml",
                            "workbook",
                            "http://schemas.microsoft.com/office/2017/10/relationships/person",
                            "<personList"
                                    + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><person"
                                    + " displayName=\"Jane\" id=\"{1}\" userId=\"j\" providerId=\"None\"/></personList>"),
                    Part.of(
                            "xl/comments1.xml",
                            Part.MAIN + "comments+xml",
                            "sheet",
                            "comments",
                            "<comments xmlns=\"NS\"><authors><author>tc={2}</author></authors><commentList><comment"
                                    + " ref=\"B2\" authorId=\"0\"><text><t>[Threaded"
                                    + " comment]</t></text></comment></commentList></comments>"),
                    Part.of(
                            "xl/drawings/vmlDrawing1.vml",
                            "application/vnd.openxmlformats-officedocument.vmlDrawing",
                            "sheet",
                            "vmlDrawing",
                            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                                    + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                                    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape id=\"_x0000_s1025\""
                                    + " type=\"#_x0000_t202\"><x:ClientData"
                                    + " ObjectType=\"Note\"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>")),
            "",
            "<legacyDrawing r:id=\"ID3\"/>",
            ""),
    CHART_WITH_EXTENSIONS(
            List.of(
                    Part.of(
                            "xl/drawings/drawing1.xml",
                            "application/vnd.openxmlformats-officedocument.drawing+xml",
                            "sheet",
                            "drawing",
                            "<xdr:wsDr"
                                    + " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor><xdr:from><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>18</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame"
                                    + " macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"Chart"
                                    + " 1\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\""
                                    + " y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData"
                                    + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart"
                                    + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"RS\""
                                    + " r:id=\"rId1\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"),
                    Part.of(
                            "xl/charts/chart1.xml",
                            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                            "xl/drawings/drawing1.xml",
                            "chart",
                            "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir"
                                    + " val=\"col\"/><c:ser><c:idx val=\"0\"/><c:order"
                                    + " val=\"0\"/><c:val><c:numRef><c:f>'My"
                                    + " customers'!$I$2:$I$9</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount"
                                    + " val=\"1\"/><c:pt"
                                    + " idx=\"0\"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val><c:extLst><c:ext"
                                    + " uri=\"{C3380CC4-5D6E-409C-BE32-E72D297353CC}\""
                                    + " xmlns:c16=\"http://schemas.microsoft.com/office/drawing/2014/chart\"><c16:uniqueId"
                                    + " val=\"{00000000-1}\"/></c:ext></c:extLst></c:ser><c:axId val=\"1\"/><c:axId"
                                    + " val=\"2\"/></c:barChart></c:plotArea></c:chart></c:chartSpace>"),
                    Part.of(
                            "xl/charts/style1.xml",
                            "application/vnd.ms-office.chartstyle+xml",
                            "xl/charts/chart1.xml",
                            "http://schemas.microsoft.com/office/2011/relationships/chartStyle",
                            "<cs:chartStyle xmlns:cs=\"http://schemas.microsoft.com/office/drawing/2012/chartStyle\""
                                    + " id=\"201\"/>")),
            "",
            "<drawing r:id=\"ID0\"/>",
            ""),
    FORM_CONTROL(
            List.of(
                    Part.of(
                            "xl/ctrlProps/ctrlProp1.xml",
                            "application/vnd.ms-excel.controlproperties+xml",
                            "sheet",
                            "ctrlProp",
                            "<formControlPr xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                                    + " objectType=\"CheckBox\" fmlaLink=\"$P$1\" lockText=\"1\"/>"),
                    Part.of(
                            "xl/drawings/vmlDrawing1.vml",
                            "application/vnd.openxmlformats-officedocument.vmlDrawing",
                            "sheet",
                            "vmlDrawing",
                            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                                    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape id=\"_x0000_s1026\""
                                    + " type=\"#_x0000_t201\"><x:ClientData"
                                    + " ObjectType=\"Checkbox\"><x:FmlaLink>$P$1</x:FmlaLink></x:ClientData></v:shape></xml>")),
            "",
            "<legacyDrawing r:id=\"ID1\"/><mc:AlternateContent"
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
                    + " Requires=\"x14\""
                    + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><controls><mc:AlternateContent><mc:Choice"
                    + " Requires=\"x14\"><control shapeId=\"1026\" r:id=\"ID0\" name=\"Check Box 1\"><controlPr"
                    + " defaultSize=\"0\"><anchor><from><xdr:col"
                    + " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\">9</xdr:col><xdr:row"
                    + " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\">1</xdr:row></from></anchor></controlPr></control>"
                    + "</mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>",
            ""),
    MACROS(
            List.of(Part.of(
                    "xl/vbaProject.bin",
                    "application/vnd.ms-office.vbaProject",
                    "workbook",
                    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                    "\u0001not xml\u0002 at all")),
            "",
            "",
            ""),
    CUSTOM_XML(
            List.of(
                    Part.of(
                            "customXml/item1.xml",
                            "application/xml",
                            "workbook",
                            "customXml",
                            "<orders xmlns=\"urn:erp\"><order id=\"1\"/></orders>"),
                    Part.of(
                            "customXml/itemProps1.xml",
                            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                            "customXml/item1.xml",
                            "customXmlProps",
                            "<ds:datastoreItem"
                                    + " xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\""
                                    + " ds:itemID=\"{3}\"/>")),
            "",
            "",
            ""),
    SENSITIVITY_LABEL(
            List.of(
                    Part.of(
                            "docMetadata/LabelInfo.xml",
                            "application/vnd.ms-office.classificationlabels+xml",
                            "package",
                            "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
                            "<clbl:labelList"
                                    + " xmlns:clbl=\"http://schemas.microsoft.com/office/2020/mipLabelMetadata\"><clbl:label"
                                    + " id=\"{4}\" enabled=\"1\" method=\"Privileged\" siteId=\"{5}\""
                                    + " removed=\"0\"/></clbl:labelList>"),
                    Part.of(
                            "docProps/custom.xml",
                            "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                            "package",
                            "custom-properties",
                            "<Properties"
                                    + " xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
                                    + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property"
                                    + " fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\""
                                    + " name=\"MSIP_Label_4_Enabled\"><vt:lpwstr>true</vt:lpwstr></property></Properties>")),
            "",
            "",
            ""),
    CONNECTION(
            List.of(Part.of(
                    "xl/connections.xml",
                    Part.MAIN + "connections+xml",
                    "workbook",
                    "connections",
                    "<connections xmlns=\"NS\"><connection id=\"1\" name=\"ERP\" type=\"5\""
                            + " refreshedVersion=\"8\"><dbPr connection=\"Provider=X\""
                            + " command=\"orders\"/></connection></connections>")),
            "",
            "",
            ""),
    RICH_VALUES(
            List.of(Part.of(
                    "xl/richData/rdrichvalue.xml",
                    "application/vnd.ms-excel.rdrichvalue+xml",
                    "workbook",
                    "http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue",
                    "<rvData xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2017/richdata\" count=\"0\"/>")),
            "",
            "",
            ""),
    PRINTER(
            List.of(Part.of(
                    "xl/printerSettings/printerSettings1.bin",
                    Part.MAIN + "printerSettings",
                    "sheet",
                    "printerSettings",
                    "\u0003settings\u0004")),
            "",
            "<pageSetup orientation=\"portrait\" r:id=\"ID0\"/>",
            "");

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Part> parts;

    private final String beforeMargins;
    private final String afterMargins;
    private final String inBook;

    StrangeParts(List<Part> parts, String beforeMargins, String afterMargins, String inBook) {
        this.parts = parts;
        this.beforeMargins = beforeMargins;
        this.afterMargins = afterMargins;
        this.inBook = inBook;
    }

    /**
     * A part of a package.
     *
     * @param path its name
     * @param type its content type
     * @param from the part that refers to it; or sheet, workbook, package
     * @param relation the kind of the reference
     * @param content what it holds
     */
    record Part(String path, String type, String from, String relation, byte[] content) {
        static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

        static Part of(String path, String type, String from, String relation, String content) {
            String xml = content.replace("\"NS\"", "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
                    .replace("\"RS\"", "\"" + RELATIONS + "\"");
            return new Part(
                    path,
                    type,
                    from,
                    relation.startsWith("http") ? relation : RELATIONS + "/" + relation,
                    (content.startsWith("<")
                                    ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml
                                    : xml)
                            .getBytes(StandardCharsets.UTF_8));
        }

        /** The list of references in which this part stands. */
        String list() {
            String source = switch (from) {
                case "sheet" -> SHEET;
                case "workbook" -> BOOK;
                case "package" -> "";
                default -> from;
            };
            int slash = source.lastIndexOf('/');
            return source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
        }
    }

    List<Part> parts() {
        return parts;
    }

    String ending() {
        return this == MACROS ? ".xlsm" : ".xlsx";
    }

    /** A workbook with this in it. */
    byte[] put(byte[] workbook) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(ReproducibleZip.parts(workbook));
        String types = text(all.get("[Content_Types].xml"));
        List<String> ids = new ArrayList<>();
        for (Part part : parts) {
            all.put(part.path(), part.content());
            types = types.replace(
                    "</Types>",
                    "<Override PartName=\"/" + part.path() + "\" ContentType=\"" + part.type() + "\"/></Types>");
            String list = all.containsKey(part.list())
                    ? text(all.get(part.list()))
                    : "<Relationships"
                            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
            boolean isInside = part.from().contains("/");
            String id = isInside ? "rId1" : "rIdStrange" + ids.size();
            ids.add(id);
            list = list.contains("</Relationships>") ? list : list.replaceFirst("/>$", "></Relationships>");
            all.put(
                    part.list(),
                    list.replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"" + id + "\" Type=\"" + part.relation() + "\" Target=\"/"
                                            + part.path() + "\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        if (this == MACROS) {
            types = types.replace(Part.MAIN + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        }
        all.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
        String sheet = text(all.get(SHEET))
                .replace("<worksheet ", "<worksheet xmlns:r=\"" + Part.RELATIONS + "\" ")
                .replace("</worksheet>", numbered(afterMargins, ids) + "</worksheet>")
                .replace("<pageMargins", beforeMargins + "<pageMargins");
        all.put(SHEET, sheet.getBytes(StandardCharsets.UTF_8));
        all.put(
                BOOK,
                text(all.get(BOOK))
                        .replace("</workbook>", numbered(inBook, ids) + "</workbook>")
                        .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String numbered(String xml, List<String> ids) {
        String with = xml;
        for (int i = 0; i < ids.size(); i++) {
            with = with.replace("\"ID" + i + "\"", "\"" + ids.get(i) + "\"");
        }
        return with;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
