package dev.stratum.policy;

import java.util.Locale;

/** Where a setting comes from. */
public enum Basis {
    /** The paper that the policy follows states it. */
    STATED,
    /** The paper leaves it open; whoever wrote the policy chose it. */
    CHOSEN;

    /**
     * The word in policy files and tables.
     *
     * @return {@code stated} or {@code chosen}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
