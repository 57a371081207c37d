package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.Samples;
import dev.stratum.files.ReproducibleZip;
import dev.stratum.trust.Attack;
import dev.stratum.trust.Tally;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Workbooks with things in them that Stratum knows nothing of: kept, or refused before anything is written. */
class NothingLostTest {
    @TempDir
    Path folder;

    private byte[] customers() throws IOException {
        Path made = folder.resolve("made.xlsx");
        Books.write(made, workbook -> {
            Object[][] customers = Samples.customers();
            for (int row = 0; row < customers.length; row++) {
                Books.put(workbook, "My customers", "A" + (row + 1), customers[row]);
            }
            Books.cell(workbook, "My customers", "I1").setCellValue("Twice");
            for (int row = 2; row <= customers.length; row++) {
                Books.formula(workbook, "My customers", "I" + row, "C" + row + "*2");
            }
        });
        return Files.readAllBytes(made);
    }

    @Attack("pivot tables, slicers, macros and more, through refresh and run")
    void everyKindIsKeptOrRefused(Tally tally) throws IOException {
        byte[] plain = customers();
        for (StrangeParts kind : StrangeParts.values()) {
            byte[] before = kind.put(plain);
            Path book = Files.write(folder.resolve("book" + kind.ending()), before);
            Path out = folder.resolve("out" + kind.ending());
            judge(kind, "refresh", Cli.run("refresh", book, "--out", out), out, before, tally);
            judge(kind, "run", Cli.run("run", "segmentCustomers", book, "--yes", "--out", out), out, before, tally);
        }
    }

    private static void judge(StrangeParts kind, String command, Cli.Run run, Path out, byte[] before, Tally tally)
            throws IOException {
        tally.tried(1);
        String what = kind + " through " + command + ": exit code " + run.code() + "\n" + run.out() + run.err();
        if (!Files.exists(out)) {
            if (run.code() != ExitCodes.FAILURE || !run.err().contains("would get lost")) {
                tally.fault(Tally.Fault.CRASH, what);
            }
            return;
        }
        Map<String, byte[]> written = ReproducibleZip.parts(Files.readAllBytes(out));
        Files.delete(out);
        if (run.code() > 1) {
            tally.fault(Tally.Fault.LOSS, what);
        }
        String types = text(written.get("[Content_Types].xml"));
        for (StrangeParts.Part part : kind.parts()) {
            byte[] now = written.get(part.path());
            if (now == null
                    || !(Arrays.equals(now, part.content()) || isSame(now, part.content()))
                    || !types.contains(part.type())
                    || !text(written.get(part.list())).contains(part.relation())) {
                tally.fault(Tally.Fault.LOSS, part.path() + ", " + what);
            }
        }
        if (command.equals("refresh")) {
            Map<String, byte[]> old = ReproducibleZip.parts(before);
            old.remove("xl/worksheets/sheet1.xml");
            old.forEach((name, content) -> {
                if (!Arrays.equals(content, written.get(name))) {
                    tally.fault(Tally.Fault.LOSS, name + " is not as it was, " + what);
                }
            });
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The same elements, attributes and texts, whatever their order and quotes. */
    private static boolean isSame(byte[] one, byte[] other) {
        try {
            return document(one).isEqualNode(document(other));
        } catch (Exception noXml) {
            return false;
        }
    }

    private static Document document(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        document.setXmlStandalone(true);
        document.normalizeDocument();
        return document;
    }

    @Test
    void whatShowsValuesOfBeforeIsNamed() throws IOException {
        Path pivot = Files.write(folder.resolve("pivot.xlsx"), StrangeParts.PIVOT_TABLE.put(customers()));
        Path chart = Files.write(folder.resolve("chart.xlsx"), StrangeParts.CHART_WITH_EXTENSIONS.put(customers()));
        // The pivot table reads columns A to H, in which nothing changes; the chart reads the formulas in I.
        assertThat(Cli.run("refresh", pivot).err()).doesNotContain("pivot table");
        assertThat(Cli.run("refresh", chart).err())
                .contains("Not renewed:", "the chart of 'My customers'!I2:I9 shows what these cells held before");
        Path wider = folder.resolve("wider.xlsx");
        byte[] whole = StrangeParts.PIVOT_TABLE.put(customers());
        Map<String, byte[]> parts = ReproducibleZip.parts(whole);
        parts.computeIfPresent(
                "xl/pivotCache/pivotCacheDefinition1.xml",
                (name, xml) -> text(xml).replace("A1:H25", "A1:I25").getBytes(StandardCharsets.UTF_8));
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(wider))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        assertThat(Cli.run("refresh", wider).err())
                .contains("the pivot table of 'My customers'!A1:I25 shows what these cells held before; renew it in"
                        + " Excel");
        assertThat(Cli.run("refresh", wider).err())
                .as("nothing changes any more")
                .doesNotContain("Not renewed");
    }
}
