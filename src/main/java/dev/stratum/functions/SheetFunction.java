package dev.stratum.functions;

import com.exceljava.jinx.ExcelArgument;
import com.exceljava.jinx.ExcelArguments;
import com.exceljava.jinx.ExcelFunction;
import dev.stratum.problem.Language;
import dev.stratum.problem.Problem;
import dev.stratum.problem.Rethrown;
import dev.stratum.problem.Translations;
import dev.stratum.sheet.Notes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One worksheet function: what its annotations say, and a way to call it.
 *
 * @param name the name in formulas, for example {@code CTS.SCORE}
 * @param category the group in the function wizard
 * @param description what it returns
 * @param arguments its arguments, in order
 * @param method the annotated method
 * @param owner the object that the method belongs to; null when it is static
 */
public record SheetFunction(
        String name, String category, String description, List<Argument> arguments, Method method, Object owner) {

    /**
     * One argument of a function.
     *
     * @param name its name; optional arguments stand in brackets
     * @param description units, shape and default
     * @param range whether it takes a range of cells; otherwise it takes one value
     */
    public record Argument(String name, String description, boolean range) {

        /**
         * Whether the argument may be left out.
         *
         * @return true when its name stands in brackets
         */
        public boolean optional() {
            return name.startsWith("[");
        }
    }

    /**
     * Reads the annotations of a method.
     *
     * @param method a public method with {@code @ExcelFunction}
     * @param owner the object that it belongs to; null when it is static
     * @return its function
     */
    public static SheetFunction of(Method method, Object owner) {
        ExcelFunction function = method.getAnnotation(ExcelFunction.class);
        ExcelArguments arguments = method.getAnnotation(ExcelArguments.class);
        ExcelArgument[] listed = arguments == null ? new ExcelArgument[0] : arguments.value();
        Class<?>[] types = method.getParameterTypes();
        if (listed.length != types.length) {
            throw new IllegalStateException(
                    function.value() + " documents " + listed.length + " arguments but takes " + types.length);
        }
        List<Argument> documented = Stream.iterate(0, i -> i < listed.length, i -> i + 1)
                .map(i -> new Argument(listed[i].value(), listed[i].description(), types[i] == Object[][].class))
                .toList();
        return new SheetFunction(
                function.value(), function.category(), function.description(), documented, method, owner);
    }

    /**
     * The same function for readers of another language. Its name and those of its arguments are the same in all.
     *
     * @param language the language
     * @return what it returns and what its arguments are, in the language
     */
    public SheetFunction in(Language language) {
        Translations texts = HelpTexts.in(language);
        List<Argument> told = arguments.stream()
                .map(argument -> new Argument(
                        argument.name(), texts.of(argument.description().strip()), argument.range()))
                .toList();
        return new SheetFunction(name, category, texts.of(description.strip()), told, method, owner);
    }

    /**
     * How a formula writes it.
     *
     * @return for example {@code RFMC.MEAN(r, f, m, [c])}
     */
    public String written() {
        return arguments.stream().map(Argument::name).collect(Collectors.joining(", ", name + "(", ")"));
    }

    /**
     * The functions that it belongs to.
     *
     * @return the name up to its dot, for example {@code RFMC}
     */
    public String group() {
        return name.substring(0, name.indexOf('.'));
    }

    /**
     * Calls the function.
     *
     * @param values one per argument as a host delivers it: {@code Object[][]} for a range, a single value for a cell,
     *     {@code null} for an omitted argument; missing ones at the end may be left out
     * @return rows x columns of {@code Double}, {@code String}, {@code Boolean}, {@code CellError} or {@code null}
     * @throws dev.stratum.problem.StratumException when the whole call has no result
     */
    public Object[][] call(Object... values) {
        if (values.length > arguments.size()) {
            throw Problem.TOO_MANY_ARGUMENTS.with(name, arguments.size(), values.length);
        }
        Object[] delivered = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            delivered[i] = arguments.get(i).range() && value != null && !(value instanceof Object[][])
                    ? new Object[][] {{value}}
                    : value;
        }
        try {
            return Answer.result((Object[][]) method.invoke(owner, delivered));
        } catch (InvocationTargetException failure) {
            throw Rethrown.as(failure.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(name + " is not a public method", hidden);
        }
    }

    /**
     * Calls the function and listens to what it tells beside its result.
     *
     * @param values as for {@link #call}
     * @return the result of {@link #call}, and for example how many rows it leaves out
     * @throws dev.stratum.problem.StratumException when the whole call has no result
     */
    public Notes.Noted<Object[][]> noted(Object... values) {
        return Notes.listen(() -> call(values));
    }
}
