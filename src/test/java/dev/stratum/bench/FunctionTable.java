package dev.stratum.bench;

import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Every worksheet function on 10,000 to 1,048,576 rows, of one build or of two in turn: CPU seconds of the first call and
 * of later ones, all threads together, and how they grow with the rows. Prints a table in Markdown.
 *
 * <p>Two builds must show the same, to the last digit; where they do not, that is printed first.
 *
 * <p>Arguments: class paths, one or two, then {@code --only TEXT} for calls whose name has that text, {@code --rows} for
 * other lengths, {@code --rounds} for how many rounds the median is taken of, {@code --least} for the CPU seconds that a figure is the mean of at least.
 */
public final class FunctionTable {

    private FunctionTable() {}

    /**
     * Measures and prints.
     *
     * @param arguments see above
     * @throws ReflectiveOperationException when a class path holds no Stratum
     * @throws MalformedURLException when a class path is none
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, MalformedURLException {
        List<String> given = Arrays.asList(arguments);
        int options =
                (int) given.stream().takeWhile(word -> !word.startsWith("--")).count();
        Build[] builds = new Build[options];
        for (int b = 0; b < options; b++) {
            builds[b] = new Build(given.get(b));
        }
        String only = option(given, "--only", "");
        int[] rows = Arrays.stream(
                        option(given, "--rows", "10000,100000,1048575").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        double least = Double.parseDouble(option(given, "--least", "0.3"));
        int rounds = Integer.parseInt(option(given, "--rounds", "3"));
        FunctionCalls calls = new FunctionCalls();
        double[][][][] seconds = new double[calls.names().size()][rows.length][builds.length][];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < calls.names().size(); c++) {
                String name = calls.names().get(c);
                if (name.contains(only)) {
                    Object[] values = calls.arguments(name, rows[r]);
                    requireSame(builds, name, values);
                    double[][] of = Build.inTurn(builds, FunctionCalls.function(name), values, rounds, least);
                    for (int b = 0; b < builds.length; b++) {
                        seconds[c][r][b] = of[b];
                    }
                    System.err.println(rows[r] + " " + name + " " + Arrays.deepToString(of));
                }
            }
        }
        for (int c = 0; c < calls.names().size(); c++) {
            if (calls.names().get(c).contains(only)) {
                System.out.println(line(calls.names().get(c), rows, seconds[c]));
            }
        }
    }

    /** Two builds that show different digits are not the same function, whatever they cost. */
    private static void requireSame(Build[] builds, String name, Object[] values) throws ReflectiveOperationException {
        for (int b = 1; b < builds.length; b++) {
            String function = FunctionCalls.function(name);
            if (!Arrays.deepEquals(builds[0].shown(function, values), builds[b].shown(function, values))) {
                System.out.println("DIFFERENT: " + name);
            }
        }
    }

    private static String line(String name, int[] rows, double[][][] seconds) {
        StringBuilder line = new StringBuilder("| `" + name.replaceFirst("( .*)?$", "`$1") + " |");
        int builds = seconds[0].length;
        for (double[][] ofLength : seconds) {
            for (double[] ofBuild : ofLength) {
                line.append(format(median(ofBuild))).append(" |");
            }
        }
        for (int b = 0; b < builds; b++) {
            for (int r = 1; r < rows.length; r++) {
                double exponent = Math.log(median(seconds[r][b]) / median(seconds[r - 1][b]))
                        / Math.log((double) rows[r] / rows[r - 1]);
                line.append(String.format(Locale.ROOT, " %.2f |", exponent));
            }
        }
        return line.toString();
    }

    private static String format(double seconds) {
        return String.format(Locale.ROOT, seconds < 0.01 ? " %.5f" : " %.3f", seconds);
    }

    private static double median(double[] values) {
        double[] sorted = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 ? otherwise : given.get(at + 1);
    }
}
