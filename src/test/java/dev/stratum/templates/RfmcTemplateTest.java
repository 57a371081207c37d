package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.engine.RecalculationReport;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.Grades;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.segment.Comparison;
import dev.stratum.stats.Standardisation;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The template of the RFMC paper, as a reader without the add-in sees it. */
@Tag("slow")
class RfmcTemplateTest {
    private static final double CLOSE = 1e-12;
    private static final int K = 4;

    @Test
    void sheetsFollowThePapersTables() {
        List<String> sheets = sheetNames(Shipped.shared("rfmc"));
        assertThat(sheets)
                .containsExactly(
                        "Start",
                        "Customers",
                        "Why",
                        "What if",
                        "New customers",
                        "Actions",
                        "Action list",
                        "Decisions",
                        "Self-inspection",
                        "Fig 1 and 2",
                        "Table 1",
                        "Table 2",
                        "Scores",
                        "Grades",
                        "Who would move",
                        "If assigned otherwise",
                        "Table 3",
                        "Table 4",
                        "Fig 3",
                        "Table 5",
                        "Table 6",
                        "How many segments",
                        "In words",
                        "Table 7",
                        "Table 8",
                        "Hypotheses",
                        "Profit",
                        "Control",
                        "Findings",
                        "Checks",
                        "About");
        assertThat(sheetNames(Shipped.shared("rfmc-blank")))
                .as("all but the comparison with the paper")
                .isEqualTo(sheets.stream()
                        .filter(sheet -> !sheet.equals("Findings"))
                        .toList());
    }

    /** Sections 4.1 and 4.2 and Table 7 of the paper, as its text gives them. */
    @Test
    void segmentTableIsThatOfThePaper() {
        List<List<Object>> table = Shipped.named(Shipped.shared("rfmc"), "segment_table");
        assertThat(table.get(0))
                .containsExactly(
                        "Segment",
                        "RFM customers",
                        "RFM share",
                        "RFM mean grade",
                        "RFMC customers",
                        "RFMC share",
                        "RFMC mean grade",
                        "Change (points)");
        assertThat(table)
                .extracting(row -> row.get(0))
                .containsExactly("Segment", "Most valuable", "Valuable", "General", "Low contribution", "Total");
        assertThat(table).extracting(row -> row.get(1)).containsExactly("RFM customers", 4.0, 10.0, 96.0, 57.0, 167.0);
        assertThat(table)
                .extracting(row -> row.get(4))
                .containsExactly("RFMC customers", 38.0, 54.0, 29.0, 46.0, 167.0);
        double[] changes = {20.4, 26.3, -40.1, -6.6};
        for (int tier = 1; tier <= K; tier++) {
            assertThat((Double) table.get(tier).get(7)).isCloseTo(changes[tier - 1], within(0.05));
        }
    }

    @Test
    void segmentTableEqualsWhatTheDomainComputes() {
        List<List<String>> customers = Sample.rows(Sample.CUSTOMERS);
        int n = customers.size();
        double[] rfm = new double[n * 3];
        double[] rfmc = new double[n * 4];
        Policy policy = Policy.shipped("rfmc-2021");
        CtsPolicy cts = policy.ctsPolicy();
        for (int i = 0; i < n; i++) {
            List<String> row = customers.get(i);
            double purchases = Double.parseDouble(row.get(2));
            double amount = Double.parseDouble(row.get(3));
            double[] r = {
                ChronoUnit.DAYS.between(LocalDate.parse(row.get(1)), LocalDate.of(2018, 10, 31)), purchases, amount
            };
            System.arraycopy(r, 0, rfm, i * 3, 3);
            System.arraycopy(r, 0, rfmc, i * 4, 3);
            rfmc[i * 4 + 3] = cts.assess(
                            amount / purchases,
                            Double.parseDouble(row.get(4)),
                            Double.parseDouble(row.get(5)),
                            Double.parseDouble(row.get(6)))
                    .score();
        }
        Grades grades = policy.gradePolicy().grade(rfmc, 4);
        double[] z = Standardisation.zScores(rfm, List.of("R", "F", "M")).apply(rfm);
        double[] rfmScore = IntStream.range(0, n)
                .mapToDouble(i -> (-z[i * 3] + z[i * 3 + 1] + z[i * 3 + 2]) / 3)
                .toArray();
        double[] meanGrade =
                IntStream.range(0, n).mapToDouble(i -> grades.type(i).mean()).toArray();
        int[] before = ranks(z, 3, rfmScore);
        int[] after = ranks(grades.toDoubles(), 4, meanGrade);

        List<List<Object>> table = Shipped.named(Shipped.shared("rfmc"), "segment_table");
        for (Comparison.Row row : Comparison.of(before, after, K).tiers()) {
            List<Object> cells = table.get(row.tier());
            assertThat(cells.get(1)).isEqualTo((double) row.countBefore());
            assertThat((Double) cells.get(2)).isCloseTo(row.shareBefore(), within(CLOSE));
            assertThat((Double) cells.get(3)).isCloseTo(mean(before, row.tier(), meanGrade), within(CLOSE));
            assertThat(cells.get(4)).isEqualTo((double) row.countAfter());
            assertThat((Double) cells.get(5)).isCloseTo(row.shareAfter(), within(CLOSE));
            assertThat((Double) cells.get(6)).isCloseTo(mean(after, row.tier(), meanGrade), within(CLOSE));
            assertThat((Double) cells.get(7)).isCloseTo(row.changeInPoints(), within(1e-9));
        }
    }

    private static int[] ranks(double[] data, int columns, double[] score) {
        Clustering clusters = KMeans.run(
                new Rows(data, data.length / columns, columns),
                KMeansSettings.of(K).withStart(Start.SPSS).withMaxIterations(100));
        return ClusterRanking.rank(clusters.labels(), score).rowRanks();
    }

    private static double mean(int[] tiers, int tier, double[] score) {
        return IntStream.range(0, tiers.length)
                .filter(i -> tiers[i] == tier)
                .mapToDouble(i -> score[i])
                .average()
                .orElseThrow();
    }

    /** What the paper's text says of customers 1 to 9 in its Table 8. */
    @Test
    void theTenCustomersMoveAsThePaperTells() {
        XSSFWorkbook book = Shipped.shared("rfmc");
        String[] after = {
            "Most valuable",
            "Most valuable",
            "Most valuable",
            "Most valuable",
            "Valuable",
            "Valuable",
            "Valuable",
            "General",
            "Low contribution"
        };
        for (int i = 0; i < after.length; i++) {
            assertThat(Shipped.shown(book, "rfmc", "look_up[" + (i + 1) + ",after]"))
                    .as("customer " + (i + 1))
                    .isEqualTo(after[i]);
        }
        assertThat(Shipped.shown(book, "rfmc", "look_up[1,before]")).isEqualTo("General");
        assertThat(Shipped.shown(book, "rfmc", "look_up[2,before]")).isEqualTo("Valuable");
        assertThat(Shipped.shown(book, "rfmc", "look_up[8,before]")).isEqualTo("Valuable");
        assertThat(Shipped.shown(book, "rfmc", "look_up[9,before]")).isEqualTo("Valuable");
    }

    @Test
    void controlSplitsTheChangeWithoutARest() {
        XSSFWorkbook book = Shipped.shared("rfmc");
        for (int row = 1; row <= K; row++) {
            double grading = (Double) Shipped.shown(book, "rfmc", "causes[" + row + ",grading]");
            double cost = (Double) Shipped.shown(book, "rfmc", "causes[" + row + ",cost]");
            assertThat(grading + cost)
                    .isCloseTo((Double) Shipped.shown(book, "rfmc", "causes[" + row + ",all]"), within(1e-9));
        }
        assertThat((String) Shipped.shown(book, "rfmc", "in_short[1,text]"))
                .contains("Grading alone puts "
                        + Math.round((Double) Shipped.shown(book, "rfmc", "moved_by[grading,value]")) + " of 167");
        List<List<Object>> rfm = Shipped.named(book, "rfm_segment");
        List<List<Object>> control = Shipped.named(book, "control_segment");
        assertThat(Shipped.shown(book, "rfmc", "moved_by[grading,value]")).isEqualTo((double)
                IntStream.range(0, rfm.size())
                        .filter(i -> !rfm.get(i).equals(control.get(i)))
                        .count());
    }

    @Test
    void wrongStoredValuesDoNotSurviveARecalculation() {
        XSSFWorkbook book = Shipped.open("rfmc");
        setStored(book, "segments[1,rfm]", "999");
        setStored(book, "grades[6,rfm_cluster]", "3.5");
        setStored(book, "comparison[2,after]", "-1");

        RecalculationReport report = new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculate();

        assertThat(report.errors()).isEmpty();
        XSSFWorkbook fresh = Shipped.shared("rfmc");
        for (String place : List.of("segments[1,rfm]", "grades[6,rfm_cluster]", "comparison[2,after]")) {
            assertThat(Shipped.shown(book, "rfmc", place)).as(place).isEqualTo(Shipped.shown(fresh, "rfmc", place));
        }
    }

    private static void setStored(XSSFWorkbook book, String place, String value) {
        CellReference cell = new CellReference(Shipped.place("rfmc", place));
        book.getSheet(cell.getSheetName())
                .getRow(cell.getRow())
                .getCell(cell.getCol())
                .getCTCell()
                .setV(value);
    }

    @Test
    void changingACutOnTable1ChangesTheScores() {
        XSSFWorkbook book = Shipped.open("rfmc");
        Object before = Shipped.shown(book, "rfmc", "statistics[8,mean]");
        book.getSheet("Table 1").getRow(5).getCell(3).setCellValue(800_000);
        book.getSheet("Table 1").getRow(5).getCell(4).setCellValue(700_000);
        book.getSheet("Table 1").getRow(5).getCell(5).setCellValue(600_000);

        new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculate();

        assertThat((Double) Shipped.shown(book, "rfmc", "statistics[8,mean]")).isLessThan((Double) before);
    }

    @Test
    void blankTemplateFilledWithTheSampleGivesTheSameSegments() throws IOException {
        try (XSSFWorkbook book = Shipped.open("rfmc-blank")) {
            assertThat(Shipped.named(book, "segment_table").get(1))
                    .containsExactly("Most valuable", 0.0, "", "", 0.0, "", "", "");
            XSSFSheet from = Shipped.shared("rfmc").getSheet("Customers");
            XSSFSheet to = book.getSheet("Customers");
            for (int i = 5; i < from.getPhysicalNumberOfRows() + 1 && from.getRow(i) != null; i++) {
                XSSFRow row = to.getRow(i) == null ? to.createRow(i) : to.getRow(i);
                row.createCell(0).setCellValue(from.getRow(i).getCell(0).getStringCellValue());
                for (int j = 1; j < 9; j++) {
                    row.createCell(j).setCellValue(from.getRow(i).getCell(j).getNumericCellValue());
                }
            }

            RecalculationReport report = new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculate();

            assertThat(report.errors()).isEmpty();
            assertThat(report.skipped()).isEmpty();
            assertThat(Shipped.named(book, "segment_table"))
                    .isEqualTo(Shipped.named(Shipped.shared("rfmc"), "segment_table"));
            assertThat(Shipped.shown(book, "rfmc", "evidence[H3,finding]"))
                    .isEqualTo(Shipped.shown(Shipped.shared("rfmc"), "rfmc", "evidence[H3,finding]"));
            assertThat(Shipped.shown(book, "rfmc", "in_short[1,text]"))
                    .isEqualTo(Shipped.shown(Shipped.shared("rfmc"), "rfmc", "in_short[1,text]"));
        }
    }

    private static List<String> sheetNames(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }
}
