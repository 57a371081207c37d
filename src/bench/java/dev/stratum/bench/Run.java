package dev.stratum.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** An engine with a workload in its own form, ready to run again and again. */
interface Run {

    /**
     * One clustering from the start to the end.
     *
     * @return where it ended and what it took
     */
    Spent go();

    /** Ends what it started. */
    default void close() {}

    /**
     * What one clustering took.
     *
     * @param centres where it ended
     * @param wall seconds by the clock
     * @param cpu processor seconds of all threads together
     */
    record Spent(double[] centres, double wall, double cpu) {}

    /** An engine in this process. */
    static Run here(Supplier<double[]> engine) {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return () -> {
            long cpu = process.getProcessCpuTime();
            long wall = System.nanoTime();
            double[] centres = engine.get();
            return new Spent(
                    centres, (System.nanoTime() - wall) / 1e9, (process.getProcessCpuTime() - cpu) / 1e9);
        };
    }
}
