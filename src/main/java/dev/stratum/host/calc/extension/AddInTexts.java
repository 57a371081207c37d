package dev.stratum.host.calc.extension;

import dev.stratum.functions.SheetFunction;
import dev.stratum.host.calc.FunctionGroup;
import dev.stratum.problem.Language;
import java.util.List;

/** The names and texts of all functions for Calc's function wizard: {@code CalcAddIns.xcu}. */
final class AddInTexts {

    private AddInTexts() {}

    static byte[] of(List<FunctionGroup> groups) {
        Configuration file = new Configuration("CalcAddIns").node("AddInInfo");
        for (FunctionGroup group : groups) {
            file.ownNode(group.service()).node("AddInFunctions");
            for (SheetFunction function : group.functions()) {
                write(function, file);
            }
            file.end().end();
        }
        return file.bytes();
    }

    private static void write(SheetFunction function, Configuration file) {
        file.ownNode(FunctionGroup.method(function))
                .text("DisplayName", function.name())
                .text(
                        "Description",
                        language -> function.in(language).description().strip())
                .value("Category", "xs:string", "Add-In")
                // By this name macros find the function, and people who use English names in another language.
                .text("CompatibilityName", function.name())
                .node("Parameters");
        for (int i = 0; i < function.arguments().size(); i++) {
            SheetFunction.Argument argument = function.arguments().get(i);
            int position = i;
            file.ownNode(FunctionGroup.parameter(function, i))
                    .text("DisplayName", argument.name())
                    .text("Description", language -> description(function, position, language))
                    .end();
        }
        file.end().end();
    }

    private static String description(SheetFunction function, int argument, Language language) {
        return function.in(language).arguments().get(argument).description().strip();
    }
}
