package dev.stratum.host.calc;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import java.util.List;
import java.util.stream.Collectors;

/** The entries of the menu and the toolbar <b>Stratum</b>, in their order. */
public final class Menu {

    private Menu() {}

    /**
     * Every entry.
     *
     * @return new entries over the catalogue of all functions
     */
    public static List<MenuAction> actions() {
        FunctionCatalogue catalogue = StratumFunctions.catalogue();
        return List.of(
                new MenuAction("check", "Check data", DataCheck::run),
                new MenuAction("explain", "Explain error", document -> explain(document, catalogue)),
                new MenuAction("guide", "Function guide", document -> guide(document, catalogue)),
                new MenuAction("about", "About Stratum", document -> about(catalogue)));
    }

    private static String explain(CalcDocument document, FunctionCatalogue catalogue)
            throws com.sun.star.uno.Exception {
        String reason = new Explanation(catalogue).of(document, document.selection());
        return reason.isEmpty() ? "The selected cell shows no error." : reason;
    }

    private static String guide(CalcDocument document, FunctionCatalogue catalogue) throws com.sun.star.uno.Exception {
        Object[][] rows = new Object[catalogue.all().size() + 1][];
        rows[0] = new Object[] {"Function", "Arguments", "What it returns"};
        int row = 1;
        for (SheetFunction function : catalogue.all()) {
            String arguments = function.arguments().stream()
                    .map(SheetFunction.Argument::name)
                    .collect(Collectors.joining("; "));
            rows[row++] = new Object[] {
                function.name(), arguments, function.description().strip()
            };
        }
        String sheet = document.addSheet("Stratum functions", rows);
        return catalogue.all().size() + " functions are listed on the new sheet '" + sheet + "'.";
    }

    private static String about(FunctionCatalogue catalogue) {
        Object version = catalogue.find("STRATUM.VERSION").orElseThrow().call()[0][0];
        return "Stratum " + version + " with " + catalogue.all().size()
                + " worksheet functions for cost-to-serve scores, RFM and RFMC grades and K-means segments.";
    }
}
