package dev.stratum.host.headless.ledger;

/** How numbers and texts look in a cell. */
enum CellFormat {
    TEXT("General"),
    WORDS("General"),
    WRAPPED("General"),
    LEFT("General"),
    CODE("0"),
    WHOLE("#,##0"),
    MONEY("#,##0.00"),
    ONE_DECIMAL("#,##0.0"),
    GRADE("0.00"),
    FINE("0.0000"),
    PERCENT("0.0%"),
    DATE("yyyy-mm-dd");

    private final String pattern;

    CellFormat(String pattern) {
        this.pattern = pattern;
    }

    /** The number format of Excel. */
    String pattern() {
        return pattern;
    }

    /** Whether its cells stand at the left. */
    boolean isText() {
        return this == TEXT || isIndented();
    }

    /** Whether its cells stand at the left with a gap, so that they do not touch a number in the column before. */
    boolean isIndented() {
        return this == WORDS || this == WRAPPED || this == LEFT || this == DATE;
    }

    /** The format for a number of unknown size: no decimals unless it has some. */
    static CellFormat of(double number) {
        return number == Math.rint(number) ? WHOLE : MONEY;
    }
}
