package dev.stratum.guide;

import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.problem.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the guide and the hints for the add-ins: {@code GuideMain READINGS OUT}. */
public final class GuideMain {
    /** The folder of the pages. */
    public static final String PAGES = "help";

    private GuideMain() {}

    /**
     * Writes everything.
     *
     * @param arguments the folder of what people read in Markdown with its pictures, the folder to write into
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        Path readings = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Collection<SheetFunction> functions = StratumFunctions.catalogue().all();
        Files.createDirectories(out.resolve(PAGES));
        for (Language language : Language.values()) {
            Path folder =
                    language == Language.ENGLISH ? out : out.resolve(PAGES).resolve(language.word());
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(HintsFile.NAME),
                    HintsFile.of(
                            functions.stream()
                                    .map(function -> function.in(language))
                                    .toList(),
                            PAGES));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (Path file : files(readings)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".md")) {
                texts.put(name, Files.readString(file));
                titles.put(name, HtmlPages.title(texts.get(name)));
            } else {
                Files.write(out.resolve(PAGES).resolve(name), Files.readAllBytes(file));
            }
        }
        texts.putAll(FunctionPages.all(functions, titles));
        for (Map.Entry<String, String> page : HtmlPages.of(texts).entrySet()) {
            Files.writeString(out.resolve(PAGES).resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
