package dev.stratum.policy;

import dev.stratum.cts.Level;
import dev.stratum.stats.Direction;

/** What the numbers of a policy are called, wherever they are shown or changed. */
final class PolicyItems {
    static final String SEGMENTS = "Number of segments";

    private PolicyItems() {}

    static String points(Level level) {
        return "Points of level " + level;
    }

    static String weight(String index) {
        return index + ", weight";
    }

    /** A cut of an index; the first leads to level A. */
    static String levelCut(String index, int cut, Direction direction) {
        return bound(index, "level " + Level.ofBand(cut), direction);
    }

    static String gradeCut(String measure, int grade, Direction direction) {
        return bound(measure, "grade " + grade, direction);
    }

    private static String bound(String name, String band, Direction direction) {
        return name + ", " + band + (direction == Direction.MORE_IS_BETTER ? " from" : " up to");
    }
}
