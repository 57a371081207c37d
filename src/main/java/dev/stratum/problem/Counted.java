package dev.stratum.problem;

/**
 * One item of a list in a sentence. Who calculates knows only how many items come before it; who read the items from
 * somewhere puts their own numbers in its place with {@link StratumException#numbered}.
 *
 * @param what the words before the number, for example {@code The score of row}
 * @param index the item, from 0
 */
public record Counted(String what, int index) {

    /**
     * The item as a person counts.
     *
     * @return the words and the number from 1
     */
    @Override
    public String toString() {
        return (what + " " + (index + 1)).strip();
    }
}
