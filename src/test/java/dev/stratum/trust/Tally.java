package dev.stratum.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an attack tried, and what went wrong. Safe for threads. */
public final class Tally {
    /** How a case can go wrong. */
    public enum Fault {
        /** A result that is not right, or one where there should be a problem. */
        WRONG_ANSWER("wrong answers"),
        /** No answer: an exception that nobody meant, no end, no memory. */
        CRASH("crashes"),
        /** Something of the user's is gone, or half written. */
        LOSS("losses");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /**
         * The heading of its column.
         *
         * @return for example {@code crashes}
         */
        public String words() {
            return words;
        }
    }

    private static final int MOST_SHOWN = 20;

    private final Map<Fault, Integer> faults = new TreeMap<>();
    private final List<String> sentences = new ArrayList<>();
    private long cases;

    /** Nothing tried yet. */
    Tally() {
        for (Fault fault : Fault.values()) {
            faults.put(fault, 0);
        }
    }

    /**
     * Counts cases.
     *
     * @param more how many were tried
     */
    public synchronized void tried(long more) {
        cases += more;
    }

    /**
     * Counts a case that went wrong; {@link #tried} counts it too.
     *
     * @param fault how
     * @param sentence what was tried and what came of it
     */
    public synchronized void fault(Fault fault, String sentence) {
        faults.merge(fault, 1, Integer::sum);
        if (sentences.size() < MOST_SHOWN) {
            sentences.add(fault.words() + ": " + sentence);
        }
    }

    /**
     * How many cases were tried.
     *
     * @return 0 or more
     */
    public synchronized long cases() {
        return cases;
    }

    /**
     * How many cases went wrong.
     *
     * @param fault how
     * @return 0 or more
     */
    public synchronized int count(Fault fault) {
        return faults.get(fault);
    }

    /**
     * What went wrong first.
     *
     * @return a few sentences; none when nothing did
     */
    public synchronized List<String> sentences() {
        return List.copyOf(sentences);
    }
}
