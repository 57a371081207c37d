package dev.stratum.kmeans.proof;

import java.util.Arrays;

/**
 * Points that could be a cluster.
 *
 * @param members their numbers, ascending
 */
record Group(int... members) {

    boolean has(int point) {
        return Arrays.binarySearch(members, point) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Group group && Arrays.equals(members, group.members);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(members);
    }
}
