package dev.stratum.host.headless;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Runs a command and catches what it prints. */
final class Cli {
    private Cli() {}

    /** How a command went. */
    record Run(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int code = Main.commandLine(texts)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(texts);
        return new Run(code, out.toString(), err.toString());
    }

    /** A file among the test resources. */
    static Path file(String name) {
        URL found = Cli.class.getResource(name.startsWith("/") ? name : "/headless/" + name);
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Unpacks a resource into a folder. */
    static Path unpacked(String resource, Path folder) {
        String name = resource.substring(resource.lastIndexOf('/') + 1).replace(".gz", "");
        Path file = folder.resolve(name);
        try (InputStream in = new GZIPInputStream(Cli.class.getResourceAsStream(resource))) {
            Files.copy(in, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }
}
