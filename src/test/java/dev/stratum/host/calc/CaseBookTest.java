package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cases for Calc leave no function out. */
class CaseBookTest {

    private static final int LEAST = 6;
    private static final FunctionCatalogue CATALOGUE = StratumFunctions.catalogue();
    private static CaseBook book;

    @BeforeAll
    static void readCases() throws Exception {
        book = CaseBook.of(CATALOGUE);
    }

    @Test
    void everyFunctionHasACase() {
        assertThat(CATALOGUE.names())
                .filteredOn(name ->
                        book.cases().stream().noneMatch(each -> each.formula().contains(name + "(")))
                .isEmpty();
    }

    @Test
    void everyCategoryHasSeveral() {
        Map<String, Long> counts =
                book.cases().stream().collect(Collectors.groupingBy(each -> each.file(), Collectors.counting()));
        assertThat(CATALOGUE.all().stream().map(CaseBookTest::group).distinct())
                .filteredOn(group -> counts.getOrDefault(group, 0L) < LEAST)
                .isEmpty();
    }

    @Test
    void everyCellWaitsForItsRecalculation() {
        var sheet = book.workbook().getSheet(CaseBook.CASES);
        assertThat(book.cases())
                .filteredOn(each -> !each.formula().startsWith("ERROR.TYPE("))
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        each -> assertThat(CaseBook.stored(sheet, each.area())).isDeepEqualTo(planted(each)));
    }

    private static Object[][] planted(CaseBook.Case each) {
        Object[][] planted = new Object[each.area().getLastRow() - each.area().getFirstRow() + 1]
                [each.area().getLastColumn() - each.area().getFirstColumn() + 1];
        for (Object[] row : planted) {
            Arrays.fill(row, -999.0);
        }
        return planted;
    }

    private static String group(SheetFunction function) {
        return function.name().substring(0, function.name().indexOf('.')).toLowerCase(java.util.Locale.ROOT);
    }
}
