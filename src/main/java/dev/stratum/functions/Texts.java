package dev.stratum.functions;

/** Help texts that several functions share. */
final class Texts {
    static final String HEADERS =
            "TRUE when the first row names the columns, FALSE when it is data. Omitted: recognised (text above a number). ";

    private Texts() {}
}
