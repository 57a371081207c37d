package dev.stratum.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.problem.StratumException;
import dev.stratum.trust.Attack;
import dev.stratum.trust.OwnProcess;
import dev.stratum.trust.Tally;
import java.io.File;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A worksheet function touches nothing but its arguments: no file, no network, no other program, no setting of the
 * process. Each is called in a process whose guard reports every such access. The files of Stratum itself may be read, as
 * policies and sentences are among them. (The clock is not asked either: {@code ArchitectureTest} holds that.)
 */
@Execution(ExecutionMode.CONCURRENT)
class PurityTest {
    private static final Pattern COUNTED = Pattern.compile("(\\d+) calls");

    @TempDir
    Path folder;

    @Attack("every function under a guard of files, network, programs and settings")
    @EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "later versions of Java have no such guard")
    void functionsTouchNothingButTheirArguments(Tally tally) throws Exception {
        File said = folder.resolve("said.txt").toFile();
        Process process = OwnProcess.of(List.of("-Djava.security.manager=allow"), PurityTest.class.getName(), List.of())
                .redirectOutput(said)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String words = Files.readString(said.toPath());
        Matcher counted = COUNTED.matcher(words);
        assertThat(counted.find()).as(words).isTrue();
        assertThat(words).as("the guard is awake").contains("guarded");
        tally.tried(Long.parseLong(counted.group(1)));
        words.lines()
                .filter(line -> line.contains(" touches "))
                .forEach(line -> tally.fault(Tally.Fault.WRONG_ANSWER, line));
    }

    /** Calls every function, first to load its classes, then under the guard. */
    @SuppressWarnings("removal") // the guard of Java up to version 23
    public static void main(String[] arguments) {
        Collection<SheetFunction> functions = StratumFunctions.catalogue().all();
        functions.forEach(PurityTest::call);
        Guard guard = new Guard();
        System.setSecurityManager(guard);
        guard.watched = "itself";
        new File("/etc/passwd").exists();
        boolean awake = !guard.touched.isEmpty();
        guard.touched.clear();
        for (SheetFunction function : functions) {
            guard.watched = function.name();
            call(function);
        }
        guard.watched = null;
        System.setSecurityManager(null);
        guard.touched.forEach(System.out::println);
        System.out.println(functions.size() + " calls" + (awake ? ", guarded" : ""));
    }

    private static void call(SheetFunction function) {
        try {
            function.call(SampleArguments.of(function));
        } catch (StratumException answered) {
            // A problem is an answer too.
        }
    }

    /** Forbids nothing, reports everything. */
    @SuppressWarnings("removal") // as above
    private static final class Guard extends SecurityManager {
        private static final List<String> OWN = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .toList();

        private final Set<String> touched = new TreeSet<>();
        private String watched;

        private void report(String what) {
            if (watched != null) {
                String function = watched;
                watched = null; // what the report itself touches is no business of the function
                touched.add(function + " touches " + what);
                watched = function;
            }
        }

        @Override
        public void checkPermission(Permission permission) {
            // Reported by the checks below.
        }

        @Override
        public void checkRead(String file) {
            if (OWN.stream().noneMatch(file::startsWith) && !file.startsWith(System.getProperty("java.home"))) {
                report("the file " + file);
            }
        }

        @Override
        public void checkWrite(String file) {
            report("the file " + file + " to write it");
        }

        @Override
        public void checkDelete(String file) {
            report("the file " + file + " to delete it");
        }

        @Override
        public void checkExec(String program) {
            report("the program " + program);
        }

        @Override
        public void checkConnect(String host, int port) {
            report("the network: " + host);
        }

        @Override
        public void checkListen(int port) {
            report("the network: port " + port);
        }

        @Override
        public void checkMulticast(InetAddress address) {
            report("the network: " + address);
        }

        @Override
        public void checkPropertiesAccess() {
            report("all settings");
        }

        @Override
        public void checkExit(int status) {
            report("the end of the process");
        }
    }
}
