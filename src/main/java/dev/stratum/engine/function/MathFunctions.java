package dev.stratum.engine.function;

import dev.stratum.engine.value.Decimals;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.NativeError;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Arithmetic, rounding, powers and angles. */
final class MathFunctions {

    private MathFunctions() {}

    static void register(Registry all) {
        all.add("PI", "", a -> Math.PI);
        one(all, "ABS", Math::abs);
        one(all, "SIGN", Math::signum);
        one(all, "SQRT", x -> x < 0 ? num() : Math.sqrt(x));
        one(all, "EXP", Math::exp);
        one(all, "LN", x -> x <= 0 ? num() : Math.log(x));
        one(all, "LOG10", x -> x <= 0 ? num() : Math.log10(x));
        one(all, "SIN", Math::sin);
        one(all, "COS", Math::cos);
        one(all, "TAN", Math::tan);
        one(all, "ASIN", x -> Math.abs(x) > 1 ? num() : Math.asin(x));
        one(all, "ACOS", x -> Math.abs(x) > 1 ? num() : Math.acos(x));
        one(all, "ATAN", Math::atan);
        one(all, "SINH", Math::sinh);
        one(all, "COSH", Math::cosh);
        one(all, "TANH", Math::tanh);
        one(all, "ASINH", x -> Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1)));
        one(all, "ACOSH", x -> x < 1 ? num() : Math.log(x + Math.sqrt(x * x - 1)));
        one(all, "ATANH", x -> Math.abs(x) >= 1 ? num() : Math.log((1 + x) / (1 - x)) / 2);
        one(all, "RADIANS", x -> x * Math.PI / 180);
        one(all, "DEGREES", x -> x * 180 / Math.PI);
        one(all, "SQRTPI", x -> x < 0 ? num() : Math.sqrt(x * Math.PI));
        one(all, "INT", MathFunctions::floor);
        one(all, "EVEN", x -> away(x, 2, 0));
        one(all, "ODD", x -> x == 0 ? 1 : away(x, 2, 1));
        one(all, "FACT", x -> factorial(Math.floor(x)));
        two(all, "POWER", MathFunctions::power);
        two(all, "MOD", MathFunctions::mod);
        two(all, "ATAN2", (x, y) -> x == 0 && y == 0 ? fail(NativeError.DIV0) : Math.atan2(y, x));
        two(all, "QUOTIENT", (x, y) -> y == 0 ? fail(NativeError.DIV0) : cut(x / y));
        two(all, "ROUND", (x, places) -> Decimals.round(x, (int) places, RoundingMode.HALF_UP));
        two(all, "ROUNDUP", (x, places) -> Decimals.round(x, (int) places, RoundingMode.UP));
        two(all, "ROUNDDOWN", (x, places) -> Decimals.round(x, (int) places, RoundingMode.DOWN));
        two(all, "COMBIN", (n, k) -> choose(Math.floor(n), Math.floor(k)));
        two(all, "COMBINA", (n, k) -> choose(Math.floor(n) + Math.floor(k) - 1, Math.floor(k)));
        two(all, "PERMUT", (n, k) -> permutations(Math.floor(n), Math.floor(k)));
        two(all, "MROUND", MathFunctions::multiple);
        two(all, "CEILING", MathFunctions::ceiling);
        two(all, "FLOOR", MathFunctions::floorTo);
        all.add("TRUNC", 1, 2, "VV", a -> Decimals.round(a.number(0), a.whole(1, 0), RoundingMode.DOWN));
        all.add("LOG", 1, 2, "VV", a -> logarithm(a.number(0), a.number(1, 10)));
        all.add("CEILING.MATH", 1, 3, "VVV", a -> ceilingMath(a.number(0), a.number(1, 1), a.number(2, 0)));
        all.add("FLOOR.MATH", 1, 3, "VVV", a -> floorMath(a.number(0), a.number(1, 1), a.number(2, 0)));
        all.add("CEILING.PRECISE", 1, 2, "VV", a -> ceilingMath(a.number(0), a.number(1, 1), 0));
        all.alias("CEILING.PRECISE", "ISO.CEILING");
        all.add("FLOOR.PRECISE", 1, 2, "VV", a -> floorMath(a.number(0), a.number(1, 1), 0));
        all.add("SUM", 1, -1, "R", a -> a.numbers(0).sum());
        all.add("SUMSQ", 1, -1, "R", a -> {
            double sum = 0;
            for (double number : a.numbers(0).toArray()) {
                sum += number * number;
            }
            return sum;
        });
        all.add("PRODUCT", 1, -1, "R", a -> {
            double[] numbers = a.numbers(0).toArray();
            double product = numbers.length == 0 ? 0 : 1;
            for (double number : numbers) {
                product *= number;
            }
            return product;
        });
        all.add("GCD", 1, -1, "R", a -> common(a.numbers(0), false));
        all.add("LCM", 1, -1, "R", a -> common(a.numbers(0), true));
    }

    private static void one(Registry all, String name, DoubleUnaryOperator body) {
        all.add(name, "V", a -> body.applyAsDouble(a.number(0)));
    }

    private static void two(Registry all, String name, DoubleBinaryOperator body) {
        all.add(name, "VV", a -> body.applyAsDouble(a.number(0), a.number(1)));
    }

    private static double fail(NativeError error) {
        throw new ErrorFound(error);
    }

    private static double num() {
        return fail(NativeError.NUM);
    }

    private static double cut(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    /** INT goes by the 15 digits too: INT(0.1*3*10) is 3. */
    private static double floor(double x) {
        double near = Math.rint(x);
        return x != near && Decimals.same(x, near) ? near : Math.floor(x);
    }

    static double power(double base, double exponent) {
        if (base == 0 && exponent == 0) {
            return num();
        }
        if (base == 0 && exponent < 0) {
            return fail(NativeError.DIV0);
        }
        double power = Math.pow(base, exponent);
        if (Double.isNaN(power) && base < 0 && exponent != 0) {
            // Excel takes odd roots of negative numbers, such as (-8)^(1/3).
            double root = 1 / exponent;
            if (Decimals.same(root, Math.rint(root)) && Math.abs(Math.rint(root) % 2) == 1) {
                return -Math.pow(-base, exponent);
            }
        }
        return power;
    }

    private static double mod(double number, double divisor) {
        if (divisor == 0) {
            return fail(NativeError.DIV0);
        }
        double quotient = number / divisor;
        if (Math.abs(quotient) > 1e12) {
            throw new LeftToExcel("how far MOD goes with large numbers differs between versions of Excel");
        }
        double rest = number - divisor * Math.floor(quotient);
        return Math.abs(rest) < 1e-15 * Math.abs(number) ? 0 : rest;
    }

    /** Away from zero to the next number of the form {@code step * n + offset}. */
    private static double away(double x, double step, double offset) {
        double size = Math.abs(x);
        return Math.signum(x) * (Math.ceil((size - offset) / step) * step + offset);
    }

    private static double factorial(double n) {
        if (n < 0 || n > 170) {
            return num();
        }
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }

    private static double choose(double n, double k) {
        if (k < 0 || n < k) {
            return num();
        }
        double few = Math.min(k, n - k);
        if (few > 100_000) {
            return num();
        }
        double result = 1;
        for (int i = 1; i <= few; i++) {
            result = result * (n - few + i) / i;
        }
        return result < 1e15 ? Math.rint(result) : result;
    }

    private static double permutations(double n, double k) {
        if (k < 0 || n < k || n <= 0 || k > 100_000) {
            return num();
        }
        double result = 1;
        for (int i = 0; i < k; i++) {
            result *= n - i;
        }
        return result;
    }

    private static double logarithm(double x, double base) {
        if (x <= 0 || base <= 0) {
            return num();
        }
        if (base == 1) {
            return fail(NativeError.DIV0);
        }
        return base == 10 ? Math.log10(x) : Math.log(x) / Math.log(base);
    }

    private static double multiple(double x, double step) {
        if (x == 0 || step == 0) {
            return 0;
        }
        if (x < 0 != step < 0) {
            return num();
        }
        return times(Decimals.round(x / step, 0, RoundingMode.HALF_UP), step);
    }

    /** A multiple of a step that is a decimal number, without the noise of the last digit. */
    private static double times(double n, double step) {
        return BigDecimal.valueOf(step)
                .multiply(new BigDecimal(n), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static double quotient(double x, double step) {
        double quotient = x / step;
        double near = Math.rint(quotient);
        return Decimals.same(quotient, near) ? near : quotient;
    }

    private static double ceiling(double x, double step) {
        if (x == 0 || step == 0) {
            return 0;
        }
        if (x > 0 && step < 0) {
            return num();
        }
        return times(Math.ceil(quotient(x, step)), step);
    }

    private static double floorTo(double x, double step) {
        if (x == 0) {
            return 0;
        }
        if (step == 0) {
            return fail(NativeError.DIV0);
        }
        if (x > 0 && step < 0) {
            return num();
        }
        return times(Math.floor(quotient(x, step)), step);
    }

    private static double ceilingMath(double x, double step, double mode) {
        double size = Math.abs(step);
        if (x == 0 || size == 0) {
            return 0;
        }
        double n = quotient(x, size);
        return times(x < 0 && mode != 0 ? Math.floor(n) : Math.ceil(n), size);
    }

    private static double floorMath(double x, double step, double mode) {
        double size = Math.abs(step);
        if (x == 0 || size == 0) {
            return 0;
        }
        double n = quotient(x, size);
        return times(x < 0 && mode != 0 ? Math.ceil(n) : Math.floor(n), size);
    }

    private static double common(NumberList numbers, boolean multiple) {
        double result = multiple ? 1 : 0;
        for (int i = 0; i < numbers.count(); i++) {
            double number = Math.floor(numbers.at(i));
            if (number < 0 || number >= 9_007_199_254_740_992.0) {
                return num();
            }
            double divisor = divisor(result, number);
            result = multiple ? (divisor == 0 ? 0 : result / divisor * number) : divisor;
        }
        return result >= 9_007_199_254_740_992.0 ? num() : result;
    }

    private static double divisor(double a, double b) {
        double x = a;
        double y = b;
        while (y != 0) {
            double rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
