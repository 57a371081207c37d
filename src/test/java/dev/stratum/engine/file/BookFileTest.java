package dev.stratum.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookFileTest {
    private static final Path RFMC = Path.of("templates", "rfmc.xlsx");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rfmc", "ledger", "customer-value", "rfmc-blank"})
    void withoutChangesEveryPartStaysByteForByte(String template) throws IOException {
        Path file = Path.of("templates", template + ".xlsx");
        Path copy = folder.resolve("copy.xlsx");
        try (BookFile book = BookFile.open(file);
                OutputStream out = Files.newOutputStream(copy)) {
            book.write(
                    out, book.sheets().stream().map(sheet -> new SheetChanges()).toList());
        }
        assertThat(parts(copy)).containsExactlyEntriesOf(parts(file));
    }

    @Test
    void inASheetThatChangesOnlyTheCellsThatChangeAreWrittenAnew() throws IOException {
        Path changed = folder.resolve("changed.xlsx");
        String sheet = "xl/worksheets/sheet1.xml";
        try (BookFile book = BookFile.open(RFMC);
                OutputStream out = Files.newOutputStream(changed)) {
            List<SheetChanges> changes =
                    book.sheets().stream().map(any -> new SheetChanges()).toList();
            changes.get(0).value(0, 0, "Another <title> & more");
            changes.get(0).value(999, 3, 12.5);
            book.write(out, changes);
        }
        Map<String, String> before = parts(RFMC);
        Map<String, String> after = parts(changed);
        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        before.forEach((part, content) -> {
            if (!part.equals(sheet)) {
                assertThat(after.get(part)).as(part).isEqualTo(content);
            }
        });
        assertThat(after.get(sheet))
                .contains("t=\"str\"><v>Another &lt;title&gt; &amp; more</v></c>")
                .contains("<row r=\"1000\"><c r=\"D1000\"><v>12.5</v></c></row></sheetData>");
        assertThat(without(after.get(sheet))).isEqualTo(without(before.get(sheet)));
        assertThat(cells(changed, 0))
                .containsEntry("A1", "Another <title> & more")
                .containsEntry("D1000", 12.5)
                .hasSize(cells(RFMC, 0).size() + 1);
    }

    /** A sheet without its first cell, its size and the row that came in. */
    private static String without(String sheet) {
        return sheet.replaceFirst("<dimension[^>]*>", "")
                .replaceFirst("<c r=\"A1\"[^>]*>.*?</c>", "")
                .replaceFirst("<row r=\"1000\">.*?</row>", "");
    }

    @Test
    void cellsComeAndGoWithinARow() throws IOException {
        Path file = book("""
            <row r="2" spans="2:3"><c r="B2" s="7"><f>1+1</f><v>2</v></c><c r="D2" t="s" s="3"><v>0</v></c></row>
            <row r="5"/>\
            """);
        Path changed = folder.resolve("changed.xlsx");
        SheetChanges changes = new SheetChanges();
        changes.value(1, 0, true);
        changes.value(1, 1, new StoredError("#N/A"));
        changes.value(1, 2, 3.0);
        changes.value(1, 3, null);
        changes.value(1, 4, "end");
        changes.value(2, 1, 1e-20);
        changes.value(4, 0, 5.0);
        write(file, changed, changes);
        assertThat(parts(changed).get("xl/worksheets/sheet1.xml"))
                .contains("<row r=\"2\"><c r=\"A2\" t=\"b\"><v>1</v></c><c r=\"B2\" s=\"7\""
                        + " t=\"e\"><f>1+1</f><v>#N/A</v></c><c r=\"C2\"><v>3</v></c><c r=\"D2\" s=\"3\"></c><c"
                        + " r=\"E2\" t=\"str\"><v>end</v></c></row>")
                .contains("<row r=\"3\"><c r=\"B3\"><v>1.0E-20</v></c></row>")
                .contains("<row r=\"5\"><c r=\"A5\"><v>5</v></c></row>");
    }

    @Test
    void anArrayFormulaTakesAnotherRangeAndAFormulaIsMarkedForTheNextProgram() throws IOException {
        Path file = book("""
            <row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">X(B1)</f><v>1</v></c></row>
            <row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>NOW()</f><v>3</v></c></row>\
            """);
        Path changed = folder.resolve("changed.xlsx");
        SheetChanges changes = new SheetChanges();
        changes.range(0, 0, CellRangeAddress.valueOf("A1:A2"));
        changes.calculateAgain(1, 1);
        write(file, changed, changes);
        assertThat(parts(changed).get("xl/worksheets/sheet1.xml"))
                .contains("<c r=\"A1\" cm=\"1\"><f t=\"array\" ref=\"A1:A2\">X(B1)</f><v>1</v></c>")
                .contains("<c r=\"B2\"><f ca=\"1\">NOW()</f><v>3</v></c>");
    }

    @Test
    void formulasAreTakenAwayButForThoseThatStay() throws IOException {
        Path file = book("""
            <row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">X(B1)</f><v>1</v></c><c r="B1"><v>7</v></c></row>
            <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2" t="str"><f>Y()</f><v>y</v></c></row>
            <row r="3"><c r="A3"><f t="array" ref="A3:B3">Z()</f><v>3</v></c><c r="B3"><v>4</v></c></row>\
            """);
        Path changed = folder.resolve("changed.xlsx");
        SheetChanges changes = new SheetChanges();
        changes.takeFormulasAway();
        changes.formula(1, 0, "X(B2)&\"<\"");
        changes.formula(2, 0, "");
        changes.value(1, 1, "new");
        write(file, changed, changes);
        assertThat(parts(changed).get("xl/worksheets/sheet1.xml"))
                .contains("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>7</v></c></row>")
                .contains("<c r=\"A2\"><f>X(B2)&amp;&quot;&lt;&quot;</f><v>2</v></c>")
                .contains("<c r=\"B2\" t=\"str\"><v>new</v></c>")
                .contains("<c r=\"A3\"><f t=\"array\" ref=\"A3:B3\">Z()</f><v>3</v></c>");
    }

    @Test
    void everyKindOfCellIsReadAsItShows() throws IOException {
        Path file = book("""
            <row r="1"><c r="A1"><v>1.5</v></c><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>x</t></rPh></is></c>
            <c t="b"><v>1</v></c><c t="e"><v>#CALC!</v></c><c t="d"><v>2011-11-29</v></c><c t="str"><v>a_x000D_b_x005F_x0041_</v></c>
            <c r="J1" s="4"/><c r="K1"><v>1E400</v></c><c t="d"><v>2011-11-29T12:00:00</v></c></row>
            <row><c><v><![CDATA[7]]></v></c></row>\
            """);
        assertThat(cells(file, 0))
                .containsEntry("A1", 1.5)
                .containsEntry("B1", "shared & text")
                .containsEntry("C1", "inline")
                .containsEntry("D1", true)
                .containsEntry("E1", new StoredError("#CALC!"))
                .containsEntry("F1", 40876.0)
                .containsEntry("G1", "a\rb_x0041_")
                .containsEntry("K1", new StoredError("#NUM!"))
                .containsEntry("L1", 40876.5)
                .containsEntry("A2", 7.0)
                .hasSize(10);
    }

    /** The file as it was copied up to some part: every border between two parts. */
    @Test
    void aWorkbookThatWasCutOffIsRefusedAtEveryBorder() throws IOException {
        byte[] whole = Files.readAllBytes(RFMC);
        int borders = 0;
        for (int i = 4; i < whole.length - 4; i++) {
            if (whole[i] == 'P'
                    && whole[i + 1] == 'K'
                    && (whole[i + 2] == 3 || whole[i + 2] == 1 || whole[i + 2] == 5)) {
                Path cut = folder.resolve("cut.xlsx");
                Files.write(cut, java.util.Arrays.copyOf(whole, i));
                assertRefused(cut, "cut off or damaged");
                borders++;
            }
        }
        assertThat(borders).isGreaterThan(60);
    }

    @Test
    void aSheetThatIsMissingIsNamed() throws IOException {
        String third;
        try (BookFile book = BookFile.open(RFMC)) {
            third = book.sheets().get(2).name();
        }
        assertRefused(copyWithout("xl/worksheets/sheet3.xml"), "the sheet " + third + " is missing in it");
    }

    @Test
    void aWrongChecksumIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(RFMC);
        String largest;
        try (ZipFile zip = new ZipFile(RFMC.toFile())) {
            largest = zip.stream()
                    .filter(part -> part.getName().startsWith("xl/worksheets/sheet"))
                    .max(Comparator.comparingLong(ZipEntry::getCompressedSize))
                    .orElseThrow()
                    .getName();
        }
        // Somewhere in the middle of its data.
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        whole[text.indexOf(largest) + 2000] ^= 0x55;
        Path broken = folder.resolve("broken.xlsx");
        Files.write(broken, whole);
        assertRefused(broken, largest + " is not whole");
    }

    @Test
    void aSheetThatIsNoXmlIsRefusedWhenItIsRead() throws IOException {
        Path file = book("<row r=\"1\"><c r=\"A1\"><v>1</c></row>");
        assertThatThrownBy(() -> cells(file, 0))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("sheet1.xml is not whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><v>1</v></c><row r=\"1\"/>",
                "<c r=\"A1\"><v>1</v></c>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><c><v>2</v></c>",
                "<row r=\"1\"/><c r=\"B1\"><v>2</v></c>",
                "<row r=\"1\"><c r=\"A2\"><v>2</v></c></row>",
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"1\"/><row r=\"1\"/>",
                "<row r=\"0\"/>",
                "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
                "<row r=\"1\"><c r=\"XFD1\"/><c><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"AAAAAAA1\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A99999999999\"><v>2</v></c></row>"
            })
    void aCellOutsideOfItsRowAndARowOutOfOrderAreRefused(String cells) throws IOException {
        Path file = book(cells);
        assertThatThrownBy(() -> cells(file, 0))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("sheet1.xml is not whole");
    }

    /** A few bytes that say that they unpack to 20 GB. */
    @Test
    void aWorkbookThatWouldFillTheDiskIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] few = new byte[100];
        Path file = folder.resolve("bomb.xlsx");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            ZipArchiveEntry part = new ZipArchiveEntry("xl/worksheets/sheet1.xml");
            part.setMethod(ZipEntry.DEFLATED);
            part.setSize(20L << 30);
            part.setCompressedSize(few.length);
            part.setCrc(1);
            zip.addRawArchiveEntry(part, new ByteArrayInputStream(few));
        }
        assertRefused(file, "it unpacks to 20 GB, more than any sound workbook");
    }

    @Test
    void rowsOfControlsAreNoRows() throws IOException {
        String anchor =
                "<controls><x:anchor xmlns:x=\"urn:other\"><x:row>9</x:row><x:c r=\"A9\"/></x:anchor></controls>";
        assertThat(cells(book("<row><c><v>1</v></c></row>" + anchor + "<row><c><v>2</v></c></row>"), 0))
                .containsOnlyKeys("A1", "A2");
    }

    /** Some programs go by the name in front of a part, some by the list at the end. */
    @Test
    void aPartWithTwoDifferentNamesIsRefused() throws IOException {
        String sound = new String(Files.readAllBytes(book("")), StandardCharsets.ISO_8859_1);
        String name = "xl/sharedStrings.xml";
        assertThat(sound.indexOf(name)).isNotEqualTo(sound.lastIndexOf(name));
        for (String other : List.of("xl/sharedStrinks.xml", "xl/sharedStrings\\xml")) {
            Path file = folder.resolve("names.xlsx");
            Files.write(
                    file,
                    sound.replaceFirst(name, Matcher.quoteReplacement(other)).getBytes(StandardCharsets.ISO_8859_1));
            assertRefused(file, name + " is not whole");
        }
        int length = sound.indexOf(name) - 4;
        Path file = folder.resolve("length.xlsx");
        Files.write(
                file,
                (sound.substring(0, length) + (char) (sound.charAt(length) + 1) + sound.substring(length + 1))
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(file, name + " is not whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2C3", "2:C3", "C2:ZZZZZ9", "C0:C3", "C2:C1048577"})
    void anArrayFormulaWhoseCellsAreNoneIsRefused(String cells) throws IOException {
        Path file = book("<row r=\"2\"><c r=\"C2\"><f t=\"array\" ref=\"" + cells + "\">A1</f><v>1</v></c></row>");
        assertThatThrownBy(() -> cells(file, 0))
                .isInstanceOf(StratumException.class)
                .hasMessageContaining("sheet1.xml is not whole");
    }

    @Test
    void otherKindsOfFilesAreNamedWithTheCure() throws IOException {
        Path old = folder.resolve("old.xlsx");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        assertRefused(old, "password or is of the old .xls kind");
        Path text = folder.resolve("text.xlsx");
        Files.writeString(text, "a,b\n1,2\n");
        assertRefused(text, "it is not an .xlsx workbook");
        Path empty = folder.resolve("empty.xlsx");
        Files.createFile(empty);
        assertRefused(empty, "the file is empty");
        assertRefused(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "OpenDocument");
        assertRefused(folder, "it is a folder");
        assertThatThrownBy(() -> BookFile.open(folder.resolve("none.xlsx")))
                .satisfies(failure ->
                        assertThat(((StratumException) failure).problem()).isEqualTo(Problem.FILE_MISSING));
    }

    private void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> BookFile.open(file).close())
                .isInstanceOf(StratumException.class)
                .hasMessageContaining(words);
    }

    private static Map<String, Object> cells(Path file, int sheet) {
        Map<String, Object> cells = new LinkedHashMap<>();
        try (BookFile book = BookFile.open(file)) {
            book.sheets()
                    .get(sheet)
                    .read((row, column, value, formula, style) ->
                            cells.put(new CellReference(row, column).formatAsString(), value));
        }
        return cells;
    }

    private static void write(Path file, Path changed, SheetChanges changes) throws IOException {
        try (BookFile book = BookFile.open(file);
                OutputStream out = Files.newOutputStream(changed)) {
            book.write(out, List.of(changes));
        }
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    private Path copyWithout(String part) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(parts(RFMC));
        parts.remove(part);
        return zip(parts);
    }

    /** A workbook of one sheet with these rows. */
    private Path book(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String list = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                list + "<Relationship Id=\"a\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                list + "<Relationship Id=\"b\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"c\" Type=\"" + relations
                        + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + main + "\"><si><r><t>shared</t></r><r><t xml:space=\"preserve\"> &amp; text</t></r>"
                        + "<phoneticPr/></si></sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><dimension ref=\"A1:D5\"/><sheetData>" + rows
                        + "</sheetData></worksheet>");
        return zip(parts);
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : new ArrayList<>(parts.entrySet())) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
                out.closeEntry();
            }
        }
        return file;
    }
}
