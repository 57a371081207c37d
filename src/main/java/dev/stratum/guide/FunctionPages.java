package dev.stratum.guide;

import dev.stratum.functions.FunctionDetails;
import dev.stratum.functions.SheetFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page for each worksheet function and an index of them, in Markdown. */
public final class FunctionPages {
    /** The name of the index, without its ending. */
    public static final String INDEX = "index";

    /** What the names of papers in the sources, up to the colon, stand for. */
    private static final List<String> PAPERS = List.of(
            "RFMC paper: *Customer stratification theory and value evaluation: analysis based on improved RFM model*, Journal of"
                    + " Intelligent & Fuzzy Systems, DOI 10.3233/JIFS-200737.",
            "Bu (2023): customer value by 15 indicators, Computer-Aided Design & Applications, DOI"
                    + " 10.14733/cadaps.2023.S15.100-113.");

    private FunctionPages() {}

    /**
     * A table of functions for each category.
     *
     * @param functions the functions, sorted by name
     * @return how each is written and what it gives
     */
    public static String list(Collection<SheetFunction> functions) {
        return list(functions, function -> code(function.written()));
    }

    /**
     * The pages.
     *
     * @param functions all functions, sorted by name
     * @param readings other pages that the index names, with their titles by the names of their files
     * @return the pages by the names of their files, the index first
     */
    public static Map<String, String> all(Collection<SheetFunction> functions, Map<String, String> readings) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(INDEX + ".md", index(functions, readings));
        functions.forEach(function -> pages.put(file(function.name()), page(function)));
        return pages;
    }

    /**
     * The index.
     *
     * @param functions all functions, sorted by name
     * @param readings other pages that it names, with their titles by the names of their files
     * @return links to the pages
     */
    public static String index(Collection<SheetFunction> functions, Map<String, String> readings) {
        StringBuilder text = new StringBuilder("# Functions of Stratum\n\n");
        readings.forEach(
                (file, title) -> text.append("- ").append(link(title, file)).append('\n'));
        return text.append(
                        "\nArguments in [brackets] may be left out. A click on a function leads to its arguments, an example"
                                + " to paste and a usual mistake.\n\n")
                // Right below the title of this page stands the second kind of heading.
                .append(list(functions, function -> link(function.name(), file(function.name())))
                        .replace("### ", "## "))
                .toString();
    }

    private static String list(Collection<SheetFunction> functions, Function<SheetFunction, String> name) {
        Map<String, List<SheetFunction>> groups = functions.stream()
                .collect(Collectors.groupingBy(SheetFunction::group, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        groups.forEach((group, members) -> {
            text.append("### ").append(group).append("\n\n");
            table(
                    text,
                    List.of("Function", "What it gives"),
                    members.stream()
                            .map(function -> List.of(
                                    name.apply(function), function.description().strip()))
                            .toList());
        });
        return text.toString();
    }

    /**
     * The page of a function.
     *
     * @param function a function of the catalogue
     * @return how it is written, its arguments, an example with its result, a usual mistake, what it computes
     */
    public static String page(SheetFunction function) {
        FunctionDetails details = FunctionDetails.of(function);
        StringBuilder text = new StringBuilder("# " + function.name() + "\n\n");
        block(text, "=" + function.written());
        paragraph(text, function.description().strip());
        if (!function.arguments().isEmpty()) {
            heading(text, "Arguments");
            table(
                    text,
                    List.of("Argument", "Meaning"),
                    function.arguments().stream()
                            .map(argument -> List.of(
                                    code(argument.name()),
                                    argument.description().strip()))
                            .toList());
        }
        heading(text, "Example");
        paragraph(text, "Paste into a cell:");
        example(text, details.example());
        heading(text, "A usual mistake");
        block(text, "=" + details.mistake().formula());
        paragraph(text, "shows " + details.mistake().line());
        paragraph(text, "`=STRATUM.WHY(cell)` tells such a sentence of any cell, in Excel the button Explain error.");
        heading(text, "What it computes");
        paragraph(text, details.formula());
        paragraph(text, "Source: " + details.source() + ".");
        PAPERS.stream()
                .filter(paper -> details.source().contains(paper.substring(0, paper.indexOf(':'))))
                .forEach(paper -> paragraph(text, paper));
        heading(text, "Related");
        paragraph(
                text,
                details.related().stream()
                        .map(name -> link(name, file(name)))
                        .collect(Collectors.joining(", ", "", " \u00b7 " + link("all functions", INDEX + ".md"))));
        return text.toString();
    }

    /** The result stands in a table with the letters of columns above it, as on a sheet. */
    private static void example(StringBuilder text, FunctionDetails.Example example) {
        block(text, "=" + example.formula());
        List<List<String>> rows = example.rows();
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        paragraph(text, rows.size() == 1 && columns == 1 ? "It gives" : "It gives these cells:");
        List<List<String>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> filled = new ArrayList<>(row);
            filled.addAll(Collections.nCopies(columns - row.size(), ""));
            cells.add(filled);
        }
        table(
                text,
                IntStream.range(0, columns)
                        .mapToObj(column -> String.valueOf((char) ('A' + column)))
                        .toList(),
                cells);
    }

    private static void table(StringBuilder text, List<String> heads, List<List<String>> rows) {
        row(text, heads);
        row(text, Collections.nCopies(heads.size(), "---"));
        rows.forEach(row -> row(text, row.stream().map(FunctionPages::cell).toList()));
        text.append('\n');
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static void heading(StringBuilder text, String heading) {
        text.append("## ").append(heading).append("\n\n");
    }

    private static void paragraph(StringBuilder text, String sentence) {
        text.append(sentence).append("\n\n");
    }

    private static void block(StringBuilder text, String code) {
        text.append("    ").append(code).append("\n\n");
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String link(String text, String file) {
        return "[" + text + "](" + file + ")";
    }

    private static String file(String name) {
        return name + ".md";
    }
}
