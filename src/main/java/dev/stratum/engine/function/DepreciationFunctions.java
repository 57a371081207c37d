package dev.stratum.engine.function;

import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;

/** What an asset loses of its value in a period. */
final class DepreciationFunctions {

    private static final double MONTHS = 12;

    private DepreciationFunctions() {}

    static void register(Registry all) {
        all.add("SLN", "VVV", a -> {
            if (a.number(2) == 0) {
                throw new ErrorFound(NativeError.DIV0);
            }
            return (a.number(0) - a.number(1)) / a.number(2);
        });
        all.add("SYD", "VVVV", a -> {
            double life = a.number(2);
            double period = a.number(3);
            check(life > 0 && period >= 1 && period <= life);
            return (a.number(0) - a.number(1)) * (life - period + 1) * 2 / (life * (life + 1));
        });
        all.add("DB", 4, 5, "VVVVV", DepreciationFunctions::fixedDeclining);
        all.add("DDB", 4, 5, "VVVVV", DepreciationFunctions::doubleDeclining);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new ErrorFound(NativeError.NUM);
        }
    }

    private static double fixedDeclining(Arguments a) {
        double cost = a.number(0);
        double salvage = a.number(1);
        double life = Math.floor(a.number(2));
        double period = Math.floor(a.number(3));
        double months = Math.floor(a.number(4, MONTHS));
        check(cost >= 0 && salvage >= 0 && life >= 1 && period >= 1 && months >= 1 && months <= MONTHS);
        check(period <= (months < MONTHS ? life + 1 : life));
        if (cost == 0) {
            return 0;
        }
        double rate = Math.round((1 - Math.pow(salvage / cost, 1 / life)) * 1000) / 1000.0;
        double loss = cost * rate * months / MONTHS;
        double lost = loss;
        for (int i = 2; i <= period; i++) {
            double share = i > life ? (MONTHS - months) / MONTHS : 1;
            loss = (cost - lost) * rate * share;
            lost += loss;
        }
        return loss;
    }

    private static double doubleDeclining(Arguments a) {
        double cost = a.number(0);
        double salvage = a.number(1);
        double life = a.number(2);
        double period = a.number(3);
        double factor = a.number(4, 2);
        check(cost >= 0 && salvage >= 0 && life > 0 && period > 0 && period <= life && factor > 0);
        double rate = Math.min(1, factor / life);
        double before = cost * Math.pow(1 - rate, period - 1);
        double after = Math.max(salvage, cost * Math.pow(1 - rate, period));
        return Math.max(0, before - after);
    }
}
