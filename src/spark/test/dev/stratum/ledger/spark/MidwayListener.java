package dev.stratum.ledger.spark;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Has something happen in the middle of the work of a cluster; Spark makes it by its name. */
public final class MidwayListener extends SparkListener {
    /** A stage of so many parts has some left when the first is done. */
    private static final int PARTS = 4;

    /** In this time what a process said before it was stopped has arrived. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    /** After this time without an end the others wait for the process that is stopped. */
    private static final Duration STILL = Duration.ofSeconds(20);

    private static final AtomicReference<Runnable> EVENT = new AtomicReference<>();
    private static final AtomicReference<BiFunction<String, String, ProcessHandle>> KILL = new AtomicReference<>();
    private static final AtomicInteger LOST = new AtomicInteger();
    private static final AtomicInteger REPEATED = new AtomicInteger();

    /** Which executors have done a part of a stage; Spark calls from one thread. */
    private final Map<Integer, Set<String>> workers = new HashMap<>();

    private final Map<Integer, Integer> parts = new HashMap<>();

    /** The executor of each part that runs. */
    private final Map<Long, String> running = new ConcurrentHashMap<>();

    private final AtomicInteger ended = new AtomicInteger();
    private String application;

    /** Made by Spark. */
    public MidwayListener() {}

    /** Once both workers have done a part of the work that others need. */
    static void at(Runnable event) {
        forget();
        EVENT.set(event);
    }

    /**
     * Kills an executor that has done a part of a stage and holds another one: it is stopped first, so that it cannot end it.
     *
     * @param process the process of an application's executor, by their names
     */
    static void kill(BiFunction<String, String, ProcessHandle> process) {
        forget();
        KILL.set(process);
    }

    private static void forget() {
        EVENT.set(null);
        KILL.set(null);
        LOST.set(0);
        REPEATED.set(0);
    }

    /** How many executors were lost since. */
    static int lost() {
        return LOST.get();
    }

    /** How many parts of the work were begun again since. */
    static int repeated() {
        return REPEATED.get();
    }

    @Override
    public void onApplicationStart(SparkListenerApplicationStart start) {
        application = start.appId().get();
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart task) {
        running.put(task.taskInfo().taskId(), task.taskInfo().executorId());
        if (task.taskInfo().attemptNumber() > 0 || task.stageAttemptId() > 0) {
            REPEATED.incrementAndGet();
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        String executor = task.taskInfo().executorId();
        running.remove(task.taskInfo().taskId());
        ended.incrementAndGet();
        workers.computeIfAbsent(task.stageId(), none -> new HashSet<>()).add(executor);
        if (parts.getOrDefault(task.stageId(), 0) >= PARTS) {
            BiFunction<String, String, ProcessHandle> kill = KILL.getAndSet(null);
            if (kill != null) {
                ProcessHandle process = kill.apply(application, executor);
                SmallCluster.stop(process);
                Thread killer = new Thread(() -> killAtWork(executor, process), "kills an executor at work");
                killer.setDaemon(true);
                killer.start();
            }
        }
    }

    private void killAtWork(String executor, ProcessHandle process) {
        int before;
        long still = 0;
        try {
            do {
                before = ended.get();
                Thread.sleep(SETTLED.toMillis());
                still = before == ended.get() ? still + SETTLED.toMillis() : 0;
            } while (!running.containsValue(executor) && still < STILL.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted stage) {
        if (workers.getOrDefault(stage.stageInfo().stageId(), Set.of()).size() > 1
                && stage.stageInfo().shuffleDepId().isDefined()) {
            Runnable event = EVENT.getAndSet(null);
            if (event != null) {
                event.run();
            }
        }
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        parts.put(stage.stageInfo().stageId(), stage.stageInfo().numTasks());
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
        LOST.incrementAndGet();
    }
}
