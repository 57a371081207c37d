package dev.stratum.engine.function;

import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.NativeError;
import java.util.Locale;

/** Numbers in other bases than ten. Those of bases 2, 8 and 16 have ten digits, and the first half of them is negative below zero. */
final class NumberBaseFunctions {

    private static final int DIGITS = 10;
    private static final double MOST = 1L << 53;

    private enum Base {
        BIN(2),
        OCT(8),
        HEX(16);

        private final int radix;
        private final long all;

        Base(int radix) {
            this.radix = radix;
            this.all = Math.round(Math.pow(radix, DIGITS));
        }

        long read(String digits) {
            if (digits.length() > DIGITS) {
                throw new ErrorFound(NativeError.NUM);
            }
            long number = digits.isEmpty() ? 0 : parse(digits, radix);
            return number < all / 2 ? number : number - all;
        }

        String write(double number, Arguments a) {
            double whole = Math.signum(number) * Math.floor(Math.abs(number));
            if (!(whole >= -(all / 2.0)) || whole >= all / 2.0) {
                throw new ErrorFound(NativeError.NUM);
            }
            String digits = Long.toString(whole < 0 ? (long) whole + all : (long) whole, radix)
                    .toUpperCase(Locale.ROOT);
            if (!a.given(1)) {
                return digits;
            }
            double places = Math.floor(a.number(1));
            if (whole < 0) {
                return digits;
            }
            if (places < digits.length() || places > DIGITS) {
                throw new ErrorFound(NativeError.NUM);
            }
            return "0".repeat((int) places - digits.length()) + digits;
        }
    }

    private NumberBaseFunctions() {}

    static void register(Registry all) {
        for (Base from : Base.values()) {
            all.add(from + "2DEC", "V", a -> (double) from.read(a.text(0)));
            all.add("DEC2" + from, 1, 2, "VV", a -> from.write(plainNumber(a), a));
            for (Base to : Base.values()) {
                if (from != to) {
                    all.add(from + "2" + to, 1, 2, "VV", a -> to.write((double) from.read(a.text(0)), a));
                }
            }
        }
        all.add("BASE", 2, 3, "VVV", a -> {
            double number = Math.floor(a.number(0));
            int radix = radix(a.number(1));
            double length = Math.floor(a.number(2, 0));
            if (number < 0 || number >= MOST || length < 0 || length > 255) {
                throw new ErrorFound(NativeError.NUM);
            }
            String digits = Long.toString((long) number, radix).toUpperCase(Locale.ROOT);
            return "0".repeat(Math.max(0, (int) length - digits.length())) + digits;
        });
        all.add("DECIMAL", "VV", a -> (double) parse(a.text(0).strip(), radix(a.number(1))));
        all.add("DELTA", 1, 2, "VV", a -> plainNumber(a) == a.number(1, 0) ? 1.0 : 0.0);
        all.add("GESTEP", 1, 2, "VV", a -> plainNumber(a) >= a.number(1, 0) ? 1.0 : 0.0);
    }

    /** These functions refuse TRUE and FALSE, which others take for 1 and 0. */
    private static double plainNumber(Arguments a) {
        if (a.value(0) instanceof Boolean) {
            throw new ErrorFound(NativeError.VALUE);
        }
        return a.number(0);
    }

    private static int radix(double number) {
        if (!(number >= Character.MIN_RADIX && number < Character.MAX_RADIX + 1)) {
            throw new ErrorFound(NativeError.NUM);
        }
        return (int) number;
    }

    private static long parse(String digits, int radix) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char letter = digits.charAt(i);
            int digit = letter < 128 ? Character.digit(letter, radix) : -1;
            number = number * radix + digit;
            if (digit < 0 || number > MOST) {
                throw new ErrorFound(NativeError.NUM);
            }
        }
        return number;
    }
}
