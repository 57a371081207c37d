package dev.stratum.ledger.csv;

/**
 * A line of a ledger that cannot be used.
 *
 * @param line its number in the file, the header being line 1
 * @param column the name of the column at fault; empty when it is the whole line
 * @param text what stands there, shortened
 * @param reason the sentence for a person
 */
public record LineIssue(long line, String column, String text, String reason) {
    /**
     * The same in one of several files.
     *
     * @param file the name of the file
     * @return a copy whose sentence begins with the file
     */
    public LineIssue in(String file) {
        return new LineIssue(line, column, text, file + ": " + reason);
    }
}
