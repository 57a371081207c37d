package dev.stratum.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * An engine outside Java, in a process of its own that waits for its turn: for each line it gets it clusters once and
 * answers with seconds by the clock, processor seconds and the final centres. The way to it and back is outside the clock.
 * It may use as many processors as this JVM.
 */
final class Program implements Run {

    private final Process process;
    private final Writer to;
    private final BufferedReader from;
    private final Path table;

    private Program(Process process, Path table) {
        this.process = process;
        this.table = table;
        this.to = process.outputWriter();
        this.from = process.inputReader();
    }

    /** Whether a command ends well. */
    static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Starts a program on a workload.
     *
     * @param workload what it clusters
     * @param algorithm what it does it by
     * @param command what starts it; the file of the table, its rows, k, the initial rows and the algorithm come after
     */
    static Run of(Workload workload, String algorithm, List<String> command) {
        try {
            Path table = Files.createTempFile("stratum-workload", ".f64");
            workload.write(table);
            List<String> whole = new java.util.ArrayList<>(command);
            whole.addAll(List.of(
                    table.toString(),
                    Integer.toString(workload.rows()),
                    Integer.toString(workload.k()),
                    String.join(",", Arrays.stream(workload.start()).mapToObj(Integer::toString).toList()),
                    algorithm));
            ProcessBuilder builder = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT);
            String threads = Integer.toString(Runtime.getRuntime().availableProcessors());
            builder.environment().put("OMP_NUM_THREADS", threads);
            builder.environment().put("OPENBLAS_NUM_THREADS", threads);
            return new Program(builder.start(), table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Spent go() {
        try {
            to.write("go\n");
            to.flush();
            String line = from.readLine();
            if (line == null) {
                throw new IllegalStateException("The program ended");
            }
            double[] numbers =
                    Arrays.stream(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
            return new Spent(Arrays.copyOfRange(numbers, 2, numbers.length), numbers[0], numbers[1]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            to.close();
            process.waitFor();
            Files.delete(table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
