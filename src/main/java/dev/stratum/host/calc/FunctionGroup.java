package dev.stratum.host.calc;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The functions that share the part of their names before the last dot. Calc knows each group as one service and its
 * functions as the methods of one interface.
 *
 * @param name the shared part, for example {@code CTS}
 * @param functions the functions, sorted by name
 */
public record FunctionGroup(String name, List<SheetFunction> functions) {

    /** Where the interfaces of the groups live, for Calc and for Java. */
    public static final String MODULE = "dev.stratum.calc";

    /** The function whose argument is the cell itself, as only a cell can tell its formula. */
    static final String WHY = "STRATUM.WHY";

    /** Copies the list. */
    public FunctionGroup {
        functions = List.copyOf(functions);
    }

    /**
     * Groups the functions of a catalogue.
     *
     * @param catalogue the functions
     * @return the groups, sorted by name
     */
    public static List<FunctionGroup> of(FunctionCatalogue catalogue) {
        Map<String, List<SheetFunction>> byGroup = new TreeMap<>();
        for (SheetFunction function : catalogue.all()) {
            byGroup.computeIfAbsent(groupOf(function), none -> new ArrayList<>())
                    .add(function);
        }
        return byGroup.entrySet().stream()
                .map(entry -> new FunctionGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String groupOf(SheetFunction function) {
        return function.name().substring(0, function.name().lastIndexOf('.'));
    }

    /**
     * The name of a function within its group.
     *
     * @param function the function
     * @return the part after the last dot, for example {@code SCORE}
     */
    public static String method(SheetFunction function) {
        return function.name().substring(function.name().lastIndexOf('.') + 1);
    }

    /**
     * The interface that Calc calls.
     *
     * @return its qualified name, the same for Calc and for Java
     */
    public String interfaceName() {
        return MODULE + "." + simpleInterfaceName();
    }

    /**
     * The interface without its module.
     *
     * @return for example {@code XCTS}
     */
    public String simpleInterfaceName() {
        return "X" + name;
    }

    /**
     * The implementation's name in the registry of components.
     *
     * @return for example {@code dev.stratum.calc.CTS}
     */
    public String implementation() {
        return MODULE + "." + name;
    }

    /**
     * The service of the group. Calc knows each function by two names only: the one derived from its service, by which
     * it is read from files and saved in them, and the one that it displays, which people type. So the service has the
     * prefix that Excel stores in files; a second service without it would list every function twice.
     *
     * @return for example {@code _xll.CTS}
     */
    public String service() {
        return "_xll." + name;
    }

    /**
     * The types of a function's arguments: anything at all. Only the function that explains a cell needs the cell itself
     * instead of its value, and before it the document, which Calc adds to each call.
     *
     * @param function a function
     * @return one type per argument of the interface's method
     */
    public static List<String> argumentTypes(SheetFunction function) {
        return function.name().equals(WHY)
                ? List.of("com.sun.star.beans.XPropertySet", "com.sun.star.table.XCellRange")
                : Collections.nCopies(function.arguments().size(), "any");
    }

    /**
     * The name of a parameter of the interface's method. Calc finds the texts of an argument by it, and lists arguments
     * in the order of these names.
     *
     * @param parameter its position from 0
     * @return for example {@code a00}
     */
    public static String parameter(int parameter) {
        return String.format(Locale.ROOT, "a%02d", parameter);
    }

    /**
     * The parameter that takes an argument of a function.
     *
     * @param function a function
     * @param argument the position of the argument from 0
     * @return for example {@code a00}; one further on where the document comes first
     */
    public static String parameter(SheetFunction function, int argument) {
        return parameter(
                argument + argumentTypes(function).size() - function.arguments().size());
    }
}
