package dev.stratum.engine.formula;

import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.Convert;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.Missing;
import dev.stratum.engine.value.NativeError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions that decide which of their arguments are worked out, or that need more of the formula than their values. */
final class SpecialForms {

    /** A function that sees its arguments before they are worked out. */
    interface Form {
        Object value(List<Expression> arguments, Scope scope);
    }

    private static final Set<String> CLOCK = Set.of("NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY");
    private static final Map<String, Form> FORMS = forms();

    private SpecialForms() {}

    static Form find(String name) {
        return FORMS.get(name);
    }

    static Set<String> names() {
        return FORMS.keySet();
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        forms.put("IF", SpecialForms::ifElse);
        forms.put("IFERROR", (arguments, scope) -> otherwise(arguments, scope, false));
        forms.put("IFNA", (arguments, scope) -> otherwise(arguments, scope, true));
        forms.put("IFS", SpecialForms::ifs);
        forms.put("SWITCH", SpecialForms::choice);
        forms.put("CHOOSE", SpecialForms::choose);
        forms.put("LET", LambdaForms::let);
        forms.put("LAMBDA", LambdaForms::lambda);
        forms.put("MAP", LambdaForms::map);
        forms.put("REDUCE", (arguments, scope) -> LambdaForms.fold(arguments, scope, false));
        forms.put("SCAN", (arguments, scope) -> LambdaForms.fold(arguments, scope, true));
        forms.put("BYROW", (arguments, scope) -> LambdaForms.byLine(arguments, scope, true));
        forms.put("BYCOL", (arguments, scope) -> LambdaForms.byLine(arguments, scope, false));
        forms.put("MAKEARRAY", LambdaForms::makeArray);
        forms.put("ISOMITTED", (arguments, scope) -> arguments.get(0).value(scope) == Missing.ARGUMENT);
        forms.put("SINGLE", (arguments, scope) -> new RangeOperation('@', arguments).value(scope));
        forms.put("ANCHORARRAY", (arguments, scope) -> new RangeOperation('#', arguments).value(scope));
        forms.put("INDIRECT", SpecialForms::indirect);
        forms.put("TABLE", (arguments, scope) -> {
            throw new LeftToExcel("what-if tables are calculated by Excel only");
        });
        for (String name : CLOCK) {
            forms.put(name, (arguments, scope) -> {
                throw LeftToExcel.untilOpened(name + " changes with the clock or by chance; Excel renews it");
            });
        }
        return Map.copyOf(forms);
    }

    static void count(List<Expression> arguments, int least, int most, String name) {
        if (arguments.size() < least || arguments.size() > most) {
            throw new LeftToExcel(name + " is given " + arguments.size() + " arguments but takes " + least
                    + (least == most ? "" : " to " + most));
        }
    }

    private static Object argument(List<Expression> arguments, int i, Scope scope) {
        return arguments.get(i).valueOrError(scope);
    }

    private static Object ifElse(List<Expression> arguments, Scope scope) {
        count(arguments, 2, 3, "IF");
        Object condition = scope.operand(argument(arguments, 0, scope));
        if (condition instanceof Matrix) {
            Object then = scope.operand(argument(arguments, 1, scope));
            Object otherwise = arguments.size() > 2 ? scope.operand(argument(arguments, 2, scope)) : (Object) false;
            return Lift.apply(
                    new Object[] {condition, then, otherwise},
                    any -> true,
                    scope,
                    parts -> blank(Convert.truth(parts[0]) ? parts[1] : parts[2]));
        }
        if (Convert.truth(condition)) {
            return blank(arguments.get(1).value(scope));
        }
        return arguments.size() > 2 ? blank(arguments.get(2).value(scope)) : (Object) false;
    }

    /** What stands for an argument that was left out: {@code IF(A1,,5)} gives 0. */
    static Object blank(Object value) {
        return value == Missing.ARGUMENT ? null : value;
    }

    private static Object otherwise(List<Expression> arguments, Scope scope, boolean onlyNa) {
        count(arguments, 2, 2, onlyNa ? "IFNA" : "IFERROR");
        Object value = argument(arguments, 0, scope);
        if (value instanceof CellArea area && (scope.arrays() || area.single())) {
            value = area.single() ? area.at(0, 0) : area;
        } else {
            try {
                value = scope.operand(value);
            } catch (ErrorFound error) {
                value = error.error();
            }
        }
        if (value instanceof Matrix) {
            Object second = scope.operand(argument(arguments, 1, scope));
            return Lift.apply(
                    new Object[] {value, second},
                    any -> true,
                    scope,
                    parts -> caught(parts[0], onlyNa) ? blank(parts[1]) : parts[0]);
        }
        return caught(value, onlyNa) ? blank(arguments.get(1).value(scope)) : blank(value);
    }

    private static boolean caught(Object value, boolean onlyNa) {
        if (!Compare.isError(value)) {
            return false;
        }
        int code = value instanceof NativeError known
                ? known.code()
                : ((dev.stratum.sheet.CellError) value).code().code();
        return !onlyNa || code == NativeError.NA.code();
    }

    private static Object ifs(List<Expression> arguments, Scope scope) {
        if (arguments.size() % 2 != 0) {
            throw new LeftToExcel("IFS takes pairs of a condition and a value");
        }
        for (int i = 0; i < arguments.size(); i += 2) {
            Object condition = scope.operand(argument(arguments, i, scope));
            if (condition instanceof Matrix) {
                List<Expression> rest = arguments.subList(i, arguments.size());
                Object[] values = rest.stream()
                        .map(part -> scope.operand(part.valueOrError(scope)))
                        .toArray();
                return Lift.apply(values, any -> true, scope, SpecialForms::firstTrue);
            }
            if (Convert.truth(condition)) {
                return blank(arguments.get(i + 1).value(scope));
            }
        }
        throw new ErrorFound(NativeError.NA);
    }

    private static Object firstTrue(Object[] parts) {
        for (int i = 0; i < parts.length; i += 2) {
            if (Convert.truth(parts[i])) {
                return blank(parts[i + 1]);
            }
        }
        throw new ErrorFound(NativeError.NA);
    }

    private static Object choice(List<Expression> arguments, Scope scope) {
        if (arguments.size() < 3) {
            throw new LeftToExcel("SWITCH takes a value and pairs of a value and a result");
        }
        Object[] values = arguments.stream()
                .limit(1)
                .map(part -> scope.operand(part.value(scope)))
                .toArray();
        if (values[0] instanceof Matrix) {
            Object[] all = arguments.stream()
                    .map(part -> scope.operand(part.valueOrError(scope)))
                    .toArray();
            return Lift.apply(all, any -> true, scope, parts -> {
                for (int i = 1; i + 1 < parts.length; i += 2) {
                    if (equal(parts[0], parts[i])) {
                        return blank(parts[i + 1]);
                    }
                }
                return parts.length % 2 == 0 ? blank(parts[parts.length - 1]) : NativeError.NA;
            });
        }
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            if (equal(values[0], scope.caller().single(argument(arguments, i, scope)))) {
                return blank(arguments.get(i + 1).value(scope));
            }
        }
        if (arguments.size() % 2 == 0) {
            return blank(arguments.get(arguments.size() - 1).value(scope));
        }
        throw new ErrorFound(NativeError.NA);
    }

    private static boolean equal(Object a, Object b) {
        if (Compare.isError(a) || Compare.isError(b)) {
            throw new ErrorFound(Compare.isError(a) ? a : b);
        }
        return Compare.compare(blank(a), blank(b)) == 0;
    }

    private static Object choose(List<Expression> arguments, Scope scope) {
        Object index = scope.operand(arguments.get(0).value(scope));
        if (index instanceof Matrix) {
            Object[] all =
                    arguments.stream().map(part -> part.valueOrError(scope)).toArray();
            all[0] = index;
            return Lift.apply(all, any -> true, scope, parts -> blank(parts[place(parts[0], parts.length, scope)]));
        }
        return blank(arguments.get(place(index, arguments.size(), scope)).value(scope));
    }

    private static int place(Object index, int count, Scope scope) {
        double number = Math.floor(scope.caller().number(index));
        if (!(number >= 1 && number < count)) {
            throw new ErrorFound(NativeError.VALUE);
        }
        return (int) number;
    }

    private static Object indirect(List<Expression> arguments, Scope scope) {
        count(arguments, 1, 2, "INDIRECT");
        Object text = scope.operand(arguments.get(0).value(scope));
        if (text instanceof Matrix) {
            throw new LeftToExcel("INDIRECT of several texts at once is left to Excel");
        }
        if (arguments.size() > 1) {
            Object style = scope.caller().single(arguments.get(1).value(scope));
            if (!Convert.truth(style)) {
                throw new LeftToExcel("INDIRECT with addresses such as R1C1 is left to Excel");
            }
        }
        String address = Convert.text(text);
        try {
            Expression expression = FormulaParser.parse(address).root();
            boolean reference = expression instanceof Reference
                    || expression instanceof NamedValue
                    || expression instanceof TableReference
                    || expression instanceof RangeOperation;
            if (reference) {
                Object value = expression.value(scope);
                if (value instanceof CellArea || value instanceof CellAreas) {
                    return value;
                }
            }
        } catch (FormulaSyntax | LeftToExcel none) {
            throw new ErrorFound(NativeError.REF);
        }
        throw new ErrorFound(NativeError.REF);
    }
}
