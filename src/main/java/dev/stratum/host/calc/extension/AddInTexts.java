package dev.stratum.host.calc.extension;

import dev.stratum.functions.SheetFunction;
import dev.stratum.host.calc.FunctionGroup;
import java.util.List;
import java.util.Locale;

/** The names and texts of all functions for Calc's function wizard: {@code CalcAddIns.xcu}. */
final class AddInTexts {

    private AddInTexts() {}

    static byte[] of(List<FunctionGroup> groups) {
        Configuration file = new Configuration("CalcAddIns").node("AddInInfo");
        for (FunctionGroup group : groups) {
            for (String service : group.services()) {
                file.ownNode(service).node("AddInFunctions");
                for (SheetFunction function : group.functions()) {
                    write(function, file);
                }
                file.end().end();
            }
        }
        return file.bytes();
    }

    private static void write(SheetFunction function, Configuration file) {
        file.ownNode(FunctionGroup.method(function))
                .text("DisplayName", function.name())
                .text("Description", function.description().strip())
                .value("Category", "xs:string", "Add-In")
                .text("CompatibilityName", "_xll." + function.name())
                .node("Parameters");
        for (int i = 0; i < function.arguments().size(); i++) {
            SheetFunction.Argument argument = function.arguments().get(i);
            // Calc lists parameters in the order of their node names.
            file.ownNode(String.format(Locale.ROOT, "a%02d", i))
                    .text("DisplayName", argument.name())
                    .text("Description", argument.description().strip())
                    .end();
        }
        file.end().end();
    }
}
