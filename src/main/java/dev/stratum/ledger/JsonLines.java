package dev.stratum.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stratum.files.BoundedJson;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.TextFiles;
import dev.stratum.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Files of JSON lines, as far as engines leave them to be read line by line. */
public final class JsonLines {
    /** As many lines tell the names. */
    private static final int SAMPLE = 20_480;

    private JsonLines() {}

    /**
     * The names in the first lines of a file.
     *
     * @param file the file, packed or not
     * @return in the order in which they come
     * @throws dev.stratum.problem.StratumException when it is empty, or one of these lines cannot be read
     */
    public static List<String> names(LedgerFile file) {
        Set<String> names = read(file, SAMPLE);
        if (names.isEmpty()) {
            throw Problem.NOTHING_USABLE.with(file, "it is empty");
        }
        return List.copyOf(names);
    }

    /**
     * Looks at every line.
     *
     * @param file the file, packed or not
     * @throws dev.stratum.problem.StratumException FILE_UNREADABLE with the first line that is no JSON
     */
    public static void explain(LedgerFile file) {
        read(file, Long.MAX_VALUE);
    }

    private static Set<String> read(LedgerFile file, long most) {
        Set<String> names = new LinkedHashSet<>();
        ObjectMapper mapper = BoundedJson.mapper().build();
        long number = 0;
        try (BufferedReader lines = TextFiles.open(file.path(), CsvForm.PLAIN)) {
            for (String line = lines.readLine(); line != null && number < most; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    JsonNode object = mapper.readTree(line);
                    if (!object.isObject()) {
                        throw Problem.FILE_UNREADABLE.with(file, "line " + number + " is no JSON object");
                    }
                    object.fieldNames().forEachRemaining(names::add);
                }
            }
        } catch (JsonProcessingException malformed) {
            throw Problem.FILE_UNREADABLE.with(file, "line " + number + " is no JSON object");
        } catch (IOException failure) {
            throw TextFiles.unreadable(file.path(), failure);
        }
        return names;
    }
}
