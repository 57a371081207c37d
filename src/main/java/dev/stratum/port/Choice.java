package dev.stratum.port;

import java.util.List;

/**
 * One of several questions that are asked together, each answered by one of its options.
 *
 * @param question what to ask
 * @param options the choices, the proposed one first
 * @param isSettled whether the proposal counts where nobody can be asked; a person may still change it
 */
public record Choice(Question question, List<String> options, boolean isSettled) {
    /** Keeps a copy. */
    public Choice {
        options = List.copyOf(options);
    }
}
