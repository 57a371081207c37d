package dev.stratum.engine.function;

import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;

/** Equal payments at a fixed rate of interest, and rates that say the same of other periods. */
final class AnnuityFunctions {

    private AnnuityFunctions() {}

    /** A loan or a plan of savings; money that is paid out is negative. */
    private record Annuity(double rate, double periods, double present, double future, boolean atStart) {

        double payment() {
            if (periods == 0) {
                throw new ErrorFound(NativeError.NUM);
            }
            if (rate == 0) {
                return -(present + future) / periods;
            }
            double growth = Math.pow(1 + rate, periods);
            return -(present * growth + future) * rate / (early() * (growth - 1));
        }

        double interest(double period) {
            if (period < 1 || period >= periods + 1) {
                throw new ErrorFound(NativeError.NUM);
            }
            double payment = payment();
            if (period == 1) {
                return atStart ? 0 : -present * rate;
            }
            return atStart
                    ? (value(rate, period - 2, payment, present, true) - payment) * rate
                    : value(rate, period - 1, payment, present, false) * rate;
        }

        private double early() {
            return atStart ? 1 + rate : 1;
        }
    }

    static void register(Registry all) {
        all.add("PMT", 3, 5, "VVVVV", a -> annuity(a, 1).payment());
        all.add("IPMT", 4, 6, "VVVVVV", a -> annuity(a, 2).interest(a.number(1)));
        all.add("PPMT", 4, 6, "VVVVVV", a -> {
            Annuity annuity = annuity(a, 2);
            return annuity.payment() - annuity.interest(a.number(1));
        });
        all.add("CUMIPMT", "VVVVVV", a -> sum(a, true));
        all.add("CUMPRINC", "VVVVVV", a -> sum(a, false));
        all.add(
                "FV",
                3,
                5,
                "VVVVV",
                a -> value(a.number(0), a.number(1), a.number(2), a.number(3, 0), a.truth(4, false)));
        all.add("PV", 3, 5, "VVVVV", a -> {
            double rate = a.number(0);
            double growth = Math.pow(1 + rate, a.number(1));
            double paid = value(rate, a.number(1), a.number(2), 0, a.truth(4, false));
            return (paid - a.number(3, 0)) / growth;
        });
        all.add("NPER", 3, 5, "VVVVV", AnnuityFunctions::periods);
        all.add("EFFECT", "VV", a -> {
            double periods = compounding(a);
            return Math.pow(1 + a.number(0) / periods, periods) - 1;
        });
        all.add("NOMINAL", "VV", a -> {
            double periods = compounding(a);
            return (Math.pow(1 + a.number(0), 1 / periods) - 1) * periods;
        });
        all.add("RRI", "VVV", a -> {
            check(a.number(0) > 0 && a.number(1) != 0);
            return Math.pow(a.number(2) / a.number(1), 1 / a.number(0)) - 1;
        });
        all.add("PDURATION", "VVV", a -> {
            check(a.number(0) > 0 && a.number(1) > 0 && a.number(2) > 0);
            return Math.log(a.number(2) / a.number(1)) / Math.log1p(a.number(0));
        });
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new ErrorFound(NativeError.NUM);
        }
    }

    private static Annuity annuity(Arguments a, int periods) {
        return new Annuity(
                a.number(0),
                a.number(periods),
                a.number(periods + 1),
                a.number(periods + 2, 0),
                a.truth(periods + 3, false));
    }

    private static double value(double rate, double periods, double payment, double present, boolean atStart) {
        if (rate == 0) {
            return -(present + payment * periods);
        }
        double growth = Math.pow(1 + rate, periods);
        double early = atStart ? 1 + rate : 1;
        return -(present * growth + payment * early * (growth - 1) / rate);
    }

    private static double periods(Arguments a) {
        double rate = a.number(0);
        double payment = a.number(1);
        double present = a.number(2);
        double future = a.number(3, 0);
        if (rate == 0) {
            if (payment == 0) {
                throw new ErrorFound(NativeError.NUM);
            }
            return -(present + future) / payment;
        }
        double early = a.truth(4, false) ? payment * (1 + rate) : payment;
        double growth = (early - future * rate) / (early + present * rate);
        check(growth > 0 && rate > -1);
        return Math.log(growth) / Math.log1p(rate);
    }

    private static double sum(Arguments a, boolean interest) {
        double periods = Math.floor(a.number(1));
        double first = Math.floor(a.number(3));
        double last = Math.floor(a.number(4));
        double type = Math.floor(a.number(5));
        check(a.number(0) > 0 && a.number(2) > 0 && first >= 1 && first <= last && last <= periods);
        check(type == 0 || type == 1);
        a.caller().work().add((long) (last - first));
        Annuity annuity = new Annuity(a.number(0), periods, a.number(2), 0, type == 1);
        double payment = interest ? 0 : annuity.payment();
        double sum = 0;
        for (double period = first; period <= last; period++) {
            double part = annuity.interest(period);
            sum += interest ? part : payment - part;
        }
        return sum;
    }

    private static double compounding(Arguments a) {
        double periods = Math.floor(a.number(1));
        check(a.number(0) > 0 && periods >= 1);
        return periods;
    }
}
