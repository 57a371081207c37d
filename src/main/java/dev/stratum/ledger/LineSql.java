package dev.stratum.ledger;

import dev.stratum.ledger.DocumentColumns.Read;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.math.BigDecimal;
import java.util.function.Function;

/** What every engine that reads files by SQL says of a line, in any dialect. */
public final class LineSql {
    private LineSql() {}

    /**
     * The state of a line as {@link MeasuresPlan} wants it, over the values as they count.
     *
     * @param columns what is read
     * @param beyond whether a column {@code beyond} tells lines with more values than columns
     * @param blank a condition for a date or number that is not there
     * @return a CASE, or 0
     */
    public static String state(DocumentColumns columns, boolean beyond, Function<Read, String> blank) {
        StringBuilder state = new StringBuilder("CASE");
        if (beyond) {
            state.append(" WHEN beyond THEN ").append(LineFate.BAD_LINE.code());
        }
        for (Read read : columns.columns()) {
            String missing = " WHEN " + read.alias() + " IS NULL THEN ";
            switch (read.kind()) {
                case KEY -> {
                    if (read.alias().equals("customer")) {
                        state.append(missing).append(LineFate.NO_CUSTOMER.code());
                    } else if (CsvDocument.needsOrder(columns.role())) {
                        state.append(missing).append(LineFate.NO_ORDER.code());
                    }
                }
                case DAY ->
                    state.append(missing).append(either(blank.apply(read), LineFate.NO_DATE, LineFate.BAD_DATE));
                case NUMBER ->
                    state.append(missing).append(either(blank.apply(read), LineFate.NO_NUMBER, LineFate.BAD_NUMBER));
                case WORD -> {
                    // Any word will do.
                }
            }
        }
        return state.append(" ELSE 0 END").toString().replace("CASE ELSE 0 END", "0");
    }

    private static String either(String isBlank, LineFate blank, LineFate bad) {
        return "CASE WHEN " + isBlank + " THEN " + blank.code() + " ELSE " + bad.code() + " END";
    }

    /**
     * The decimals that hold a number, so that a product of this many columns is still exact.
     *
     * @param factors how many columns are multiplied, 3 at most
     * @return a type of SQL
     */
    public static String decimal(int factors) {
        return "DECIMAL(" + (whole(factors) + scale(factors)) + ", " + scale(factors) + ")";
    }

    /**
     * The same decimals with as many digits as there can be, for engines that otherwise make a product of what few digits hold.
     *
     * @param factors how many columns are multiplied, 3 at most
     * @return a type of SQL
     */
    public static String wide(int factors) {
        return "DECIMAL(38, " + scale(factors) + ")";
    }

    /**
     * How many decimals {@link #decimal} holds.
     *
     * @param factors how many columns are multiplied, 3 at most
     * @return the decimals
     */
    public static int scale(int factors) {
        return factors < 3 ? 6 : 4;
    }

    private static int whole(int factors) {
        return factors < 3 ? 12 : 8;
    }

    /**
     * How many columns a plan multiplies.
     *
     * @param plan what is measured
     * @return 3 at most
     * @throws StratumException OUT_OF_RANGE for more
     */
    public static int factors(MeasuresPlan plan) {
        int factors = plan.factors();
        if (factors > 3) {
            throw Problem.OUT_OF_RANGE.with("The number of columns that are multiplied", factors, "3 or less");
        }
        return factors;
    }

    /**
     * A number as {@link #decimal} holds it, never rounded.
     *
     * @param number a number as it is written
     * @param factors how many columns are multiplied
     * @param engine names the engine in a message
     * @param read the column that it stands in
     * @param file the document
     * @return the same number
     * @throws StratumException ENGINE_FAILED when it has too many digits
     */
    public static BigDecimal fitting(BigDecimal number, int factors, String engine, Read read, LedgerFile file) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > scale(factors) || plain.precision() - plain.scale() > whole(factors)) {
            throw Problem.ENGINE_FAILED.with(
                    engine,
                    file,
                    "column " + read.name() + " has the number " + number.toPlainString() + ", and here numbers have "
                            + scale(factors) + " decimals at most; use --engine memory");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
