package dev.stratum.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Single cells of the table under JMH; choose them with {@code -p}, for all of them take hours. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class KMeansBenchmark {

    @Param({"L", "C"})
    String data;

    @Param({"10000", "100000", "1048576"})
    int rows;

    @Param({"4", "16"})
    int k;

    @Param
    Engine engine;

    private Run run;

    @Setup
    public void prepare() {
        run = engine.prepare(Workload.of(data.equals("L"), rows, k));
    }

    @TearDown
    public void end() {
        run.close();
    }

    @Benchmark
    public double[] cluster() {
        return run.go().centres();
    }
}
