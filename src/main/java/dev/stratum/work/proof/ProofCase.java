package dev.stratum.work.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * A value that is certified or proven elsewhere and can be recomputed.
 *
 * @param kind how it is recomputed
 * @param file the data
 * @param clusters how many clusters, 0 where there are none
 * @param quantity what it is
 * @param certified the value as printed by its source
 * @param needed how many digits must agree
 * @param source who certified it
 */
public record ProofCase(
        Kind kind, String file, int clusters, String quantity, BigDecimal certified, int needed, String source) {

    /** The calculations that are put to the proof. */
    public enum Kind {
        /** One-way analysis of variance. */
        ANOVA,
        /** Mean and standard deviation. */
        DESCRIBE,
        /** K-means with the best of many starts. */
        CLUSTERS,
        /** Weights and consistency of judgements in pairs. */
        PAIRWISE
    }

    /**
     * Every case there is.
     *
     * @return in the order in which they are recomputed
     */
    public static List<ProofCase> all() {
        return ProofData.lines("cases.txt")
                .filter(line -> !line.startsWith("#"))
                .map(ProofCase::read)
                .toList();
    }

    private static ProofCase read(String line) {
        String[] fields = line.split("\\|", -1);
        return new ProofCase(
                Kind.valueOf(fields[0].strip().toUpperCase(Locale.ROOT)),
                fields[1].strip(),
                fields[2].isBlank() ? 0 : Integer.parseInt(fields[2].strip()),
                fields[3].strip(),
                new BigDecimal(fields[4].strip()),
                Integer.parseInt(fields[5].strip()),
                fields[6].strip());
    }

    /**
     * How many digits of a result agree with the certified value.
     *
     * @param result what was computed
     * @return all digits that the source prints when the result rounds to them, otherwise as many as are right; 0 for none
     */
    public int digits(double result) {
        int printed = certified.precision();
        if (!Double.isFinite(result)) {
            return 0;
        }
        BigDecimal exact = new BigDecimal(result);
        if (exact.setScale(certified.scale(), RoundingMode.HALF_EVEN).compareTo(certified) == 0) {
            return printed;
        }
        double error =
                exact.subtract(certified).abs().doubleValue() / certified.abs().doubleValue();
        return (int) Math.max(0, Math.min(printed - 1, Math.floor(-Math.log10(error))));
    }

    /**
     * Whether a result holds.
     *
     * @param result what was computed
     * @return true when as many digits agree as needed; a sum of squares may be lower than the lowest known
     */
    public boolean holds(double result) {
        return digits(result) >= needed || (kind == Kind.CLUSTERS && new BigDecimal(result).compareTo(certified) < 0);
    }
}
