package dev.stratum.host.headless;

import dev.stratum.ledger.PublishedLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code segment} gave.
 *
 * @param code how it ended
 * @param out what it printed: the result, or the sentence why there is none
 * @param files the digests of the files that it may write, by their names
 */
public record Segmented(int code, String out, Map<String, String> files) {
    private static final String NOT_WRITTEN = "not written";
    private static final List<String> OPTIONS = List.of("--out", "--customers", "--model", "--issues");
    private static final List<String> FILES = List.of("segments.xlsx", "customers.parquet", "model.json", "issues.csv");

    /** The command line, which writes its files into a folder. */
    public static List<String> arguments(PublishedLedger ledger, Path folder, String... engine) {
        List<String> arguments = new ArrayList<>(List.of("segment"));
        arguments.addAll(ledger.arguments(folder));
        for (int i = 0; i < FILES.size(); i++) {
            arguments.addAll(
                    List.of(OPTIONS.get(i), folder.resolve(FILES.get(i)).toString()));
        }
        arguments.add("--engine");
        arguments.addAll(List.of(engine));
        return arguments;
    }

    /** A run that says why it gave nothing. */
    public static Segmented nothing(String sentence) {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(name -> files.put(name, NOT_WRITTEN));
        return new Segmented(ExitCodes.FAILURE, sentence, files);
    }

    /** Runs it in this process. */
    public static Segmented here(PublishedLedger ledger, Path folder, String... engine) throws IOException {
        Path own = Files.createTempDirectory(folder, engine[0]);
        Cli.Run run = Cli.run(arguments(ledger, own, engine).toArray());
        return of(run.code(), run.code() == ExitCodes.FAILURE ? run.err().strip() : run.out(), own);
    }

    /** What came of a run with these files. */
    public static Segmented of(int code, String out, Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(name -> files.put(name, digest(folder.resolve(name))));
        return new Segmented(code, out.replace(folder.toString(), ""), files);
    }

    private static String digest(Path file) {
        if (!Files.exists(file)) {
            return NOT_WRITTEN;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
