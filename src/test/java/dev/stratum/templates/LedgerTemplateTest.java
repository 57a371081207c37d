package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

        List<List<Object>> table = Shipped.named(Shipped.shared("ledger"), "segment_table");
        for (int tier = 1; tier <= 4; tier++) {
            int wanted = tier;
            assertThat(table.get(tier).get(1)).isEqualTo((double)
                    IntStream.of(ranks).filter(rank -> rank == wanted).count());
        }
        assertThat(table.get(5).get(1)).isEqualTo(4338.0);
    }

    @Test
    void invoicesNameTheirSource() {
        assertThat((String) Shipped.shown(Shipped.shared("ledger"), "Invoices!A2"))
                .contains("Chen, D. (2015) Online Retail, UCI, doi 10.24432/C5BW33, CC BY 4.0");
    }

    @Test
    void checksAreGreen() {
        XSSFWorkbook book = Shipped.shared("ledger");
        assertThat(Shipped.shown(book, "ledger", "checks[Invoices read,value]")).isEqualTo(25_900.0);
        assertThat(Shipped.shown(book, "ledger", "checks[Left out,value]"))
                .isEqualTo(Shipped.shown(book, "ledger", "checks[No customer,value]"));
        assertThat(Shipped.shown(book, "ledger", "checks[Customers found,value]"))
                .isEqualTo(4338.0);
        assertThat(Shipped.shown(book, "ledger", "checks[Not graded,value]")).isEqualTo(0.0);
        assertThat(Shipped.shown(book, "ledger", "checks[Invoices below,value]"))
                .isEqualTo(0.0);
    }

    private static Object shown(String reference) {
        return Shipped.shown(Shipped.shared("ledger"), "ledger", reference);
    }

    private static double number(String reference) {
        return (Double) shown(reference);
    }

    /** Counted from the invoices: two periods of 186 days up to 2011-12-09. */
    @Test
    void lifeStagesAreThoseOfTheInvoices() {
        assertThat(number("stage_settings[Period (days),value]")).isEqualTo(186);
        int end = ExcelDates.serial(LocalDate.of(2011, 12, 9));
        Map<String, double[]> money = new HashMap<>();
        for (List<String> invoice : Sample.rows(Sample.INVOICES)) {
            double amount = Double.parseDouble(invoice.get(6));
            if (!invoice.get(2).isEmpty() && amount > 0) {
                int ago = end - ExcelDates.serial(LocalDate.parse(invoice.get(1).substring(0, 10)));
                money.computeIfAbsent(invoice.get(2), key -> new double[3])[Math.min(2, ago / 186)] += amount;
            }
        }
        long isNew = money.values().stream()
                .filter(own -> own[1] == 0 && own[2] == 0)
                .count();
        long gone = money.values().stream().filter(own -> own[0] == 0).count();
        long back = money.values().stream()
                .filter(own -> own[0] > 0 && own[1] == 0 && own[2] > 0)
                .count();
        assertThat(number("stage_census[New,customers]")).isEqualTo((double) isNew);
        assertThat(number("stage_census[Gone,customers]")).isEqualTo((double) gone);
        assertThat(number("stage_census[Back,customers]")).isEqualTo((double) back);
        assertThat(number("stage_census[#total,customers]")).isEqualTo(4338);
    }

    @Test
    void theHistoryOfACustomerAddsUpToTheInvoices() {
        String customer = (String) shown("one_facts[Customer,value]");
        double bought = Sample.rows(Sample.INVOICES).stream()
                .filter(invoice -> invoice.get(2).equals(customer))
                .mapToDouble(invoice -> Math.max(0, Double.parseDouble(invoice.get(6))))
                .sum();
        int last = 1;
        while (!"Date of analysis".equals(shown("one_history[" + last + ",event]"))) {
            last++;
        }
        assertThat(number("one_history[" + last + ",bought]")).isCloseTo(bought, within(1e-9));
        assertThat(number("one_facts[Amount,value]")).isCloseTo(bought, within(1e-9));
        assertThat(IntStream.rangeClosed(1, 13)
                        .mapToDouble(month -> number("one_months[" + month + ",bought]"))
                        .sum())
                .isCloseTo(bought, within(1e-9));
        assertThat(shown("one_history[" + last + ",stage]")).isEqualTo(shown("one_facts[Life stage,value]"));
    }

    /** Customers now times the rates counted from the two columns of segments. */
    @Test
    void theForecastIsTheRatesOfTheTwoPeriods() {
        double[][] moves = new double[5][5];
        List<String> states = IntStream.rangeClosed(1, 5)
                .mapToObj(state -> (String) shown("outlook[" + state + ",segment]"))
                .toList();
        int customers = 0;
        while (customers < 4338 && shown("earlier[" + (customers + 1) + ",recency]") instanceof Double) {
            customers++;
            moves[states.indexOf(shown("earlier[" + customers + ",state]"))][
                    states.indexOf(shown("earlier[" + customers + ",now]"))]++;
        }
        assertThat(customers).isGreaterThan(3000);
        double[] next = new double[5];
        for (int from = 0; from < 5; from++) {
            double behind = DoubleStream.of(moves[from]).sum();
            assertThat(number("forecast[" + (from + 1) + ",behind]")).isEqualTo(behind);
            for (int to = 0; to < 5; to++) {
                double rate = behind == 0 ? from == to ? 1 : 0 : moves[from][to] / behind;
                assertThat(number("forecast[" + (from + 1) + ",to" + (to + 1) + "]"))
                        .isCloseTo(rate, within(1e-12));
                next[to] += number("outlook[" + (from + 1) + ",now]") * rate;
            }
        }
        for (int to = 0; to < 5; to++) {
            assertThat(number("outlook[" + (to + 1) + ",next]")).isCloseTo(next[to], within(1e-9));
        }
    }

    /** The means of a segment are nearest to its own customers, as K-means has ended. */
    @Test
    void assigningTodaysCustomersGivesTodaysSegments() {
        String[] grades = {"rc", "fc", "mc"};
        for (int row = 1; row <= 4338; row += 100) {
            int nearest = 0;
            double least = Double.MAX_VALUE;
            for (int tier = 1; tier <= 4; tier++) {
                double squares = 0;
                for (String grade : grades) {
                    squares += Math.pow(
                            number("grades[" + row + "," + grade + "]")
                                    - number("tier_means[" + tier + "," + grade + "]"),
                            2);
                }
                if (squares < least) {
                    least = squares;
                    nearest = tier;
                }
            }
            assertThat(shown("grades[" + row + ",segment]")).isEqualTo(shown("tier_means[" + nearest + ",segment]"));
        }
    }

    /** By hand from the orders and visits: Adler collects or reserves 5 of 6, pays in 76/6 days, was visited once for 60. */
    @Test
    void indexesOfCostToServeAreCountedFromDocuments() {
        assertThat(shown("indexes[1,customer]")).isEqualTo("Adler");
        assertThat(number("indexes[1,share]")).isCloseTo(5 / 6.0, within(1e-12));
        assertThat(number("indexes[1,days]")).isCloseTo(76 / 6.0, within(1e-12));
        assertThat(number("indexes[1,return]")).isEqualTo(10);
        // Duval: six visits for 940, five orders, two of them collected.
        assertThat(shown("indexes[3,customer]")).isEqualTo("Duval");
        assertThat(number("indexes[3,return]")).isEqualTo(188);
        assertThat(number("indexes[3,share]")).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void blankTemplateFilledWithInvoicesGivesSegments() throws IOException {
        try (XSSFWorkbook book = Shipped.open("ledger-blank")) {
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
            List<List<Object>> table = Shipped.named(book, "segment_table");
            assertThat(table.get(5).get(1)).isEqualTo(40.0);
            assertThat(table.subList(1, 5))
                    .allSatisfy(tier -> assertThat((Double) tier.get(1)).isPositive());
            assertThat(Shipped.shown(book, "ledger-blank", "stage_census[#total,customers]"))
                    .isEqualTo(40.0);
            assertThat(Shipped.shown(book, "ledger-blank", "verdict[1,value]")).isEqualTo("OK");
        }
    }
}
