package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.beans.PropertyValue;
import com.sun.star.container.XIndexAccess;
import com.sun.star.sheet.FunctionArgument;
import com.sun.star.sheet.XFunctionDescriptions;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.table.XCell;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the function wizard and the hint while typing show, asked of Calc itself. */
@InCalc
class FunctionWizardInCalcIT {

    private static final FunctionCatalogue CATALOGUE = StratumFunctions.catalogue();

    /** What the wizard says of one function. */
    private record Shown(String name, String description, List<String> arguments, List<String> texts) {

        static Shown of(SheetFunction function) {
            return new Shown(
                    function.name(),
                    function.description().strip(),
                    function.arguments().stream()
                            .map(SheetFunction.Argument::name)
                            .toList(),
                    function.arguments().stream()
                            .map(argument -> argument.description().strip())
                            .toList());
        }

        static Shown of(Map<String, Object> properties) {
            FunctionArgument[] arguments =
                    properties.get("Arguments") instanceof FunctionArgument[] given ? given : new FunctionArgument[0];
            return new Shown(
                    (String) properties.get("Name"),
                    (String) properties.get("Description"),
                    Arrays.stream(arguments).map(each -> each.Name).toList(),
                    Arrays.stream(arguments).map(each -> each.Description).toList());
        }
    }

    @Test
    void eachFunctionIsListedOnceWithTheNamesAndTextsOfItsArguments(Office office) throws Exception {
        List<Shown> wanted = CATALOGUE.all().stream().map(Shown::of).toList();
        assertThat(shown(office)).as("before the first call").containsExactlyInAnyOrderElementsOf(wanted);
        try (OpenDocument document = office.create()) {
            XCell cell = document.firstSheet().getCellByPosition(0, 0);
            cell.setFormula("=CTS.POINTS(\"A\")");
            assertThat(cell.getValue()).isEqualTo(40);
        }
        assertThat(shown(office)).as("after it").containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Calc's own functions have other names. */
    static List<String> descriptions(Office office) throws Exception {
        return shown(office).stream().map(Shown::description).toList();
    }

    private static List<Shown> shown(Office office) throws Exception {
        XIndexAccess all = UnoRuntime.queryInterface(
                XIndexAccess.class,
                UnoRuntime.queryInterface(
                        XFunctionDescriptions.class, office.service("com.sun.star.sheet.FunctionDescriptions")));
        List<Shown> ours = new ArrayList<>();
        for (int i = 0; i < all.getCount(); i++) {
            Map<String, Object> properties = new HashMap<>();
            for (PropertyValue property : (PropertyValue[]) all.getByIndex(i)) {
                properties.put(property.Name, property.Value);
            }
            String name = ((String) properties.get("Name")).replaceFirst("(?i)^_xll\\.", "");
            if (CATALOGUE.find(name).isPresent()) {
                ours.add(Shown.of(properties));
            }
        }
        return ours;
    }

    /** As Excel stores names and as Calc writes them. */
    @TestFactory
    Stream<DynamicTest> aNameIsKnownInFilesHoweverItIsWritten(Office office) throws Exception {
        return Stream.of("_xll.CTS.POINTS", "_XLL.CTS.POINTS", "_xll.cts.points")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Path file = office.home().resolve(name + ".xlsx");
                    new Raw(name + "(\"B\")").save(file);
                    Path again = office.home().resolve(name + "-again.xlsx");
                    Path ods = office.home().resolve(name + ".ods");
                    try (OpenDocument document = office.open(file)) {
                        assertThat(document.firstSheet().getCellByPosition(0, 0).getValue())
                                .isEqualTo(30);
                        document.export(again, "Calc MS Excel 2007 XML");
                        document.export(ods, "calc8");
                    }
                    try (XSSFWorkbook saved = new XSSFWorkbook(again.toFile())) {
                        assertThat(saved.getSheetAt(0).getRow(0).getCell(0).getCellFormula())
                                .isEqualToIgnoringCase("_xll.CTS.POINTS(\"B\")");
                    }
                    for (Path copy : List.of(again, ods)) {
                        try (OpenDocument document = office.open(copy)) {
                            assertThat(document.firstSheet()
                                            .getCellByPosition(0, 0)
                                            .getValue())
                                    .as("%s", copy.getFileName())
                                    .isEqualTo(30);
                        }
                    }
                }));
    }

    /** What a person types is stored so that Excel finds the add-in's function. */
    @Test
    void whatIsTypedIsSavedAsExcelStoresIt(Office office) throws Exception {
        Path file = office.home().resolve("typed.xlsx");
        try (OpenDocument document = office.create()) {
            XSpreadsheet sheet = document.firstSheet();
            sheet.getCellByPosition(0, 0).setFormula("=SUM(CTS.POINTS(\"A\");1)");
            assertThat(sheet.getCellByPosition(0, 0).getValue()).isEqualTo(41);
            document.export(file, "Calc MS Excel 2007 XML");
        }
        try (XSSFWorkbook saved = new XSSFWorkbook(file.toFile())) {
            assertThat(saved.getSheetAt(0).getRow(0).getCell(0).getCellFormula())
                    .isEqualToIgnoringCase("SUM(_xll.CTS.POINTS(\"A\"),1)");
        }
    }

    /** A workbook with one formula, which the workbook library would not take as it does not know the function. */
    private record Raw(String formula) {
        void save(Path file) throws Exception {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                workbook.createSheet("Data")
                        .createRow(0)
                        .createCell(0)
                        .getCTCell()
                        .addNewF()
                        .setStringValue(formula);
                workbook.getSheetAt(0).getRow(0).getCell(0).getCTCell().setV("-999");
                workbook.write(out);
            }
        }
    }
}
