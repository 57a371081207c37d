package dev.stratum.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Worksheet functions as hosts call them, of two builds in one process, in turn: cells in, cells out, CPU seconds of
 * every call, the first one included.
 *
 * <p>Arguments: the class path of one build, that of the other, then calls such as
 * {@code KMEANS.CLUSTER,grades,100000,8,4}: function, {@code grades} (correlated, 1 to 4) or {@code lognormal}, rows,
 * how many calls, and the further arguments of the function.
 */
public final class FunctionEntry {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private FunctionEntry() {}

    /**
     * Measures and prints.
     *
     * @param arguments see above
     * @throws ReflectiveOperationException when a class path holds no Stratum
     * @throws MalformedURLException when a class path is none
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, MalformedURLException {
        ClassLoader before = loader(arguments[0]);
        ClassLoader after = loader(arguments[1]);
        for (String call : Arrays.asList(arguments).subList(2, arguments.length)) {
            String[] parts = call.split(",", -1);
            Object[] values = new Object[parts.length - 3];
            values[0] = table(parts[1].equals("grades"), Integer.parseInt(parts[2]));
            for (int i = 4; i < parts.length; i++) {
                values[i - 3] = parts[i].matches("-?[\\d.]+") ? (Object) Double.valueOf(parts[i]) : parts[i];
            }
            StringBuilder one = new StringBuilder();
            StringBuilder other = new StringBuilder();
            for (int round = Integer.parseInt(parts[3]); round > 0; round--) {
                one.append(seconds(before, parts[0], values));
                other.append(seconds(after, parts[0], values));
            }
            System.out.println(call + "\n  before" + one + "\n  after " + other);
        }
    }

    private static String seconds(ClassLoader build, String name, Object[] values)
            throws ReflectiveOperationException {
        Object catalogue = build.loadClass("dev.stratum.functions.StratumFunctions")
                .getMethod("catalogue")
                .invoke(null);
        Object function = ((Optional<?>)
                        catalogue.getClass().getMethod("find", String.class).invoke(catalogue, name))
                .orElseThrow();
        long begun = PROCESS.getProcessCpuTime();
        function.getClass().getMethod("call", Object[].class).invoke(function, (Object) values);
        return String.format(Locale.ROOT, " %.2f", (PROCESS.getProcessCpuTime() - begun) / 1e9);
    }

    private static Object[][] table(boolean grades, int rows) {
        Random random = new Random(5);
        Object[][] cells = new Object[rows][4];
        for (Object[] row : cells) {
            double common = random.nextGaussian();
            for (int j = 0; j < row.length; j++) {
                double score = 0.6 * common + 0.8 * random.nextGaussian();
                row[j] = grades ? 1.0 + (score < -0.7 ? 0 : score < 0 ? 1 : score < 0.7 ? 2 : 3) : Math.exp(score);
            }
        }
        return cells;
    }

    private static ClassLoader loader(String classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String part : classPath.split(java.io.File.pathSeparator)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }
}
