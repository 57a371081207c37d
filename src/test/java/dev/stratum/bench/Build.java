package dev.stratum.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The worksheet functions of one build, loaded apart from those of others, and what their calls cost. */
final class Build {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ClassLoader loader;

    /** Loads a build from its classes and libraries. */
    Build(String classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String part : classPath.split(File.pathSeparator, -1)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        loader = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    /** Calls a function of a catalogue that remembers nothing, with CPU seconds as the answer. */
    double seconds(String name, Object... values) throws ReflectiveOperationException {
        Object function = function(name);
        long begun = PROCESS.getProcessCpuTime();
        call(function, name, values);
        return (PROCESS.getProcessCpuTime() - begun) / 1e9;
    }

    /** What the call shows, with every digit, so that builds can be compared. */
    String[][] shown(String name, Object... values) throws ReflectiveOperationException {
        return Arrays.stream(call(function(name), name, values))
                .map(row -> Arrays.stream(row).map(String::valueOf).toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private Object function(String name) throws ReflectiveOperationException {
        Object classes = loader.loadClass("dev.stratum.functions.StratumFunctions")
                .getField("CLASSES")
                .get(null);
        Object catalogue = loader.loadClass("dev.stratum.functions.FunctionCatalogue")
                .getMethod("of", List.class)
                .invoke(null, classes);
        return ((Optional<?>)
                        catalogue.getClass().getMethod("find", String.class).invoke(catalogue, name))
                .orElseThrow();
    }

    private static Object[][] call(Object function, String name, Object... values) throws ReflectiveOperationException {
        try {
            return (Object[][])
                    function.getClass().getMethod("call", Object[].class).invoke(function, (Object) values);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(name + ": " + failed.getCause().getMessage(), failed.getCause());
        }
    }

    /** Rounds in which builds take turns; each figure is the mean of calls that take so many seconds together at least. */
    static double[][] inTurn(Build[] builds, String name, Object[] values, int rounds, double least)
            throws ReflectiveOperationException {
        double[][] means = new double[builds.length][rounds];
        for (Build build : builds) {
            spend(build, name, values, least);
        }
        for (int round = 0; round < rounds; round++) {
            for (int b = 0; b < builds.length; b++) {
                means[b][round] = spend(builds[b], name, values, least);
            }
        }
        return means;
    }

    private static double spend(Build build, String name, Object[] values, double least)
            throws ReflectiveOperationException {
        double spent = 0;
        int count = 0;
        while (spent < least) {
            spent += build.seconds(name, values);
            count++;
        }
        return spent / count;
    }
}
