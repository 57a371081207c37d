package dev.stratum.engine.function;

import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What payments are worth, and the rate of interest that balances them, found by Newton's steps. */
final class MoneyFunctions {

    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-14;

    private MoneyFunctions() {}

    static void register(Registry all) {
        all.add("RATE", 3, 6, "VVVVVV", MoneyFunctions::rate);
        all.add("XNPV", "VRR", a -> {
            double rate = a.number(0);
            if (rate <= 0) {
                throw new ErrorFound(NativeError.NUM);
            }
            return value(rate, a.numbers(1, 1).toArray(), a.numbers(2, 2).toArray());
        });
        all.add("XIRR", 2, 3, "RRV", MoneyFunctions::datedReturn);
        all.add("NPV", 2, -1, "VR", a -> {
            if (a.number(0) == -1) {
                return fail(NativeError.DIV0);
            }
            return value(a.number(0), a.numbers(1).toArray(), 1);
        });
        all.add("IRR", 1, 2, "RV", a -> {
            double[] amounts = a.numbers(0, 0).toArray();
            return balancing(amounts, a.number(1, 0.1), rate -> value(rate, amounts, 0));
        });
        all.add("MIRR", "RVV", MoneyFunctions::modifiedReturn);
    }

    private static double fail(NativeError error) {
        throw new ErrorFound(error);
    }

    private static double rate(Arguments a) {
        double periods = a.number(0);
        double payment = a.number(1);
        double present = a.number(2);
        double future = a.number(3, 0);
        double atStart = a.truth(4, false) ? 1 : 0;
        double rate = a.number(5, 0.1);
        for (int step = 0; step < MOST_STEPS; step++) {
            double here = balance(rate, periods, payment, present, future, atStart);
            double move = 1e-6 * Math.max(1e-3, Math.abs(rate));
            double slope = (balance(rate + move, periods, payment, present, future, atStart)
                            - balance(rate - move, periods, payment, present, future, atStart))
                    / (2 * move);
            double next = rate - here / slope;
            if (!Double.isFinite(next) || next <= -1) {
                return fail(NativeError.NUM);
            }
            if (Math.abs(next - rate) < CLOSE) {
                return next;
            }
            rate = next;
        }
        return Math.abs(balance(rate, periods, payment, present, future, atStart)) < 1e-6
                ? rate
                : fail(NativeError.NUM);
    }

    private static double balance(
            double rate, double periods, double payment, double present, double future, double atStart) {
        if (Math.abs(rate) < 1e-12) {
            return present + payment * periods + future;
        }
        double growth = Math.pow(1 + rate, periods);
        return present * growth + payment * (1 + rate * atStart) * (growth - 1) / rate + future;
    }

    private static double value(double rate, double[] amounts, double[] dates) {
        if (amounts.length != dates.length || amounts.length == 0) {
            return fail(NativeError.NUM);
        }
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            double days = Math.floor(dates[i]) - Math.floor(dates[0]);
            if (days < 0) {
                return fail(NativeError.NUM);
            }
            sum += amounts[i] / Math.pow(1 + rate, days / 365);
        }
        return sum;
    }

    /** What payments in equal steps are worth at the time zero. */
    private static double value(double rate, double[] amounts, int first) {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += amounts[i] / Math.pow(1 + rate, first + i);
        }
        return sum;
    }

    private static double modifiedReturn(Arguments a) {
        double[] amounts = a.numbers(0, 0).toArray();
        double[] paid =
                Arrays.stream(amounts).map(amount -> Math.min(0, amount)).toArray();
        double[] received =
                Arrays.stream(amounts).map(amount -> Math.max(0, amount)).toArray();
        double out = value(a.number(1), paid, 0);
        double in = value(a.number(2), received, 0);
        if (out == 0 || in == 0 || amounts.length < 2) {
            return fail(NativeError.DIV0);
        }
        double steps = amounts.length - 1.0;
        return Math.pow(-in / out, 1 / steps) * (1 + a.number(2)) - 1;
    }

    private static double datedReturn(Arguments a) {
        double[] amounts = a.numbers(0, 0).toArray();
        double[] dates = a.numbers(1, 1).toArray();
        return balancing(amounts, a.number(2, 0.1), rate -> value(rate, amounts, dates));
    }

    /** The rate at which payments are worth nothing, from a guess and, where that leads nowhere, from others. */
    private static double balancing(double[] amounts, double guess, DoubleUnaryOperator worth) {
        if (Arrays.stream(amounts).noneMatch(amount -> amount < 0)
                || Arrays.stream(amounts).noneMatch(amount -> amount > 0)) {
            return fail(NativeError.NUM);
        }
        for (double start : List.of(guess, 0.01, 0.5, -0.1, -0.5)) {
            double rate = start;
            for (int step = 0; step < MOST_STEPS && rate > -1; step++) {
                double move = 1e-7 * Math.max(1e-2, Math.abs(rate));
                double slope = (worth.applyAsDouble(rate + move) - worth.applyAsDouble(rate - move)) / (2 * move);
                double next = rate - worth.applyAsDouble(rate) / slope;
                if (!Double.isFinite(next)) {
                    break;
                }
                if (Math.abs(next - rate) < 1e-12) {
                    return next;
                }
                rate = next;
            }
        }
        return fail(NativeError.NUM);
    }
}
