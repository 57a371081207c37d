package dev.stratum.segment;

/**
 * How many tiers customers can be put into: as many as are wanted, but no more than there are customers that differ in
 * their grades, since equal customers share a tier.
 *
 * @param wanted how many tiers the policy has, 1 or more
 * @param kinds how many different kinds of customers there are, 1 or more
 */
public record TierCount(int wanted, int kinds) {

    /**
     * The number of tiers.
     *
     * @return the smaller of the two
     */
    public int tiers() {
        return Math.min(wanted, kinds);
    }

    /**
     * What a person should know about it.
     *
     * @return a sentence, empty when there are as many tiers as wanted
     */
    public String sentence() {
        if (tiers() == wanted) {
            return "";
        }
        return (kinds == 1
                        ? "All customers have the same grades"
                        : "Only " + kinds + " kinds of customers differ in their grades")
                + "; the policy has " + wanted + " tiers, so there "
                + (kinds == 1 ? "is 1 segment." : "are " + kinds + " segments.");
    }
}
