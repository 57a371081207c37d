package dev.stratum.host.headless.ledger;

import static dev.stratum.host.headless.ledger.CellFormat.CODE;
import static dev.stratum.host.headless.ledger.CellFormat.DATE;
import static dev.stratum.host.headless.ledger.CellFormat.GRADE;
import static dev.stratum.host.headless.ledger.CellFormat.MONEY;
import static dev.stratum.host.headless.ledger.CellFormat.TEXT;
import static dev.stratum.host.headless.ledger.CellFormat.WHOLE;

import dev.stratum.ledger.csv.CsvValues;
import dev.stratum.rfm.CustomerRfm;
import dev.stratum.work.LedgerSegments;
import java.time.LocalDate;
import java.util.List;

/** One row per customer, the best segment first. */
final class CustomerListSheet {
    private static final List<String> NAMES = List.of(
            "Customer",
            "Segment",
            "R (days)",
            "Last purchase",
            "F (orders)",
            "M (amount)",
            "Average order",
            "Returns",
            "Returns, amount",
            "R grade",
            "F grade",
            "M grade",
            "Type",
            "Mean grade",
            "Cluster");

    private CustomerListSheet() {}

    static void write(ReportSheet writer, LedgerSegments segments) {
        boolean numbered = segments.ledger().customers().stream()
                .allMatch(customer -> CsvValues.cell(customer.customer()) instanceof Double number
                        && number == Math.rint(number)
                        && number >= 0);
        writer.widths(14, 20, 10, 15, 12, 15, 15, 10, 14, 9, 9, 9, 8, 8, 10);
        int header = writer.row();
        writer.table(
                        List.of(
                                numbered ? CODE : TEXT,
                                TEXT,
                                WHOLE,
                                DATE,
                                WHOLE,
                                MONEY,
                                MONEY,
                                WHOLE,
                                MONEY,
                                WHOLE,
                                WHOLE,
                                WHOLE,
                                CODE,
                                GRADE,
                                WHOLE),
                        NAMES)
                .freeze(1);
        for (int i : segments.bestFirst()) {
            CustomerRfm customer = segments.ledger().customers().get(i);
            writer.line(
                    numbered ? (Object) Double.valueOf(customer.customer()) : customer.customer(),
                    segments.segmentation().names().name(segments.segmentation().tiers()[i]),
                    customer.recencyDays(),
                    LocalDate.ofEpochDay(customer.lastPurchaseEpochDay()),
                    customer.frequency(),
                    customer.monetary(),
                    customer.averageOrderSize(),
                    customer.returnsCount(),
                    customer.returnsAmount(),
                    segments.segmentation().grades().get(i, 0),
                    segments.segmentation().grades().get(i, 1),
                    segments.segmentation().grades().get(i, 2),
                    Integer.valueOf(segments.segmentation().grades().type(i).code()),
                    segments.segmentation().grades().type(i).mean(),
                    segments.segmentation().clusters().labels()[i] + 1);
        }
        writer.filter(header, NAMES.size());
    }
}
