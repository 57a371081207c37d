package dev.stratum.work.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** The data that come with Stratum so that its results can be proven. */
final class ProofData {
    private ProofData() {}

    static Stream<String> lines(String file) {
        try (InputStream in = ProofData.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of a file of numbers; 1/3 is a number too. */
    static double[][] rows(String name) {
        return lines(name + ".csv")
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(ProofData::number)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double number(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Double.parseDouble(text)
                : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }
}
