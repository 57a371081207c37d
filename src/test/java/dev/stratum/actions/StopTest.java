package dev.stratum.actions;

import com.sun.management.OperatingSystemMXBean;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.headless.files.CsvSheet;
import dev.stratum.port.Cancelled;
import dev.stratum.trust.Attack;
import dev.stratum.trust.Budget;
import dev.stratum.trust.Tally;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.parallel.Isolated;

/** Long work that a person stops has stopped within a second: nobody waits for it, and its threads have ended. */
@Isolated("it looks for the threads of a run")
class StopTest {
    private static final String TITLE = "stop test";
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final FunctionCatalogue FUNCTIONS = StratumFunctions.catalogue();

    /** Work of many seconds, some of it on all cores. */
    private static Map<String, Supplier<Object>> works() {
        Object[][] rows = rows(200_000, 4);
        Object[][] fewer = rows(3_000, 3);
        Map<String, Supplier<Object>> works = new LinkedHashMap<>();
        works.put("KMEANS.CLUSTER", () -> call("KMEANS.CLUSTER", rows, 40.0));
        works.put("KMEANS.CHOOSEK", () -> call("KMEANS.CHOOSEK", rows, 20.0));
        works.put("KMEANS.STABILITY", () -> call("KMEANS.STABILITY", fewer, 8.0, 6_000.0));
        works.put("KMEANS.CONFIDENCE", () -> call("KMEANS.CONFIDENCE", fewer, 8.0, null, 1_000.0));
        works.put("KMEANS.CERTIFICATE", () -> call("KMEANS.CERTIFICATE", fewer, 6.0, null, 60.0));
        works.put("KMEANS.MEMBERSHIP", () -> call("KMEANS.MEMBERSHIP", fewer, 100.0));
        works.put("KMEANS.MEANDIST", () -> call("KMEANS.MEANDIST", new Object[] {rows}));
        works.put(
                "a formula",
                () -> new WorkbookCalculator(CsvSheet.empty(), FUNCTIONS)
                        .noted(
                                "SUM(SEQUENCE(3000)*TRANSPOSE(SEQUENCE(3000)))+SUM(MMULT(SEQUENCE(700,700),SEQUENCE(700,700)))"));
        return works;
    }

    private static Object[][] rows(int count, int columns) {
        SplittableRandom random = new SplittableRandom(3);
        Object[][] rows = new Object[count][columns];
        Arrays.stream(rows).forEach(row -> Arrays.setAll(row, column -> random.nextDouble()));
        return rows;
    }

    private static Object call(String name, Object... arguments) {
        return FUNCTIONS.find(name).orElseThrow().call(arguments);
    }

    @Attack("a person who stops long work")
    void stopped(Tally tally) throws InterruptedException {
        for (Map.Entry<String, Supplier<Object>> work : works().entrySet()) {
            for (int looks = 1; looks <= (Budget.isThorough() ? 6 : 1); looks++) {
                stop(work.getKey(), work.getValue(), looks, tally);
            }
        }
    }

    /** In time of the processor, which does not hang on what else the machine does. */
    private static void stop(String name, Supplier<Object> work, int looks, Tally tally) throws InterruptedException {
        Person person = new Person();
        person.patience = looks;
        Task task = new Task(TITLE, XlsxDesk.newWorkbook(), person);
        tally.tried(1);
        try {
            task.compute(name, work);
            return; // done before the person lost patience
        } catch (Cancelled stopped) {
            // As it should be.
        }
        long asked = SYSTEM.getProcessCpuTime();
        long most = TimeUnit.SECONDS.toNanos(SYSTEM.getAvailableProcessors());
        while (isWorking() && SYSTEM.getProcessCpuTime() - asked <= most) {
            Thread.sleep(5);
        }
        if (isWorking()) {
            tally.fault(Tally.Fault.WRONG_ANSWER, name + " went on for a second of every processor");
        }
    }

    private static boolean isWorking() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("Stratum " + TITLE)
                        || thread.getName().equals("stratum-formulas"));
    }
}
