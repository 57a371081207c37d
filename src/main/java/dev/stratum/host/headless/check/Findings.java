package dev.stratum.host.headless.check;

import dev.stratum.sheet.source.CellProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check found, problems of one kind in one column together. Of each kind only the first sentences are kept unless all
 * are wanted, so that a file of any length needs little memory.
 */
public final class Findings {
    private final int kept;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private long count;

    /**
     * Nothing found yet.
     *
     * @param kept how many sentences of each kind are kept
     */
    public Findings(int kept) {
        this.kept = kept;
    }

    /** Problems of one kind. */
    public static final class Group {
        private final List<String> sentences = new ArrayList<>();
        private long count;

        /**
         * The first sentences.
         *
         * @return in the order of the rows
         */
        public List<String> sentences() {
            return List.copyOf(sentences);
        }

        /**
         * How many more there are.
         *
         * @return 0 when all are kept
         */
        public long more() {
            return count - sentences.size();
        }
    }

    /**
     * Adds a problem.
     *
     * @param table what tells the tables of a file apart
     * @param problem the problem
     */
    public void add(String table, CellProblem problem) {
        add(
                table + " " + problem.column() + " " + problem.problem().problem(),
                problem.problem().getMessage());
    }

    /**
     * Adds a problem that has no cell.
     *
     * @param kind what tells the kinds of problems apart
     * @param sentence what is wrong, where, and what to do
     */
    public void add(String kind, String sentence) {
        Group group = groups.computeIfAbsent(kind, none -> new Group());
        group.count++;
        count++;
        if (group.sentences.size() < kept) {
            group.sentences.add(sentence);
        }
    }

    /**
     * The kinds of problems.
     *
     * @return in the order in which the first of each was found
     */
    public List<Group> groups() {
        return List.copyOf(groups.values());
    }

    /**
     * How many problems there are.
     *
     * @return all of them, kept or not
     */
    public long count() {
        return count;
    }
}
