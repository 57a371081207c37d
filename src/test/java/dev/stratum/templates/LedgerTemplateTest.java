package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.engine.RecalculationReport;
import dev.stratum.engine.WorkbookCalculator;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.Start;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.CustomerRfm;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.Ledger;
import dev.stratum.segment.ClusterRanking;
import dev.stratum.sheet.ExcelDates;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger template on the invoices of the Online Retail data. */
@Tag("slow")
class LedgerTemplateTest {

    /** 4,338 customers with a purchase: the count that published RFM studies of these data report. */
    @Test
    void segmentTableEqualsWhatTheDomainComputes() {
        List<List<String>> invoices = Sample.rows(Sample.INVOICES).stream()
                .filter(invoice -> !invoice.get(2).isEmpty())
                .toList();
        List<CustomerRfm> customers = Ledger.summarise(
                        invoices.stream().map(invoice -> invoice.get(2)).toArray(String[]::new),
                        invoices.stream()
                                .mapToInt(invoice -> ExcelDates.serial(
                                        LocalDate.parse(invoice.get(1).substring(0, 10))))
                                .toArray(),
                        invoices.stream()
                                .mapToDouble(invoice -> Double.parseDouble(invoice.get(6)))
                                .toArray(),
                        null,
                        ExcelDates.serial(LocalDate.of(2011, 12, 9)),
                        null)
                .customers();
        assertThat(customers).hasSize(4338);
        double[] measures = customers.stream()
                .flatMapToDouble(
                        customer -> DoubleStream.of(customer.recencyDays(), customer.frequency(), customer.monetary()))
                .toArray();
        Grades grades = Policy.shipped("ledger-quartiles").gradePolicy().grade(measures, 3);
        Clustering clusters = KMeans.run(
                new Rows(grades.toDoubles(), customers.size(), 3),
                KMeansSettings.of(4).withStart(Start.BEST).withMaxIterations(100));
        double[] mean = IntStream.range(0, customers.size())
                .mapToDouble(i -> grades.type(i).mean())
                .toArray();
        int[] ranks = ClusterRanking.rank(clusters.labels(), mean).rowRanks();

        List<List<Object>> table = Built.named(Built.shared("ledger"), "segment_table");
        for (int tier = 1; tier <= 4; tier++) {
            int wanted = tier;
            assertThat(table.get(tier).get(1)).isEqualTo((double)
                    IntStream.of(ranks).filter(rank -> rank == wanted).count());
        }
        assertThat(table.get(5).get(1)).isEqualTo(4338.0);
    }

    @Test
    void invoicesNameTheirSource() {
        assertThat((String) Built.shown(Built.shared("ledger"), "Invoices!A2"))
                .contains("Chen, D. (2015) Online Retail, UCI, doi 10.24432/C5BW33, CC BY 4.0");
    }

    @Test
    void checksAreGreen() {
        XSSFWorkbook book = Built.shared("ledger");
        assertThat(Built.shown(book, "ledger", "checks[Invoices read,value]")).isEqualTo(25_900.0);
        assertThat(Built.shown(book, "ledger", "checks[Left out,value]"))
                .isEqualTo(Built.shown(book, "ledger", "checks[No customer,value]"));
        assertThat(Built.shown(book, "ledger", "checks[Customers found,value]")).isEqualTo(4338.0);
        assertThat(Built.shown(book, "ledger", "checks[Not graded,value]")).isEqualTo(0.0);
        assertThat(Built.shown(book, "ledger", "checks[Invoices below,value]")).isEqualTo(0.0);
    }

    @Test
    void blankTemplateFilledWithInvoicesGivesSegments() throws IOException {
        try (XSSFWorkbook book = Built.open("ledger-blank")) {
            int day = ExcelDates.serial(LocalDate.of(2011, 12, 9));
            int row = 5;
            for (int customer = 1; customer <= 40; customer++) {
                for (int order = 0; order < 1 + customer % 7; order++) {
                    XSSFRow line = book.getSheet("Invoices").createRow(row++);
                    line.createCell(0).setCellValue("I" + row);
                    line.createCell(1).setCellValue(day - 7.0 * customer - order);
                    line.createCell(2).setCellValue("K" + customer);
                    line.createCell(3).setCellValue(100.0 * customer + order);
                }
            }

            RecalculationReport report = new WorkbookCalculator(book, StratumFunctions.catalogue()).recalculate();

            assertThat(report.errors()).isEmpty();
            assertThat(report.skipped()).isEmpty();
            List<List<Object>> table = Built.named(book, "segment_table");
            assertThat(table.get(5).get(1)).isEqualTo(40.0);
            assertThat(table.subList(1, 5))
                    .allSatisfy(tier -> assertThat((Double) tier.get(1)).isPositive());
        }
    }
}
