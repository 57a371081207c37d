package dev.stratum.ledger.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stratum.files.AtomicFile;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.CsvTable;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of JSON lines, all values of which are read as they are written.
 *
 * @param path as Spark names it
 * @param names the names in its first lines, in the order in which they come
 */
record JsonLines(String path, List<String> names) {
    /** As many lines tell the names. */
    private static final int SAMPLE = 20_480;

    static JsonLines of(LedgerFile file, String path) {
        Map<String, String> names = new LinkedHashMap<>();
        read(file, SAMPLE, names);
        if (names.isEmpty()) {
            throw Problem.NOTHING_USABLE.with(file, "it is empty");
        }
        return new JsonLines(path, List.copyOf(names.keySet()));
    }

    /** Looks at every line, and tells the first that is no JSON. */
    static void explain(LedgerFile file) {
        read(file, Long.MAX_VALUE, new LinkedHashMap<>());
    }

    private static void read(LedgerFile file, long most, Map<String, String> names) {
        ObjectMapper mapper = new ObjectMapper();
        long number = 0;
        try (BufferedReader lines = CsvTable.open(file.path(), CsvForm.PLAIN)) {
            for (String line = lines.readLine(); line != null && number < most; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    JsonNode object = mapper.readTree(line);
                    if (!object.isObject()) {
                        throw Problem.FILE_UNREADABLE.with(file, "line " + number + " is no JSON object");
                    }
                    object.fieldNames().forEachRemaining(name -> names.put(name, name));
                }
            }
        } catch (JsonProcessingException malformed) {
            throw Problem.FILE_UNREADABLE.with(file, "line " + number + " is no JSON object");
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        }
    }

    /** The table of its lines; blank lines are none. */
    SparkLines lines() {
        SqlDialect sql = SqlDialect.SPARK;
        String schema =
                names.stream().map(name -> sql.quoted(name) + " STRING").collect(Collectors.joining(", "));
        return new SparkLines.Typed(
                "(\n  SELECT line.*\n  FROM (\n    SELECT FROM_JSON(value, " + sql.literal(schema)
                        + ", MAP('mode', 'FAILFAST')) AS line\n    FROM text." + sql.quoted(path)
                        + "\n    WHERE TRIM(value) <> ''\n  ) AS objects\n) AS documents",
                Map.of());
    }
}
