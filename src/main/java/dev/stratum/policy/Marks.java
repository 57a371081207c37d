package dev.stratum.policy;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each number and word of a policy comes from, beside the policy itself.
 *
 * @param byPath the marks of the settings by their JSON paths, for example {@code $.grades.recency.cuts[1]}, in the order
 *     of the file
 */
public record Marks(Map<String, Mark> byPath) {

    /**
     * The mark of one setting.
     *
     * @param basis whether the paper states it or it was chosen
     * @param note a remark, empty when there is none
     */
    public record Mark(Basis basis, String note) {}

    /** Keeps a copy. */
    public Marks {
        byPath = Collections.unmodifiableMap(new LinkedHashMap<>(byPath));
    }

    /**
     * The mark of a setting.
     *
     * @param path its JSON path
     * @return basis and note
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD when there is no such setting
     */
    public Mark at(String path) {
        Mark mark = byPath.get(path);
        if (mark == null) {
            throw Problem.UNKNOWN_WORD.with(Phrase.SETTING, path, byPath.keySet());
        }
        return mark;
    }

    /**
     * The bases of a list of settings.
     *
     * @param path the JSON path of the list
     * @return each basis once, in the order of the list
     */
    public List<Basis> of(String path) {
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(path + "["))
                .map(entry -> entry.getValue().basis())
                .distinct()
                .toList();
    }
}
