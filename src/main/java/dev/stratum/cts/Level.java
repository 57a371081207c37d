package dev.stratum.cts;

import dev.stratum.problem.Problem;
import java.util.List;

/** The four levels of a cost-to-serve index, A the cheapest to serve. */
public enum Level {
    /** The best level. */
    A(0),
    /** The second level. */
    B(1),
    /** The third level. */
    C(2),
    /** The worst level. */
    D(3);

    /** Read for every customer; {@code values()} would copy them each time. */
    private static final List<Level> ALL = List.of(values());

    private final int band;

    Level(int band) {
        this.band = band;
    }

    /**
     * Its band of a scale.
     *
     * @return 0 for the best to 3 for the worst
     */
    public int band() {
        return band;
    }

    /**
     * The level of a band of a scale.
     *
     * @param band 0 for the best to 3 for the worst
     * @return A to D
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for any other band
     */
    public static Level ofBand(int band) {
        if (band < 0 || band >= ALL.size()) {
            throw Problem.OUT_OF_RANGE.with("The band", band, "from 0 to 3");
        }
        return ALL.get(band);
    }

    /**
     * Reads a level.
     *
     * @param letter A, B, C or D in any case
     * @return the level
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD for anything else
     */
    public static Level parse(String letter) {
        for (Level level : values()) {
            if (level.name().equalsIgnoreCase(letter.strip())) {
                return level;
            }
        }
        throw Problem.UNKNOWN_WORD.with("Level", letter, List.of(values()));
    }
}
