package dev.stratum.host.headless;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stratum.functions.FunctionDetails;
import dev.stratum.functions.SheetFunction;
import dev.stratum.guide.FunctionPages;
import dev.stratum.guide.HtmlPages;
import dev.stratum.report.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.WordUtils;

/** The worksheet functions as text, made from the annotations that the function wizard shows. */
final class FunctionHelp {
    private static final int WIDTH = 100;

    /** How to write the guide. */
    enum Form {
        /** Aligned columns. */
        TEXT,
        /** Markdown, a table per category. */
        MD,
        /** One array of objects. */
        JSON,
        /** Pages for a browser. */
        HTML
    }

    private FunctionHelp() {}

    /** All functions. */
    static String list(Collection<SheetFunction> functions, Form format) {
        return switch (format) {
            case TEXT -> table(functions);
            case MD -> FunctionPages.list(functions);
            case JSON -> json(functions.stream().map(FunctionHelp::node).toList());
            case HTML -> HtmlPages.page(FunctionPages.index(functions, Map.of()));
        };
    }

    /** One function with its arguments. */
    static String one(SheetFunction function, Form format) {
        return switch (format) {
            case TEXT -> help(function);
            case MD -> FunctionPages.page(function);
            case JSON -> json(List.of(node(function)));
            case HTML -> HtmlPages.page(FunctionPages.page(function));
        };
    }

    private static String table(Collection<SheetFunction> functions) {
        TextTable table = new TextTable().header("Function", "What it gives");
        functions.forEach(function -> {
            List<String> lines = wrap(function.description().strip(), WIDTH);
            table.row(List.of(TextTable.Cell.left(function.name()), TextTable.Cell.left(lines.get(0))));
            lines.stream()
                    .skip(1)
                    .forEach(line -> table.row(List.of(TextTable.Cell.left(""), TextTable.Cell.left(line))));
        });
        return String.join("\n", table.lines());
    }

    private static String help(SheetFunction function) {
        StringBuilder text = new StringBuilder("=" + function.written() + "\n\n");
        wrap(function.description().strip(), WIDTH)
                .forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        int width = function.arguments().stream()
                .mapToInt(argument -> argument.name().length())
                .max()
                .orElse(0);
        for (SheetFunction.Argument argument : function.arguments()) {
            String name = argument.name();
            for (String line : wrap(argument.description().strip(), WIDTH - width)) {
                text.append("  ")
                        .append(name)
                        .append(" ".repeat(width - name.length() + 2))
                        .append(line)
                        .append('\n');
                name = "";
            }
        }
        details(FunctionDetails.of(function), text);
        return text.toString();
    }

    private static void details(FunctionDetails details, StringBuilder text) {
        text.append("\nExample\n\n  =").append(details.example().formula()).append("\n\n");
        TextTable result = new TextTable();
        details.example()
                .rows()
                .forEach(
                        row -> result.row(row.stream().map(TextTable.Cell::left).toList()));
        result.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        part(
                "A usual mistake",
                "=" + details.mistake().formula() + " shows "
                        + details.mistake().line(),
                text);
        part("What it computes", details.formula(), text);
        part("Source", details.source(), text);
        part("Related", String.join(", ", details.related()), text);
    }

    private static void part(String heading, String words, StringBuilder text) {
        text.append('\n').append(heading).append("\n\n");
        wrap(words, WIDTH).forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static List<String> wrap(String text, int width) {
        return WordUtils.wrap(text, width, "\n", false).lines().toList();
    }

    private static ObjectNode node(SheetFunction function) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", function.name());
        node.put("category", function.group());
        node.put("call", function.written());
        node.put("description", function.description().strip());
        ArrayNode arguments = node.putArray("arguments");
        for (SheetFunction.Argument argument : function.arguments()) {
            arguments
                    .addObject()
                    .put("name", argument.name().replaceAll("[\\[\\]]", ""))
                    .put("optional", argument.optional())
                    .put("description", argument.description().strip());
        }
        FunctionDetails details = FunctionDetails.of(function);
        example(node.putObject("example"), details.example());
        example(node.putObject("mistake"), details.mistake());
        node.put("formula", details.formula()).put("source", details.source());
        details.related().forEach(node.putArray("related")::add);
        return node;
    }

    private static void example(ObjectNode node, FunctionDetails.Example example) {
        node.put("formula", example.formula());
        ArrayNode rows = node.putArray("result");
        example.rows().forEach(row -> row.forEach(rows.addArray()::add));
    }

    private static String json(List<ObjectNode> functions) {
        try {
            return new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(functions.size() == 1 ? functions.get(0) : functions);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
