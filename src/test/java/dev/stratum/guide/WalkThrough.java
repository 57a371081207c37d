package dev.stratum.guide;

import dev.stratum.host.headless.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A page of the guide that leads from the beginning to the end: its files, its commands and formulas, and what it says that
 * they print. Files are in blocks behind a paragraph that names them; commands begin with {@code stratum}, formulas with
 * {@code =}; every other block is printed by the command or formula before it.
 */
final class WalkThrough {
    /** A command or a formula of a page, what it printed, and what the page says that it prints. */
    record Step(String typed, int code, String printed, List<String> told) {}

    private static final Path PAGES = Path.of("addin/guide");
    private static final Pattern FILE = Pattern.compile("`([a-z]+\\.csv)`");
    private static final String PROGRAM = "stratum ";

    private final Path folder;
    private final List<Step> steps = new ArrayList<>();

    private WalkThrough(Path folder) {
        this.folder = folder;
    }

    /** Does all that a page says, in a folder. */
    static List<Step> go(String page, Path folder) throws IOException {
        WalkThrough walk = new WalkThrough(folder);
        String paragraph = "";
        for (String block : Files.readString(PAGES.resolve(page)).split("\n\n", -1)) {
            if (!block.startsWith("    ")) {
                paragraph = block;
                continue;
            }
            List<String> lines = block.lines().map(String::strip).toList();
            Matcher file = FILE.matcher(paragraph);
            if (lines.get(0).startsWith(PROGRAM)) {
                for (String line : lines) {
                    walk.run(line, List.of(line.substring(PROGRAM.length()).split(" ")));
                }
            } else if (lines.get(0).startsWith("=")) {
                walk.run(lines.get(0), List.of("eval", "--book", "customers.xlsx", lines.get(0)));
            } else if (walk.steps.isEmpty() && file.find()) {
                Files.write(folder.resolve(file.group(1)), lines);
                walk.asWorkbook(file.group(1), lines);
            } else {
                walk.steps.get(walk.steps.size() - 1).told().addAll(lines);
            }
        }
        return walk.steps;
    }

    /** A person saves the table as a workbook of the same name. */
    private void asWorkbook(String file, List<String> lines) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(file.replace(".csv", ".xlsx")))) {
            var sheet = book.createSheet("Customers");
            for (String line : lines) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                String[] values = line.split(",", -1);
                for (int column = 0; column < values.length; column++) {
                    if (values[column].matches("\\d+")) {
                        row.createCell(column).setCellValue(Integer.parseInt(values[column]));
                    } else if (!values[column].isEmpty()) {
                        row.createCell(column).setCellValue(values[column]);
                    }
                }
            }
            book.write(out);
        }
    }

    /** Another test holds that the templates of the source are what the program writes, which takes it long. */
    private void template(String typed, List<String> words) throws IOException {
        Files.copy(Path.of("templates", words.get(1) + ".xlsx"), folder.resolve(words.get(words.size() - 1)));
        steps.add(new Step(typed, 0, "", new ArrayList<>()));
    }

    private void run(String typed, List<String> words) throws IOException {
        if (words.get(0).equals("template")) {
            template(typed, words);
            return;
        }
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        int code = Main.commandLine()
                .setOut(writer)
                .setErr(writer)
                .execute(words.stream().map(this::placed).toArray(String[]::new));
        writer.flush();
        steps.add(new Step(
                typed,
                code,
                printed.toString().replace(folder + folder.getFileSystem().getSeparator(), ""),
                new ArrayList<>()));
    }

    /** Files are in the folder. */
    private String placed(String word) {
        return word.matches("[a-z-]+\\.(csv|xlsx|json|html)")
                ? folder.resolve(word).toString()
                : word;
    }

    /** The pictures of all pages. */
    static List<String> pictures() throws IOException {
        List<String> names = new ArrayList<>();
        try (var files = Files.list(PAGES)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                Pattern.compile("!\\[[^\\]]+]\\(([^)]+)\\)")
                        .matcher(Files.readString(page))
                        .results()
                        .forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    static Path picture(String name) {
        return PAGES.resolve(name);
    }

    static List<String> pages() {
        return Arrays.asList(
                "grade-my-customers.md",
                "from-ledger-to-segments.md",
                "the-monthly-routine.md",
                "why-does-this-cell-say-na.md");
    }
}
