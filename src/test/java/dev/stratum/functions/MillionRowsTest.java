package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.sheet.SheetSize;
import dev.stratum.trust.Attack;
import dev.stratum.trust.OwnProcess;
import dev.stratum.trust.Tally;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A sheet full of rows is clustered in three times the heap that its cells alone take. They are objects, as the host hands
 * them over: of each row an array of 32 bytes with its place of 4, of each cell a number of 16.
 */
@Execution(ExecutionMode.CONCURRENT)
class MillionRowsTest {
    private static final int COLUMNS = 4;
    private static final long INPUT = SheetSize.ROWS * (32L + 4 + COLUMNS * 16L);
    private static final int TIMES = 3;

    @TempDir
    Path folder;

    @Attack("1,048,576 x 4 cells clustered within three times their heap")
    void aSheetFullOfRowsIsClustered(Tally tally) throws Exception {
        File said = folder.resolve("said.txt").toFile();
        Process process = OwnProcess.of(
                        List.of("-Xmx" + ((TIMES * INPUT) >> 20) + "m"), MillionRowsTest.class.getName(), List.of())
                .redirectOutput(said)
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        String words = Files.readString(said.toPath());
        tally.tried(1);
        if (!ended || !words.contains("labels 1048576, clusters 4")) {
            tally.fault(Tally.Fault.CRASH, words);
        }
        assertThat(words).contains("input " + (INPUT >> 20) + " MB");
    }

    /** Clusters around four places. */
    public static void main(String[] arguments) {
        SplittableRandom random = new SplittableRandom(4);
        Object[][] cells = new Object[SheetSize.ROWS][COLUMNS];
        for (Object[] row : cells) {
            double place = 10.0 * random.nextInt(4);
            for (int column = 0; column < COLUMNS; column++) {
                row[column] = place + random.nextDouble();
            }
        }
        System.out.println(
                "input " + (INPUT >> 20) + " MB, heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        Object[][] labels = StratumFunctions.catalogue()
                .find("KMEANS.CLUSTER")
                .orElseThrow()
                .call(cells, 4.0);
        long clusters =
                java.util.Arrays.stream(labels).map(row -> row[0]).distinct().count();
        System.out.println("labels " + labels.length + ", clusters " + clusters);
    }
}
