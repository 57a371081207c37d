package dev.stratum.engine.value;

import java.io.Serial;

/** Says that a formula has to be left to Excel, since its value is not certain here. No formula can catch it. */
public final class LeftToExcel extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean expected;

    /**
     * A formula to leave.
     *
     * @param reason why, as a sentence about the formula
     */
    public LeftToExcel(String reason) {
        this(reason, false);
    }

    private LeftToExcel(String reason, boolean expected) {
        super(reason, null, false, false);
        this.expected = expected;
    }

    /**
     * A formula whose stored value holds until Excel opens the workbook.
     *
     * @param reason why
     * @return what to throw
     */
    public static LeftToExcel untilOpened(String reason) {
        return new LeftToExcel(reason, true);
    }

    /**
     * Whether the stored value is as right as any until Excel opens the workbook.
     *
     * @return true for the clock and for chance
     */
    public boolean expected() {
        return expected;
    }
}
