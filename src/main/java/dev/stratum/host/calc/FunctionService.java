package dev.stratum.host.calc;

import com.sun.star.lang.XServiceInfo;
import com.sun.star.lang.XTypeProvider;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.Type;
import dev.stratum.engine.Explainer;
import dev.stratum.functions.SheetFunction;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The object behind one {@link FunctionGroup}: Calc calls the methods of the group's interface, each call goes to the
 * function of that name.
 */
final class FunctionService implements InvocationHandler {

    private final FunctionGroup group;
    private final Class<?> functions;
    private final Map<String, SheetFunction> byMethod;

    private FunctionService(FunctionGroup group, Class<?> functions) {
        this.group = group;
        this.functions = functions;
        this.byMethod = group.functions().stream().collect(Collectors.toMap(FunctionGroup::method, each -> each));
    }

    /**
     * The service of a group.
     *
     * @param group the group
     * @return an object that implements the group's interface
     */
    static Object of(FunctionGroup group) {
        ClassLoader loader = FunctionService.class.getClassLoader();
        try {
            Class<?> functions = Class.forName(group.interfaceName(), true, loader);
            return Proxy.newProxyInstance(
                    loader,
                    new Class<?>[] {functions, XServiceInfo.class, XTypeProvider.class},
                    new FunctionService(group, functions));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The extension was built without " + group.interfaceName(), missing);
        }
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == functions) {
            return call(byMethod.get(method.getName()), arguments == null ? new Object[0] : arguments);
        }
        return switch (method.getName()) {
            case "getImplementationName" -> group.implementation();
            case "supportsService" -> group.service().equals(arguments[0]);
            case "getSupportedServiceNames" -> new String[] {group.service()};
            case "getTypes" ->
                new Type[] {new Type(functions), new Type(XServiceInfo.class), new Type(XTypeProvider.class)};
            case "getImplementationId" -> new byte[0];
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            default -> group.implementation();
        };
    }

    /** No failure may reach Calc as an exception: it would show the same error for all of them. */
    @SuppressWarnings("CatchingUnchecked")
    private Object call(SheetFunction function, Object... arguments) {
        try {
            if (function.name().equals(FunctionGroup.WHY)) {
                return why(CalcDocument.of(arguments[0]), SheetValues.address((XCellRange) arguments[1]));
            }
            return CalcResults.of(function.call(CalcArguments.of(arguments)));
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            return CalcResults.of(failure);
        }
    }

    /** Calc keeps no reasons, so the formula of the cell is worked out once more. */
    private String why(CalcDocument document, CellRangeAddress range) {
        CalcWorkbook workbook = CalcWorkbook.toRead(document);
        Area cell = document.area(range).resized(1, 1);
        Explainer explainer = new Explainer(workbook);
        return Cells.isError(workbook.read(cell)[0][0])
                ? explainer.reason(cell).sentence()
                : explainer.notes(cell).stream()
                        .map(told -> told.note().sentence())
                        .collect(Collectors.joining(" "));
    }
}
