package dev.stratum.trust;

import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.headless.files.CsvSheet;
import dev.stratum.ledger.csv.CsvForm;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The numbers of our functions beside those of R, scikit-learn and PSPP; {@code others/SOURCE.md} says how they were made. */
class OtherProgramsTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final List<String> PROGRAMS = List.of("r", "sklearn", "pspp");

    /** Of the value; degrees and squares of distances differ by more where both programs stop a step apart. */
    private static final double DIGITS = 1e-10;

    /** What is printed with twelve decimals. */
    private static final double DECIMALS = 1e-12;

    @Attack("numbers of R, scikit-learn and PSPP")
    void numbers(Tally tally) throws IOException {
        Map<String, WorkbookCalculator> books = new HashMap<>();
        for (String program : PROGRAMS) {
            try (Reader text = Files.newBufferedReader(
                    RESOURCES.resolve("others/values-" + program + ".csv"), StandardCharsets.UTF_8)) {
                for (CSVRecord line : CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(text)) {
                    WorkbookCalculator book = books.computeIfAbsent(line.get("file"), OtherProgramsTest::book);
                    Object ours = book.evaluate(line.get("formula"))[0][0];
                    double theirs = Double.parseDouble(line.get("value"));
                    tally.tried(1);
                    if (!(ours instanceof Double number
                            && Math.abs(number - theirs) <= DECIMALS + DIGITS * Math.abs(theirs))) {
                        tally.fault(
                                Tally.Fault.WRONG_ANSWER,
                                line.get("formula") + " is " + ours + ", by " + program + " " + theirs + " ("
                                        + line.get("command") + ")");
                    }
                }
            }
        }
    }

    private static WorkbookCalculator book(String file) {
        return new WorkbookCalculator(
                file.isEmpty() ? CsvSheet.empty() : CsvSheet.read(RESOURCES.resolve(file + ".csv"), CsvForm.PLAIN),
                StratumFunctions.catalogue());
    }
}
