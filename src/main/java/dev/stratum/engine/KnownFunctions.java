package dev.stratum.engine;

import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.problem.Language;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import java.util.stream.Collectors;

/** The worksheet functions that formulas can call, for those who only list them. */
public final class KnownFunctions {
    private KnownFunctions() {}

    /**
     * How many there are.
     *
     * @return their number
     */
    public static int count() {
        return StratumFunctions.catalogue().names().size();
    }

    /**
     * Every function with its arguments, in the language of whoever reads it.
     *
     * @return one row per function: its name, how to write it, what it returns, and a line per argument
     */
    public static ResultTable guide() {
        ResultTable table = ResultTable.of(
                Column.of("Function", Format.TEXT),
                Column.of("Write it as", Format.TEXT),
                Column.of("What it returns", Format.TEXT),
                Column.of("Arguments", Format.TEXT));
        for (SheetFunction english : StratumFunctions.catalogue().all()) {
            SheetFunction function = english.in(Language.current());
            table.row(
                    function.name(),
                    function.written(),
                    function.description().strip(),
                    function.arguments().stream()
                            .map(argument -> argument.name() + ": "
                                    + argument.description().strip())
                            .collect(Collectors.joining("\n")));
        }
        return table;
    }
}
