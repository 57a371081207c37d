package dev.stratum.trust;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.engine.file.BookFile;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.headless.files.CsvSheet;
import dev.stratum.host.headless.ledger.ModelFile;
import dev.stratum.ledger.MappingFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.policy.Policy;
import dev.stratum.policy.ValuePolicy;
import dev.stratum.problem.StratumException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The readers that strangers' bytes come to, and the place where the fuzzer puts its own. */
public final class Fuzzed {
    /** The system property with the name of a reader. */
    static final String READER = "stratum.fuzz.reader";

    /** A reader that answers everything with a result or a problem. */
    enum Reader {
        FORMULA("a formula of a stranger, typed into eval") {
            @Override
            void read(byte[] data) {
                new WorkbookCalculator(CsvSheet.empty(), StratumFunctions.catalogue()).noted(text(data));
            }

            @Override
            Stream<String> seeds() {
                return Stream.of(
                        "CTS.SCORE(600000,5,0.95,0)",
                        "RFMC.GRADE({1;2;3},{75,50,25})",
                        "SUM(1,\"2\",TRUE)*IF(1>2,{1,2;3,4},-3^2%)",
                        "LET(x,2,LAMBDA(y,x*y)(3))",
                        "TEXT(DATE(2018,10,31),\"yyyy-mm-dd\")&\"a\"",
                        "INDEX(Data!A1:B3,2,1)+Data!$A$1#",
                        "KMEANS.CENTERS({1,2;3,4;9,8;7,7},2,\"spss\",10)");
            }
        },
        POLICY("a policy file") {
            @Override
            void read(byte[] data) {
                Policy.read(new ByteArrayInputStream(data), "fuzz.json");
            }

            @Override
            Stream<String> seeds() {
                return Stream.of("rfmc-2021", "ledger-quartiles").map(name -> resource("policy/" + name + ".json"));
            }
        },
        VALUE_POLICY("a policy file of customer values") {
            @Override
            void read(byte[] data) {
                ValuePolicy.read(new ByteArrayInputStream(data), "fuzz.json");
            }

            @Override
            Stream<String> seeds() {
                return Stream.of(resource("policy/bu-2023.json"));
            }
        },
        MAPPING("a mapping file") {
            @Override
            void read(byte[] data) {
                MappingFile.read(text(data), "fuzz.json");
            }

            @Override
            Stream<String> seeds() {
                return Stream.of(MappingFile.write(dev.stratum.ledger.Mapping.USUAL));
            }
        },
        MODEL("a model file of last month") {
            @Override
            void read(byte[] data) {
                ModelFile.read(file(data, ".json"));
            }

            @Override
            Stream<String> seeds() {
                return Stream.of(
                        "{\"version\":\"1\",\"policy\":\"rfmc-2021\",\"cuts\":[[1,2,3]],\"centres\":[[4,4,4,4]]}");
            }
        },
        CSV("a CSV file") {
            @Override
            void read(byte[] data) {
                CsvTable.read(file(data, ".csv"), CsvForm.PLAIN, line -> {});
            }

            @Override
            Stream<String> seeds() {
                return Stream.of(
                        "Customer,Date,Amount\nA,2018-10-31,1200.50\n\"B, \"\"b\"\"\",2018-10-30,-3\n",
                        "sep=;\r\nKunde;Datum;Betrag\r\nA;31.10.2018;1.200,50\r\n",
                        "\ufeffa\tb\n1\t2\n");
            }
        },
        SHEET("the cells of a workbook") {
            @Override
            void read(byte[] data) {
                try (BookFile book = BookFile.open(file(workbook(data), ".xlsx"))) {
                    new WorkbookCalculator(book, StratumFunctions.catalogue()).noted("SUM(Data!A1:Z99)");
                }
            }

            @Override
            Stream<String> seeds() {
                return Stream.of("<worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                        + " r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\""
                        + " t=\"str\"><f>\"a\"&amp;A1</f><v>a1</v></c></row><row r=\"2\"><c r=\"A2\""
                        + " t=\"inlineStr\"><is><t>x</t></is></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c><c r=\"C2\"><f"
                        + " t=\"array\" ref=\"C2:C3\">A1:A2</f><v>1</v></c></row></sheetData></worksheet>");
            }
        };

        private final String words;

        Reader(String words) {
            this.words = words;
        }

        /** What is attacked. */
        String words() {
            return words;
        }

        /** Reads what the fuzzer made; any failure but a problem with its sentence is a finding. */
        abstract void read(byte[] data);

        /** Where the fuzzer begins. */
        abstract Stream<String> seeds();
    }

    private static final Reader CHOSEN = Reader.valueOf(System.getProperty(READER, Reader.FORMULA.name()));

    private Fuzzed() {}

    /** Called by the fuzzer first: classes are loaded and instrumented before the time of an input counts. */
    public static void fuzzerInitialize() {
        CHOSEN.seeds().forEach(seed -> read(CHOSEN, seed.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Called by the fuzzer.
     *
     * @param data what it made
     */
    public static void fuzzerTestOneInput(byte[] data) {
        read(CHOSEN, data);
    }

    /** Reads; returns when there is a result or a problem with its sentence. */
    static void read(Reader reader, byte[] data) {
        try {
            reader.read(data);
        } catch (StratumException problem) {
            if (problem.getMessage().isBlank()) {
                throw new IllegalStateException("a problem without a sentence", problem);
            }
        }
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (var in = Policy.class.getResourceAsStream("/dev/stratum/" + name)) {
            return text(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One file that is written over and over. */
    private static Path file(byte[] data, String end) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "fuzzed" + end);
        try {
            Files.write(file, data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /** A sound workbook around the XML of its one sheet. */
    private static byte[] workbook(byte[] sheet) {
        String types = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relation = "<Relationships xmlns=\"" + types + "relationships\"><Relationship Id=\"a\" Type=\"" + office;
        Map<String, byte[]> parts = Map.of(
                "[Content_Types].xml",
                ("<Types xmlns=\"" + types + "content-types\"/>").getBytes(StandardCharsets.UTF_8),
                "_rels/.rels",
                (relation + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8),
                "xl/workbook.xml",
                ("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office
                                + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>")
                        .getBytes(StandardCharsets.UTF_8),
                "xl/_rels/workbook.xml.rels",
                (relation + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8),
                "xl/worksheets/sheet1.xml",
                sheet);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                ((OutputStream) zip).write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The words that formulas are made of, for the fuzzer's dictionary. */
    static List<String> words() {
        return Stream.concat(
                        StratumFunctions.catalogue().all().stream().map(function -> function.name() + "("),
                        Stream.of(
                                "SUM(",
                                "IF(",
                                "LET(",
                                "LAMBDA(",
                                "TEXT(",
                                "Data!A1:B3",
                                "\"best\"",
                                "{1,2;3,4}",
                                "1E308"))
                .toList();
    }
}
