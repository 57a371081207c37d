package dev.stratum.templates;

import dev.stratum.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The sample data that templates are filled with. */
final class Sample {
    /**
     * The made-up customers: customer, last purchase, purchases, amount, days to pay, will-call share, salesperson
     * return, goods cost, service cost.
     */
    static final String CUSTOMERS = "rfmc_customers.csv";

    /** The invoices of a real shop: invoice, time, customer, country, lines, quantity, amount, type. */
    static final String INVOICES = "online_retail_invoices.csv.gz";

    /** The indicator scores of ten customers: customer, C11 to D52. */
    static final String SCORES = "bu2023_scores.csv";

    /** Made-up orders: order, customer, invoiced, paid or blank, delivery. */
    static final String ORDERS = "orders.csv";

    /** Made-up visits of salespeople: date, customer, cost. */
    static final String VISITS = "visits.csv";

    private static final String FOLDER = "/dev/stratum/samples/";

    private Sample() {}

    /** The rows of a file below its heading, cells as text. */
    static List<List<String>> rows(String file) {
        List<List<String>> rows = all(file);
        return rows.subList(1, rows.size());
    }

    /** The names of the columns of a file. */
    static List<String> columns(String file) {
        return all(file).get(0);
    }

    private static List<List<String>> all(String file) {
        try (InputStream bytes = Sample.class.getResourceAsStream(FOLDER + file);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                CSVParser parser = CSVFormat.RFC4180.parse(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(line -> rows.add(line.toList()));
            return rows;
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, failure.getMessage());
        }
    }
}
