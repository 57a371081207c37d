package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What all templates have in common. */
@Tag("slow")
@ParameterizedClass
@MethodSource("dev.stratum.templates.Templates#names")
class EveryTemplateTest {
    private static final Pattern CALL = Pattern.compile("(_xll\\.)?([A-Z]{2,}\\.[A-Z]+)\\(");

    private final String name;
    private final XSSFWorkbook book;

    EveryTemplateTest(String name) {
        this.name = name;
        book = Shipped.shared(name);
    }

    @Test
    void noCellShowsAnError() {
        List<String> errors = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    Object shown = Shipped.shown(cell);
                    if ((shown instanceof String text && text.startsWith("error "))
                            || (shown instanceof Double number && !Double.isFinite(number))) {
                        errors.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + shown);
                    }
                }
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void formulasCallRegisteredFunctionsWithArgumentsTheyTake() {
        FunctionCatalogue catalogue = StratumFunctions.catalogue();
        Set<String> called = new HashSet<>();
        for (String formula : formulas()) {
            Matcher call = CALL.matcher(formula);
            while (call.find()) {
                assertThat(call.group(1))
                        .as(formula + " stores the name as Excel does")
                        .isEqualTo("_xll.");
                Optional<SheetFunction> function = catalogue.find(call.group(2));
                assertThat(function).as(formula).isPresent();
                List<String> arguments = arguments(formula, call.end());
                List<SheetFunction.Argument> documented = function.orElseThrow().arguments();
                assertThat(arguments).as(formula).hasSizeLessThanOrEqualTo(documented.size());
                for (int i = 0; i < documented.size(); i++) {
                    boolean given = i < arguments.size() && !arguments.get(i).isEmpty();
                    assertThat(given || documented.get(i).optional())
                            .as(formula + ", " + documented.get(i).name())
                            .isTrue();
                }
                called.add(call.group(2));
            }
        }
        assertThat(called).contains("STRATUM.VERSION", "KMEANS.CLUSTER");
        assertThat(called)
                .containsAll(
                        name.startsWith("customer-value")
                                ? List.of("AHP.WEIGHTS", "AHP.SYNTHESIZE", "VALUE.TABLE", "VALUE.CATEGORY")
                                : List.of("RFMC.GRADES", "SEGMENT.RANK", "SEGMENT.NAME"));
    }

    /** The formulas as stored; each array formula once. */
    private Set<String> formulas() {
        Set<String> formulas = new HashSet<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell.getCellFormula());
                    }
                }
            }
        }
        return formulas;
    }

    private static List<String> arguments(String formula, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = start;
        for (int i = start; ; i++) {
            char c = formula.charAt(i);
            quoted ^= c == '"';
            if (quoted) {
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(formula.substring(from, i));
                from = i + 1;
                if (c == ')') {
                    return arguments.equals(List.of("")) ? List.of() : arguments;
                }
            } else if (c == ')') {
                depth--;
            }
        }
    }

    @Test
    void namesPointAtCellsAndDoNotLookLikeOnes() {
        assertThat(book.getAllNames()).isNotEmpty();
        for (Name defined : book.getAllNames()) {
            if (defined.getNameName().startsWith("_xlnm.")) {
                continue;
            }
            assertThat(CellReference.classifyCellReference(defined.getNameName(), SpreadsheetVersion.EXCEL2007))
                    .as(defined.getNameName())
                    .isEqualTo(CellReference.NameType.NAMED_RANGE);
            AreaReference area = new AreaReference(defined.getRefersToFormula(), book.getSpreadsheetVersion());
            assertThat(book.getSheet(area.getFirstCell().getSheetName()))
                    .as(defined.getNameName())
                    .isNotNull();
        }
    }

    @Test
    void everySheetIsReadyToReadAndToPrint() {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            assertThat(Shipped.shown(sheet.getRow(0).getCell(0)))
                    .as(sheet.getSheetName() + " has a title")
                    .isInstanceOf(String.class);
            assertThat((String) Shipped.shown(sheet.getRow(1).getCell(0)))
                    .as(sheet.getSheetName() + " says what it shows")
                    .hasSizeGreaterThan(40);
            assertThat(sheet.getPaneInformation()).as(sheet.getSheetName()).isNotNull();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows())
                    .as(sheet.getSheetName() + " repeats its heading")
                    .isNotNull();
            assertThat(sheet.getFooter().getRight()).contains("&P");
        }
    }

    @Test
    void resultsAreDynamicArraysOfTheSizeOfTheirResult() {
        int arrays = 0;
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell instanceof XSSFCell xssf
                            && xssf.getCTCell().isSetF()
                            && xssf.getCTCell().getF().isSetRef()) {
                        assertThat(xssf.getCTCell().getCm())
                                .as(sheet.getSheetName() + "!" + cell.getAddress())
                                .isEqualTo(1);
                        arrays++;
                    }
                }
            }
        }
        assertThat(arrays).isGreaterThan(5);
        assertThat(book.getCalculationChain()).isNull();
    }
}
