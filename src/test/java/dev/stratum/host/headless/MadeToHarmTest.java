package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.trust.Attack;
import dev.stratum.trust.Budget;
import dev.stratum.trust.OwnProcess;
import dev.stratum.trust.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to fill the memory, to read another file or to run a program: a sentence, and nothing happens. */
class MadeToHarmTest {
    private static final List<String> TROUBLE = List.of("Exception", "at dev.stratum", "Unexpected", "null");
    private static final String SECRET = "the content of another file";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Attack("files made to fill the memory or to read other files")
    void madeToHarm(Tally tally) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        Path ledger = Files.copy(Cli.file("ledger-ties.csv"), folder.resolve("ledger.csv"));
        String deep = "[".repeat(100_000);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        for (Map.Entry<String, String> json : Map.of(
                        "deep", "{\"grades\":" + deep,
                        "number", "{\"version\":" + "9".repeat(2_000_000) + "}",
                        "text", "{\"version\":\"" + "9".repeat(3_000_000) + "\"}",
                        "exponent", "{\"version\":1e999999999}")
                .entrySet()) {
            String file = write(json.getKey() + ".json", json.getValue()).toString();
            List<String> segment = List.of("segment", ledger.toString(), "--as-of", "2018-10-31", "--engine", "memory");
            commands.put("policy " + json.getKey(), with(segment, "--policy", file));
            commands.put("mapping " + json.getKey(), with(segment, "--mapping", file));
            commands.put("model " + json.getKey(), with(segment, "--model", file));
            commands.put(
                    "lines " + json.getKey(),
                    List.of(
                            "measures",
                            write(json.getKey() + ".jsonl", json.getValue()).toString(),
                            "--as-of",
                            "2018-10-31"));
        }
        String entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                + " \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY c SYSTEM \"" + secret.toUri() + "\">]>";
        for (String type : List.of(entities, outside)) {
            Path book = book(
                    (type.equals(entities) ? "entities" : "outside") + ".xlsx",
                    type,
                    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c></row>");
            commands.put(
                    "refresh " + book.getFileName(),
                    List.of(
                            "refresh",
                            book.toString(),
                            "--out",
                            folder.resolve("o.xlsx").toString()));
            commands.put("eval " + book.getFileName(), List.of("eval", "--book", book.toString(), "Data!A1"));
            commands.put(
                    "run " + book.getFileName(),
                    List.of(
                            "run",
                            "checkData",
                            book.toString(),
                            "--yes",
                            "--out",
                            folder.resolve("r.xlsx").toString()));
        }
        if (Budget.isThorough()) {
            large(commands);
        }
        for (Map.Entry<String, List<String>> command : commands.entrySet()) {
            if (Budget.isThorough()) {
                inLittleMemory(command.getKey(), command.getValue(), tally);
            } else {
                Cli.Run run = Cli.run(command.getValue().toArray());
                judge(command.getKey(), run.code(), run.out() + run.err(), tally);
            }
        }
    }

    /** What is refused for its size alone, in a process with little memory. */
    private void large(Map<String, List<String>> commands) throws IOException {
        Path wide = book(
                "long.xlsx",
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(150 * MEGABYTE)
                        + "</t></is></c></row>");
        commands.put(
                "refresh long text",
                List.of(
                        "refresh",
                        wide.toString(),
                        "--out",
                        folder.resolve("w.xlsx").toString()));
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int i = 0; i < 300; i++) {
                out.write("x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII));
            }
        }
        commands.put("eval packed", List.of("eval", "--csv", packed.toString(), "Data!A1"));
        commands.put("check packed", List.of("check", packed.toString()));
    }

    private void inLittleMemory(String what, List<String> arguments, Tally tally) throws Exception {
        Path said = folder.resolve("said.txt");
        Process process = OwnProcess.of(List.of("-Xmx128m"), Main.class.getName(), arguments)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String words = Files.readString(said);
        judge(what, ended ? process.exitValue() : Integer.MAX_VALUE, words, tally);
    }

    private static void judge(String what, int code, String words, Tally tally) {
        tally.tried(1);
        if (code > 3 || TROUBLE.stream().anyMatch(words::contains)) {
            tally.fault(Tally.Fault.CRASH, what + ": " + words.substring(0, Math.min(600, words.length())));
        } else if (words.contains(SECRET) || code == 0) {
            tally.fault(Tally.Fault.WRONG_ANSWER, what + ": " + words.substring(0, Math.min(600, words.length())));
        }
    }

    private static List<String> with(List<String> arguments, String... more) {
        return java.util.stream.Stream.concat(arguments.stream(), java.util.Arrays.stream(more))
                .toList();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path book(String name, String type, String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String list =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : Map.of(
                            "_rels/.rels", list + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                            "xl/_rels/workbook.xml.rels",
                                    list + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                            "xl/workbook.xml",
                                    "<workbook xmlns=\"" + main
                                            + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                                            + " name=\"Data\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>",
                            "xl/worksheets/sheet1.xml",
                                    type + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows
                                            + "</sheetData></worksheet>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A workbook that segment writes from a stranger's ledger holds his names as texts. */
    @Test
    void namesThatBeginLikeFormulasAreTextsInWorkbooks() throws IOException {
        StringBuilder ledger = new StringBuilder("Customer,Date,Amount\n");
        for (int i = 0; i < 40; i++) {
            ledger.append("=cmd|' /c calc'!A")
                    .append(i)
                    .append(",2018-0")
                    .append(1 + i % 9)
                    .append("-11,")
                    .append(100 + 7 * i)
                    .append('\n');
        }
        Path out = folder.resolve("out.xlsx");
        Cli.Run run = Cli.run(
                "segment",
                write("names.csv", ledger.toString()),
                "--as-of",
                "2018-10-31",
                "--engine",
                "memory",
                "--out",
                out);
        assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(1);
        try (var book = Books.open(out)) {
            int names = 0;
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                            assertThat(cell.getCellFormula()).doesNotContain("cmd|");
                        } else {
                            names += cell.toString().startsWith("=cmd|") ? 1 : 0;
                        }
                    }
                }
            }
            assertThat(names).isGreaterThanOrEqualTo(40);
        }
    }
}
