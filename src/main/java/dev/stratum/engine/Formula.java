package dev.stratum.engine;

/** A formula in the grid: scalar, or an array formula over a range. */
interface Formula {

    /** What is written, and whether and how it was evaluated. */
    FormulaRun run();

    /** The formula as stored in the workbook, without {@code =}. */
    default String text() {
        return run().text();
    }

    /** Whether the workbook asks the next program to calculate it again. */
    default boolean again() {
        return run().again();
    }

    /** The cell that holds it. */
    Position position();

    /** Forgets the result. */
    void reset();

    /** What it gives now. */
    Object[][] calculated();

    /** The values stored for it. */
    Object[][] storedValues();

    /** Whether the cells would show what is stored. */
    boolean sameAsStored(Object[][] calculated, double noise);

    /** Takes a new result. */
    void take(Object[][] values);

    /** Keeps what is stored as the result. */
    void keep();

    /** Whether any value is stored. */
    default boolean hasStored() {
        for (Object[] row : storedValues()) {
            for (Object value : row) {
                if (value != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
