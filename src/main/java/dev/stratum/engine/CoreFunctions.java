package dev.stratum.engine;

import dev.stratum.engine.formula.ParsedFormula;
import dev.stratum.engine.function.NativeFunctions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The functions whose results here are known to be Excel's. When a formula of these alone, of operators and of
 * Stratum's functions gives another value than the stored one, the stored one is out of date.
 */
final class CoreFunctions {

    private static final Set<String> NAMES = Set.of((""
                    + "ABS AND ANCHORARRAY AVERAGE AVERAGEIF AVERAGEIFS CHOOSE COLUMN COLUMNS CONCAT CONCATENATE COUNT COUNTA "
                    + "COUNTBLANK COUNTIF COUNTIFS DATE DAY DAYS EDATE EOMONTH EXACT EXP FALSE FILTER FIND HLOOKUP IF IFERROR "
                    + "IFNA IFS INDEX INDIRECT INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD "
                    + "ISTEXT LARGE LEFT LEN LET LN LOG LOG10 LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MOD MONTH N NA NOT "
                    + "OFFSET OR PERCENTILE PERCENTILE.INC PI POWER PRODUCT QUARTILE QUARTILE.INC QUOTIENT RANK RANK.AVG "
                    + "RANK.EQ REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SEQUENCE SIGN SINGLE SMALL SORT "
                    + "SORTBY SQRT STDEV STDEV.P STDEV.S STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SWITCH "
                    + "TEXTJOIN TIME TRANSPOSE TRIM TRUE TRUNC UNIQUE UPPER VALUE VAR VAR.P VAR.S VARP VLOOKUP WEEKDAY "
                    + "XLOOKUP XMATCH YEAR")
            .split(" "));

    /**
     * Plain numbers, with sign, thousands, decimals or percent. TEXT writes them by the language of the Excel that
     * stored the text, so a stored text says nothing about the numbers; anything else is no result of TEXT.
     */
    private static final Pattern PLAIN_FORMAT = Pattern.compile("([+-]?(#,##)?0(\\.0+)?%?)(;[+-]?(#,##)?0(\\.0+)?%?)?");

    private CoreFunctions() {}

    /** Whether a formula calls no other functions than these and Stratum's. */
    static boolean only(ParsedFormula formula, Object[][] stored, StratumCalls stratum) {
        for (String name : formula.functions()) {
            boolean text = NativeFunctions.plain(name).equals("TEXT");
            if (!text && !NAMES.contains(NativeFunctions.plain(name)) && stratum.find(name) == null) {
                return false;
            }
        }
        List<String> formats = formula.textFormats();
        return formats.isEmpty()
                || (!holdsText(stored)
                        && formats.stream()
                                .allMatch(format -> PLAIN_FORMAT.matcher(format).matches()));
    }

    private static boolean holdsText(Object[][] stored) {
        return Arrays.stream(stored)
                .flatMap(Arrays::stream)
                .anyMatch(value -> value instanceof String text && !text.isEmpty());
    }
}
