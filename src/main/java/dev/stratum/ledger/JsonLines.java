package dev.stratum.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stratum.files.BoundedJson;
import dev.stratum.ledger.csv.CsvForm;
import dev.stratum.ledger.csv.TextFiles;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.BufferedReader;
import java.io.IOException;

/** Files of JSON lines, as far as engines leave them to be read line by line. */
public final class JsonLines {
    private JsonLines() {}

    /**
     * Looks at every line.
     *
     * @param file the file, packed or not
     * @throws dev.stratum.problem.StratumException FILE_UNREADABLE with the first line that is no JSON
     */
    public static void explain(LedgerFile file) {
        ObjectMapper mapper = BoundedJson.mapper().build();
        long number = 0;
        try (BufferedReader lines = TextFiles.open(file.path(), CsvForm.PLAIN)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    if (!mapper.readTree(line).isObject()) {
                        throw noObject(file, number);
                    }
                }
            }
        } catch (JsonProcessingException malformed) {
            throw noObject(file, number);
        } catch (IOException failure) {
            throw TextFiles.unreadable(file.path(), failure);
        }
    }

    private static StratumException noObject(LedgerFile file, long number) {
        return Problem.FILE_UNREADABLE.with(file, "line " + number + " is no JSON object");
    }
}
