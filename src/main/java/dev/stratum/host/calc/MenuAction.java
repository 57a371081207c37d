package dev.stratum.host.calc;

/**
 * One entry of the menu and the toolbar <b>Stratum</b>.
 *
 * @param id the end of its address, {@code vnd.stratum:id}
 * @param label what the menu shows
 * @param task what it does
 */
public record MenuAction(String id, String label, Task task) {

    /** The protocol of all addresses. */
    public static final String PROTOCOL = "vnd.stratum:";

    /**
     * The address that LibreOffice dispatches.
     *
     * @return for example {@code vnd.stratum:about}
     */
    public String address() {
        return PROTOCOL + id;
    }

    /** What an entry does. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does it.
         *
         * @param document the document in the window where the entry was chosen
         * @return one sentence for the person who chose it
         * @throws com.sun.star.uno.Exception when Calc refuses
         */
        String run(CalcDocument document) throws com.sun.star.uno.Exception;
    }
}
