package dev.stratum.functions;

import com.exceljava.jinx.ExcelFunction;
import dev.stratum.problem.NearestName;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All worksheet functions by name, read from their annotations. */
public final class FunctionCatalogue {

    private final Map<String, SheetFunction> byName = new TreeMap<>();

    /**
     * Reads the annotated methods of some classes.
     *
     * @param classes classes with {@code @ExcelFunction} methods; as Jinx does, one object is made of each whose methods
     *     are not static
     * @return their functions
     */
    public static FunctionCatalogue of(List<Class<?>> classes) {
        FunctionCatalogue catalogue = new FunctionCatalogue();
        for (Class<?> type : classes) {
            Object owner = owner(type);
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(ExcelFunction.class)) {
                    SheetFunction function = SheetFunction.of(method, owner);
                    catalogue.byName.put(function.name(), function);
                }
            }
        }
        return catalogue;
    }

    /** One object for all functions of a class; null where the class has none to make. */
    private static Object owner(Class<?> type) {
        if (type.getConstructors().length == 0) {
            return null;
        }
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(type + " cannot be made without arguments", unfit);
        }
    }

    /**
     * Finds a function as a formula names it.
     *
     * @param name the name in any case, with or without Excel's {@code _xll.} prefix
     * @return the function, empty when Stratum has none of that name
     */
    public Optional<SheetFunction> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(byName.get(upper.startsWith("_XLL.") ? upper.substring(5) : upper));
    }

    /**
     * Every function, sorted by name.
     *
     * @return an unmodifiable view
     */
    public Collection<SheetFunction> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /**
     * The names of all functions, sorted.
     *
     * @return the names as formulas write them
     */
    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    /**
     * The function that a person may have meant by a name that no function has.
     *
     * @param name the name as typed
     * @return the function of that name behind the dot of its group, {@code CTS.SCORE} for {@code SCORE}; otherwise the one
     *     whose name differs in the fewest letters; empty when none is near
     */
    public Optional<String> meant(String name) {
        return behindTheDot(name).or(() -> NearestName.of(name, names()));
    }

    /**
     * The function of a name without its group.
     *
     * @param name for example {@code score}
     * @return for example {@code CTS.SCORE}; empty when no function ends so
     */
    public Optional<String> behindTheDot(String name) {
        String end = "." + name.toUpperCase(Locale.ROOT);
        return names().stream().filter(each -> each.endsWith(end)).findFirst();
    }
}
