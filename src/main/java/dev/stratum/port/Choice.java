package dev.stratum.port;

import java.util.List;

/**
 * One of several questions that are asked together, each answered by one of its options.
 *
 * @param question what to ask
 * @param options the choices, the proposed one first
 * @param isSettled whether the proposal counts where nobody can be asked; a person may still change it
 * @param isProposed whether the first option is proposed; otherwise it only says that none is chosen yet
 * @param details what the person may want to read before answering, line by line
 */
public record Choice(
        Question question, List<String> options, boolean isSettled, boolean isProposed, List<String> details) {
    /** Keeps copies. */
    public Choice {
        options = List.copyOf(options);
        details = List.copyOf(details);
    }

    /**
     * What the question is about, where there is little room.
     *
     * @return the question without the words that many have in common
     */
    public String brief() {
        return question.text().replaceFirst("^Which column has (?:the )?", "").replaceFirst("[?.]$", "");
    }
}
