package dev.stratum.kmeans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stratum.kmeans.data.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table and what other programs made of it; see {@code kmeans/SOURCE.md} among the test resources. */
public record ReferenceCase(String name, Rows data, JsonNode expected) {

    public static ReferenceCase read(String name) {
        List<double[]> complete = new ArrayList<>();
        for (String line : text(name + ".csv").lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            double[] row = new double[cells.length];
            boolean whole = true;
            for (int j = 0; j < cells.length; j++) {
                whole &= !cells[j].isBlank();
                row[j] = cells[j].isBlank() ? Double.NaN : Double.parseDouble(cells[j]);
            }
            if (whole) {
                complete.add(row);
            }
        }
        try {
            JsonNode expected = new ObjectMapper().readTree(text(name + ".json"));
            return new ReferenceCase(name, Rows.of(complete.toArray(new double[0][])), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int k() {
        return expected.get("k").asInt();
    }

    public KMeansSettings settings() {
        return KMeansSettings.of(k())
                .withStart(expected.get("no_initial").asBoolean() ? Start.FIRST : Start.SPSS)
                .withMaxIterations(expected.get("max_iterations").asInt());
    }

    JsonNode initial() {
        return expected.get("initial");
    }

    JsonNode lloyd() {
        return expected.get("reference_lloyd");
    }

    /** The numbers of a list, or of a list of lists one after the other; null becomes NaN. */
    static double[] numbers(JsonNode node) {
        List<Double> flat = new ArrayList<>();
        collect(node, flat);
        return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Numbers that count from 1, as numbers that count from 0. */
    static int[] fromZero(JsonNode node) {
        int[] numbers = new int[node.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = node.get(i).asInt() - 1;
        }
        return numbers;
    }

    private static void collect(JsonNode node, List<Double> flat) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, flat));
        } else {
            flat.add(node.isNull() ? Double.NaN : node.asDouble());
        }
    }

    private static String text(String file) {
        try (InputStream in = ReferenceCase.class.getResourceAsStream("/kmeans/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
