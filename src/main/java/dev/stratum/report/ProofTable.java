package dev.stratum.report;

import dev.stratum.work.proof.Proof;
import dev.stratum.work.proof.ProofCase;

/** Certified values beside those that this machine computes. */
public final class ProofTable {
    private ProofTable() {}

    /**
     * The table.
     *
     * @param proof the results
     * @return one line per certified value
     */
    public static ResultTable of(Proof proof) {
        ResultTable table = ResultTable.of(
                        Column.of("Data", Format.TEXT),
                        Column.of("Quantity", Format.TEXT),
                        Column.of("Certified", Format.RIGHT_TEXT),
                        Column.of("Computed here", Format.RIGHT_TEXT),
                        Column.of("Digits that agree", Format.WHOLE),
                        Column.of("Needed", Format.WHOLE),
                        Column.of("Holds", Format.TEXT),
                        Column.of("Certified by", Format.PROSE))
                .titled("Certified values recomputed");
        long held = proof.results().stream().filter(Proof.Result::holds).count();
        for (Proof.Result result : proof.results()) {
            ProofCase about = result.about();
            table.row(
                    about.file(),
                    about.clusters() == 0 ? about.quantity() : about.quantity() + ", " + about.clusters() + " clusters",
                    about.certified().toPlainString(),
                    ValueText.exact(result.computed()),
                    result.digits(),
                    about.needed(),
                    result.holds() ? "yes" : "NO",
                    about.source());
        }
        return table.noted(
                Words.grouped(held) + " of " + Words.grouped(proof.results().size()) + " values hold.");
    }
}
