package dev.stratum.host.headless;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stratum.functions.SheetFunction;
import dev.stratum.report.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** The worksheet functions as text, made from the annotations that the function wizard shows. */
final class FunctionHelp {
    private static final String BRAND = "Stratum ";
    private static final int WIDTH = 100;

    /** How to write the guide. */
    enum Form {
        /** Aligned columns. */
        TEXT,
        /** Markdown, a table per category. */
        MD,
        /** One array of objects. */
        JSON
    }

    private FunctionHelp() {}

    /** All functions. */
    static String list(Collection<SheetFunction> functions, Form format) {
        return switch (format) {
            case TEXT -> table(functions);
            case MD -> markdown(functions);
            case JSON -> json(functions.stream().map(FunctionHelp::node).toList());
        };
    }

    /** One function with its arguments. */
    static String one(SheetFunction function, Form format) {
        return switch (format) {
            case TEXT -> help(function);
            case MD -> markdownHelp(function);
            case JSON -> json(List.of(node(function)));
        };
    }

    private static String category(SheetFunction function) {
        return function.category().startsWith(BRAND)
                ? function.category().substring(BRAND.length())
                : function.category();
    }

    private static Map<String, List<SheetFunction>> byCategory(Collection<SheetFunction> functions) {
        return functions.stream()
                .collect(Collectors.groupingBy(FunctionHelp::category, TreeMap::new, Collectors.toList()));
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

    private static String markdown(Collection<SheetFunction> functions) {
        StringBuilder text = new StringBuilder();
        byCategory(functions).forEach((category, members) -> {
            text.append("### ").append(category).append("\n\n| Function | What it gives |\n| --- | --- |\n");
            members.forEach(function -> text.append("| `")
                    .append(function.written())
                    .append("` | ")
                    .append(cell(function.description()))
                    .append(" |\n"));
            text.append('\n');
        });
        return text.toString();
    }

    private static String markdownHelp(SheetFunction function) {
        StringBuilder text = new StringBuilder();
        text.append("### `").append(function.written()).append("`\n\n");
        text.append(function.description().strip()).append("\n\n");
        if (!function.arguments().isEmpty()) {
            text.append("| Argument | Meaning |\n| --- | --- |\n");
            function.arguments()
                    .forEach(argument -> text.append("| `")
                            .append(argument.name())
                            .append("` | ")
                            .append(cell(argument.description()))
                            .append(" |\n"));
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|");
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
        return text.toString();
    }

    private static List<String> wrap(String text, int width) {
        return WordUtils.wrap(text, width, "\n", false).lines().toList();
    }

    private static ObjectNode node(SheetFunction function) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", function.name());
        node.put("category", category(function));
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
        return node;
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
