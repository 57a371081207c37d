package dev.stratum.host.headless.ledger;

/** The names of sheets that a later run reads. */
final class SheetNames {
    /** The cuts between grades. */
    static final String CUTS = "Cuts";

    /** Where it all comes from. */
    static final String ABOUT = "About";

    private SheetNames() {}
}
