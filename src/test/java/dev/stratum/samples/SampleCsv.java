package dev.stratum.samples;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.cts.CustomerProfit;
import dev.stratum.rfm.Recency;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The sample as a file: one line per customer, with the costs of a year. */
final class SampleCsv {
    /** The date of analysis. */
    static final LocalDate AS_OF = LocalDate.of(2018, 10, 31);

    private static final String HEADER = "Customer,Last purchase,Purchases,Amount,Days to pay,Will-call share,"
            + "Salesperson return,Goods cost,Service cost,Profit before,Owed";
    private static final String FILE = "/dev/stratum/samples/rfmc_customers.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final long COSTS_SEED = 1;

    /** How far the profit of the year before differs, in steps of this share of the amount. */
    private static final double CHANGE = 0.02;

    /** Days from 2017-10-01 to 2018-10-31, both included. */
    private static final double PERIOD = 396;

    private SampleCsv() {}

    /**
     * A line of the file.
     *
     * @param id C001 to C167
     * @param customer what the two stratifications use
     * @param money amount, goods cost and service cost
     */
    record Line(String id, SampleCustomer customer, CustomerProfit money) {}

    /** The lines of the sample that comes with the product. */
    static List<Line> read() throws IOException {
        try (InputStream in = SampleCsv.class.getResourceAsStream(FILE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<Line> lines = new ArrayList<>();
            for (CSVRecord line : FORMAT.parse(reader)) {
                lines.add(parse(line));
            }
            return lines;
        }
    }

    private static Line parse(CSVRecord line) {
        int amount = Integer.parseInt(line.get("Amount"));
        SampleCustomer customer = new SampleCustomer(
                Recency.days((int) LocalDate.parse(line.get("Last purchase")).toEpochDay(), (int) AS_OF.toEpochDay()),
                Integer.parseInt(line.get("Purchases")),
                amount,
                Integer.parseInt(line.get("Days to pay")),
                (int) Math.round(100 * Double.parseDouble(line.get("Will-call share"))),
                Integer.parseInt(line.get("Salesperson return")));
        return new Line(
                line.get("Customer"),
                customer,
                new CustomerProfit(
                        amount, Long.parseLong(line.get("Goods cost")), Long.parseLong(line.get("Service cost"))));
    }

    /**
     * Writes customers with made-up costs: goods cost 64 to 74 % of the amount; the service cost about 2 % of it at a
     * cost-to-serve score of 40 and, rising ever faster, 38 % at a score of 10, give or take 15 % of itself. The profit of the year
     * before differs by -4 to 4 % of the amount; what is owed is what the days to pay leave open of it on average.
     */
    static void write(List<SampleCustomer> customers, CtsPolicy cts, Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(COSTS_SEED);
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        int number = 0;
        for (SampleCustomer customer : customers) {
            number++;
            double score = cts.assess(customer.ctsMeasures()).score();
            double goods = 0.64 + 0.1 * random.nextDouble();
            double service = serviceShare(score) * (0.85 + 0.3 * random.nextDouble());
            long goodsCost = Math.round(goods * customer.amount());
            long serviceCost = Math.round(service * customer.amount());
            double profit = customer.amount() - goodsCost - serviceCost;
            out.append(String.format(
                    Locale.ROOT,
                    "C%03d,%s,%d,%d,%d,%.2f,%d,%d,%d,%d,%d\n",
                    number,
                    AS_OF.minusDays(customer.recency()),
                    customer.purchases(),
                    customer.amount(),
                    customer.daysToPay(),
                    customer.willCall(),
                    customer.salesReturn(),
                    goodsCost,
                    serviceCost,
                    Math.round(profit + CHANGE * customer.amount() * (number % 5 - 2)),
                    Math.round((double) customer.amount() * customer.daysToPay() / PERIOD)));
        }
        Files.writeString(file, out);
    }

    /** The usual share of the service cost in the amount at a cost-to-serve score. */
    static double serviceShare(double score) {
        return 0.02 + 0.36 * StrictMath.pow((40 - score) / 30, 1.5);
    }
}
