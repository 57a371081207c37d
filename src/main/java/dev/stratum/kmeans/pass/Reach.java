package dev.stratum.kmeans.pass;

/** How far the points of one cluster are from their centre, and by how much they prefer it to all others, at most. */
final class Reach {

    private double radius;
    private double lead;

    /** A point at this distance from its centre, which is nearer than the second nearest by this much. */
    void include(double distance, double by) {
        // Seldom true, so quicker than to take the larger one.
        if (distance > radius) {
            radius = distance;
        }
        if (by > lead) {
            lead = by;
        }
    }

    /** All points of another part of the cluster. */
    void include(Reach part) {
        include(part.radius, part.lead);
    }

    /** The centre moved. */
    void widen(double move) {
        radius += move;
    }

    /** No point is left. */
    void clear() {
        radius = 0;
        lead = 0;
    }

    /**
     * From here on another centre does not matter: it is farther from every point than the point's centre by more than
     * what is known of the second nearest.
     */
    double end() {
        return 2 * radius + lead;
    }
}
