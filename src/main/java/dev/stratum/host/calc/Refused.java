package dev.stratum.host.calc;

import java.io.Serial;

/** LibreOffice refused a call. */
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A call of LibreOffice. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws com.sun.star.uno.Exception;
    }

    /** A call of LibreOffice without result. */
    @FunctionalInterface
    interface Act {
        void make() throws com.sun.star.uno.Exception;
    }

    private Refused(com.sun.star.uno.Exception refusal) {
        super("LibreOffice refused: " + refusal.getMessage(), refusal);
    }

    /** Makes a call; its checked exception becomes this one. */
    static <T> T or(Call<T> call) {
        try {
            return call.make();
        } catch (com.sun.star.uno.Exception refusal) {
            throw new Refused(refusal);
        }
    }

    /** Makes a call without result. */
    static void orDo(Act act) {
        or(() -> {
            act.make();
            return null;
        });
    }
}
