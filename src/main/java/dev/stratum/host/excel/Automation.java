package dev.stratum.host.excel;

/**
 * An object of Excel's object model, called by the names of its members.
 *
 * <p>Values are {@code null}, {@code Boolean}, {@code Double}, {@code String}, {@link ExcelErrorCell}, {@code Object[][]}
 * (rows x columns) or another object.
 */
interface Automation {
    /** Stands for an optional argument that is left out before a given one. */
    Object LEFT_OUT = new Object();

    /**
     * Reads a property or calls a method.
     *
     * @param member its name
     * @param arguments what it takes, in order
     * @return what it gives
     */
    Object get(String member, Object... arguments);

    /**
     * Sets a property.
     *
     * @param member its name
     * @param value the new value
     */
    void set(String member, Object value);

    /** An object behind a property or method. */
    default Automation at(String member, Object... arguments) {
        return (Automation) get(member, arguments);
    }

    /** A text behind a property or method. */
    default String text(String member, Object... arguments) {
        return String.valueOf(get(member, arguments));
    }

    /** A whole number behind a property or method. */
    default int whole(String member, Object... arguments) {
        return ((Number) get(member, arguments)).intValue();
    }
}
