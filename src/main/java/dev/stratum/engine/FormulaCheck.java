package dev.stratum.engine;

import dev.stratum.engine.formula.FormulaSyntax;
import dev.stratum.engine.formula.ParsedFormula;
import dev.stratum.engine.function.NativeFunctions;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;

/** Looks for mistakes of typing in a formula that a person gives. */
final class FormulaCheck {

    private final FunctionCatalogue catalogue;
    private final GridBook book;

    FormulaCheck(FunctionCatalogue catalogue, GridBook book) {
        this.catalogue = catalogue;
        this.book = book;
    }

    /** Throws {@link FormulaSyntax} for a function or sheet that is not there, with the nearest that is. */
    void check(ParsedFormula formula) {
        for (String sheet : formula.sheets()) {
            if (book.sheet(sheet) < 0) {
                throw new FormulaSyntax(
                        "there is no sheet " + sheet + "; the sheets are: " + String.join(", ", sheets()));
            }
        }
        for (String name : formula.functions()) {
            if (catalogue.find(name).isEmpty() && !ParsedFormula.knows(name) && book.definition(name, 0) == null) {
                String plain = NativeFunctions.plain(name);
                if (FunctionMetadataRegistry.getFunctionByName(plain) != null) {
                    throw new FormulaSyntax("the function " + plain + " is calculated by Excel only");
                }
                throw unknown(name, plain);
            }
        }
    }

    private FormulaSyntax unknown(String typed, String name) {
        Optional<String> english = EnglishNames.of(name);
        if (english.isPresent()) {
            return new FormulaSyntax(typed + " is not a function; in English it is " + english.get());
        }
        List<String> known = new ArrayList<>(catalogue.names());
        String group = name.toUpperCase(Locale.ROOT) + ".";
        Optional<String> member =
                known.stream().filter(each -> each.startsWith(group)).findFirst();
        if (member.isPresent()) {
            return new FormulaSyntax(
                    typed + " is not a function; the functions of that group have a name behind a dot, such as "
                            + member.get());
        }
        known.addAll(ParsedFormula.functionNames());
        return catalogue
                .behindTheDot(name)
                .or(() -> NearestName.of(name, known))
                .map(near -> new FormulaSyntax(typed + " is not a function; did you mean " + near + "?"))
                .orElseGet(() -> new FormulaSyntax(typed + " is not a function; names are English, for example SUM"));
    }

    private List<String> sheets() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < book.sheetCount(); i++) {
            names.add(book.sheetName(i));
        }
        return names;
    }
}
