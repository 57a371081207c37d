package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.stratum.actions.Actions;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.sheet.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every entry of the menu, chosen in real documents: through LibreOffice's own dispatch, inside its own process. */
@InCalc
class MenuInCalcIT {
    private static final int FUNCTIONS = StratumFunctions.catalogue().names().size();

    private static final Path TEMPLATE = Path.of("templates", "rfmc.xlsx");
    /** 2018-10-31. */
    private static final double AS_OF = 43404;

    private static final String CUSTOMERS = "My customers";

    /** Answers to the questions that have not been asked before in the same document. */
    private static final Map<String, String> ANSWERS = Map.of(
            "newWorkbook", "rfmc",
            "fixData", "No",
            "buildFromLedger", "2018-10-31",
            "grades", "rfmc-2021",
            "refreshAll", "2018-10-31",
            "whatWouldItTake", "C3",
            "overrideSegment", "C3",
            "withdrawal", "widest",
            "customerHistory", "C3");

    /** What each entry says in a workbook made from the template, chosen one after the other. */
    private static final Map<String, String> IN_THE_TEMPLATE = Map.ofEntries(
            entry("newWorkbook", ""),
            entry("checkData", "No problems in 167 rows of Customers!A5:K172."),
            entry("fixData", "No problems in 167 rows of Customers!A5:K172."),
            entry(
                    "buildFromLedger",
                    "No table with a column Customer, a column Order date and a column Amount was found.*"),
            entry("ctsScores", "167 customers scored on sheet CTS scores."),
            entry("grades", "167 customers graded on sheet Grades 2."),
            entry("segmentCustomers", "167 customers in four segments."),
            entry("chooseK", "Recommended: .* segments, see sheet Choose k.*"),
            entry("refreshAll", "167 customers .* This is the first refresh.*"),
            entry("whatWouldItTake", "There is no customer 'C3' with a segment.*"),
            entry("overrideSegment", "There is no customer 'C3' with a segment.*"),
            entry("planActions", "167 customers with an action on sheet Customer actions, .*"),
            entry("withdrawal", "The rule names \\d+ customers.*"),
            entry("customerHistory", "There is no customer 'C3'.*"),
            entry("compareRefreshes", "There is nothing to compare yet.*"),
            entry("charts", "Two charts of 167 customers on sheet Segment charts."),
            entry("export", "\\d+ rows saved as .*out.csv."),
            entry("explainError", "'?.*'?!A1 shows no error."),
            entry("functionGuide", FUNCTIONS + " functions on sheet Function guide."),
            entry("policy", "This workbook has its policy at 'Table 2'!A5:G9.*"),
            entry("about", "Stratum 1\\..*"));

    /** The same for customers with everything wrong that happens, and a ledger beside them. */
    private static final Map<String, String> WITH_MESSY_DATA = Map.ofEntries(
            entry("newWorkbook", ""),
            entry("checkData", "5 problems in 13 rows of 'My customers'!A1:G14: see sheet Problems. Fix it .*"),
            entry("fixData", "Nothing was changed."),
            entry("buildFromLedger", "3 customers from 5 lines on sheet Customers from ledger.*"),
            entry("ctsScores", "8 customers scored on sheet CTS scores; .*"),
            entry("grades", "7 customers graded on sheet Grades; .*"),
            entry("segmentCustomers", "7 customers in four segments; .*"),
            entry("chooseK", "Recommended: .*"),
            entry("refreshAll", "7 customers in four segments.*This is the first refresh.*"),
            entry("whatWouldItTake", "C3: .*"),
            entry("overrideSegment", "Override segment was stopped; nothing was changed."),
            entry("planActions", "7 customers with an action on sheet Customer actions.*"),
            entry("withdrawal", ".*"),
            entry("customerHistory", ".*C3.*"),
            entry("compareRefreshes", "There is nothing to compare yet.*"),
            entry("charts", "Two charts of 7 customers on sheet Segment charts."),
            entry("export", "7 rows saved as .*out.csv."),
            entry("explainError", "'My customers'!D7 shows #DIV/0!. #DIV/0! A denominator is zero"),
            entry("functionGuide", FUNCTIONS + " functions on sheet Function guide."),
            entry("policy", "The thresholds .*"),
            entry("about", "Stratum 1\\..*"));

    private OpenDocument document;

    @AfterEach
    void closeWhatIsOpen(Office office) throws Exception {
        for (OpenDocument each : office.documents()) {
            each.close();
        }
    }

    private String choose(String id, Office office, String... answers) throws Exception {
        return document.choose(
                "vnd.stratum:" + id,
                Office.property("Answers", answers),
                Office.property("File", office.home().resolve("out.csv").toString()));
    }

    /** Chooses every entry, one after the other, and looks after each at what was there before. */
    private Stream<DynamicTest> every(Map<String, String> sentences, Map<String, String> select, Office office)
            throws Exception {
        Map<String, List<List<Object>>> before = document.contents();
        return Actions.all().stream()
                .map(action -> DynamicTest.dynamicTest(action.button().label(), () -> {
                    String id = action.button().id();
                    List<String> steps = document.undoTitles();
                    if (!select.isEmpty()) {
                        String[] at = select.getOrDefault(id, CUSTOMERS + "!A1").split("!", -1);
                        document.select(at[0], at[1]);
                    }
                    assertThat(choose(id, office, ANSWERS.getOrDefault(id, ""))).matches(sentences.get(id));
                    assertThat(document.contents()).as("the user's cells").containsAllEntriesOf(before);
                    List<String> done = new ArrayList<>(document.undoTitles());
                    if (done.size() > steps.size()) {
                        assertThat(done.remove(0))
                                .isEqualTo("Stratum: " + action.button().label());
                    }
                    assertThat(done).as("one step to undo at most").isEqualTo(steps);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyEntryInTheTemplate(Office office) throws Exception {
        document = office.open(TEMPLATE);
        return every(IN_THE_TEMPLATE, Map.of(), office);
    }

    @TestFactory
    Stream<DynamicTest> everyEntryWithMessyData(Office office) throws Exception {
        messy(office);
        return every(
                WITH_MESSY_DATA, Map.of("buildFromLedger", "Invoices!A1", "explainError", CUSTOMERS + "!D7"), office);
    }

    private CalcWorkbook book(Office office) {
        return new CalcWorkbook(office.context(), CalcDocument.of(document.component()), "Test");
    }

    /** Customers with a blank, a text number, an error, a blank row, a repeat and a total, and a ledger. */
    private void messy(Office office) throws Exception {
        document = office.create();
        CalcWorkbook book = book(office);
        book.addSheet(CUSTOMERS);
        Object[][] cells = new Object[14][];
        cells[0] = new Object[] {
            "Customer", "Recency (days)", "Purchases", "Amount", "Days to pay", "Will-call share", "Salesperson return"
        };
        for (int i = 1; i < cells.length; i++) {
            cells[i] = new Object[] {
                "C" + i,
                10.0 + 37 * i % 300,
                1.0 + i * 5 % 13,
                1e5 + i * i * 9e3,
                15.0 + i * 7 % 90,
                i / 20.0,
                500.0 * i
            };
        }
        cells[2][1] = null;
        cells[4][3] = "120,000";
        cells[8] = new Object[7];
        cells[10][0] = "C1";
        cells[12][0] = 12.0;
        cells[13][0] = "Total";
        book.write(new Area(CUSTOMERS, 0, 0, 14, 7), cells);
        document.cell(CUSTOMERS, "D7").setFormula("=1/0");
        book.addSheet("Invoices");
        book.write(new Area("Invoices", 0, 0, 6, 3), new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"A", 43300.0, 100.0},
            {"A", 43310.0, 50.0},
            {"B", 43320.0, 75.0},
            {"12", 43330.0, 20.0},
            {"B", 43340.0, -5.0}
        });
    }

    @Test
    void aNewWorkbookIsACopyOfTheTemplateInTheExtension(Office office) throws Exception {
        document = office.create();
        String[] before = document.sheetNames();
        assertThat(choose("newWorkbook", office, "rfmc")).isEmpty();
        assertThat(document.sheetNames()).isEqualTo(before);
        assertThat(office.documents())
                .filteredOn(other -> List.of(other.sheetNames()).contains("Table 8"))
                .singleElement()
                .satisfies(copy -> assertThat(copy.address()).isEmpty());
    }

    @Test
    void aCellThatShowsAnErrorIsExplainedByTheFormulaThatMadeIt(Office office) throws Exception {
        messy(office);
        document.cell(CUSTOMERS, "I1").setFormula("=SUM(CTS.POINTS($Invoices.C2:C3))");
        document.cell(CUSTOMERS, "I2").setFormula("=$Invoices.E1*2");
        document.cell("Invoices", "E1").setFormula("=KMEANS.CLUSTER(B2:C6;9)");
        document.select(CUSTOMERS, "I1");
        assertThat(choose("explainError", office))
                .isEqualTo("'My customers'!I1 shows #N/A. CTS.POINTS: Row 1 of level: Level '100' is not known; use one"
                        + " of: A, B, C, D");
        document.select(CUSTOMERS, "I2");
        assertThat(choose("explainError", office))
                .startsWith("'My customers'!I2 shows #NUM!. It comes from Invoices!E1. KMEANS.CLUSTER: k is 9; ");
    }

    /** LibreOffice 7.4 cannot take back a new sheet without a window, so all sheets are there before. */
    @TestFactory
    Stream<DynamicTest> undoTakesBackEverythingThatAnEntryWrote(Office office) throws Exception {
        messy(office);
        List<String> writing = List.of("checkData", "ctsScores", "grades", "segmentCustomers", "chooseK", "refreshAll");
        for (String id : writing) {
            document.select(CUSTOMERS, "A1");
            choose(id, office, ANSWERS.getOrDefault(id, ""));
        }
        Area date = book(office).named("as_of").orElseThrow();
        document.sheet(date.sheet())
                .getCellByPosition(date.column(), date.row())
                .setValue(AS_OF + 30);
        document.cell(CUSTOMERS, "B2").setValue(1);
        document.cell(CUSTOMERS, "D2").setValue(9e6);
        choose("refreshAll", office);
        document.cell(CUSTOMERS, "E6").setFormula("unknown");
        document.cell(CUSTOMERS, "D3").setFormula("'1.000,50");
        document.select(CUSTOMERS, "A1");
        choose("fixData", office, "Yes", "No");
        document.cell(CUSTOMERS, "D3").setFormula("'2.000,50");
        document.cell(CUSTOMERS, "D4").setFormula("'=12");
        Map<String, List<List<Object>>> before = document.contents();
        return Stream.concat(writing.stream(), Stream.of("fixData"))
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    document.select(CUSTOMERS, "A1");
                    choose(id, office, id.equals("fixData") ? new String[] {"Yes", "Yes"} : new String[0]);
                    assertThat(changes(before, document.contents())).isNotEmpty();
                    document.undo().undo();
                    assertThat(changes(before, document.contents())).isEmpty();
                }));
    }

    /** The cells that differ, and the sheets that came or went. */
    private static List<String> changes(Map<String, List<List<Object>>> before, Map<String, List<List<Object>>> after) {
        List<String> changes = new ArrayList<>();
        Set<String> sheets = new TreeSet<>(before.keySet());
        sheets.addAll(after.keySet());
        for (String sheet : sheets) {
            List<List<Object>> then = before.getOrDefault(sheet, List.of());
            List<List<Object>> now = after.getOrDefault(sheet, List.of());
            for (int row = 0; row < Math.max(then.size(), now.size()); row++) {
                List<Object> was = row < then.size() ? then.get(row) : List.of();
                List<Object> is = row < now.size() ? now.get(row) : List.of();
                if (!was.equals(is)) {
                    changes.add(sheet + ", row " + (row + 1) + ": " + was + " -> " + is);
                }
            }
        }
        return changes;
    }

    @Test
    void whatIsNotAnsweredIsCancelled(Office office) throws Exception {
        messy(office);
        document.select(CUSTOMERS, "A1");
        assertThat(choose("grades", office)).isEqualTo("Grades was stopped; nothing was changed.");
    }

    @Test
    void anExportIsTheTableAtTheSelection(Office office) throws Exception {
        messy(office);
        document.select("Invoices", "B2");
        choose("export", office);
        assertThat(Files.readString(office.home().resolve("out.csv")))
                .startsWith("Customer,Order date,Amount\nA,2018-07-19,100\n");
    }
}
