package dev.stratum.ledger.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A master and two workers of one core each on this computer, processes of their own from the jars beside the program. */
public final class SmallCluster implements AutoCloseable {
    /** The jars of Spark, where a cluster looks for them. */
    public static final Path HOME = Path.of("target/spark").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern STARTED = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern REGISTERED = Pattern.compile("Registering worker(?s:.*)Registering worker");

    private final Path folder;
    private final String url;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    /** Starts it; logs and what workers write is kept in a folder. */
    public SmallCluster(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        master = start("master", "org.apache.spark.deploy.master.Master", "--port", "0");
        url = said("master", STARTED).group(1);
        for (String worker : List.of("worker-1", "worker-2")) {
            workers.add(start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(worker).toString(),
                    url));
        }
        said("master", REGISTERED);
    }

    /** What Spark asks of Java, as this process was started with it. */
    public static List<String> java(String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(more));
        return command;
    }

    private Process start(String name, String main, String... arguments) throws IOException {
        List<String> command = java("-Xmx200m", "-cp", HOME.resolve("jars") + "/*", main);
        command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        process.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        HOME.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_LOCAL_DIRS",
                        folder.toString()));
        return process.start();
    }

    private Matcher said(String name, Pattern what) throws IOException, InterruptedException {
        Path log = folder.resolve(name + ".log");
        for (Instant begin = Instant.now();
                Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0; ) {
            Matcher found = what.matcher(Files.readString(log));
            if (found.find()) {
                return found;
            }
            Thread.sleep(100);
        }
        close();
        throw new IllegalStateException(name + " said only " + Files.readString(log));
    }

    /** Its address. */
    public String url() {
        return url;
    }

    /** The processes that do the work of the workers at this moment. */
    private List<ProcessHandle> executors() {
        return workers.stream().flatMap(Process::children).toList();
    }

    /** The process that does an application's work under the name of one of its executors. */
    public ProcessHandle executor(String application, String name) {
        for (int worker = 0; worker < workers.size(); worker++) {
            if (Files.isDirectory(folder.resolve("worker-" + (worker + 1))
                    .resolve(application)
                    .resolve(name))) {
                return workers.get(worker).children().findFirst().orElseThrow();
            }
        }
        throw new IllegalStateException("no worker has executor " + name + " of " + application);
    }

    /** Has a process stand still: kill -STOP. */
    static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the master: kill -9. */
    public void killMaster() {
        master.destroyForcibly();
    }

    /** Kills all there is. */
    public void kill() {
        List<ProcessHandle> executors = executors();
        killMaster();
        workers.forEach(Process::destroyForcibly);
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
    }
}
