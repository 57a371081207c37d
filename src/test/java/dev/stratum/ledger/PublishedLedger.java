package dev.stratum.ledger;

import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The four published ledgers with everything that their documents give. */
public enum PublishedLedger {
    /** Orders with revenue. */
    RFM_ORDERS("2006-12-31") {
        @Override
        public Mapping mapping() {
            return Mapping.USUAL.with(DocumentRole.PURCHASES, columns(Map.of(Field.AMOUNT, "revenue")));
        }

        @Override
        public Map<DocumentRole, Path> files() {
            return Map.of(DocumentRole.PURCHASES, data("rfm_orders/orders.csv"));
        }
    },
    /** Orders, lines, and the freight of orders as what it costs to serve. */
    NORTHWIND("1998-05-06") {
        @Override
        public Mapping mapping() {
            return Mapping.USUAL
                    .with(DocumentRole.LINES, columns(Map.of(Field.AMOUNT, "UnitPrice * Quantity * (1 - Discount)")))
                    .with(
                            DocumentRole.VISITS,
                            columns(Map.of(
                                    Field.CUSTOMER, "CustomerID", Field.DATE, "OrderDate", Field.AMOUNT, "Freight")));
        }

        @Override
        public Map<DocumentRole, Path> files() {
            Map<DocumentRole, Path> files = new LinkedHashMap<>();
            files.put(DocumentRole.PURCHASES, data("northwind/orders.csv"));
            files.put(DocumentRole.LINES, data("northwind/order_details.csv"));
            files.put(DocumentRole.VISITS, data("northwind/orders.csv"));
            return files;
        }
    },
    /** Orders, lines and payments, matched by amount. */
    CLASSICMODELS("2005-05-31") {
        @Override
        public Mapping mapping() {
            return Mapping.USUAL
                    .with(DocumentRole.LINES, columns(Map.of(Field.AMOUNT, "quantityOrdered * priceEach")))
                    .with(
                            DocumentRole.PAYMENTS,
                            new DocumentMapping(
                                    Map.of(Field.ORDER, new Said("checkNumber", true)),
                                    DocumentMapping.Orders.NUMBER,
                                    "",
                                    Optional.empty(),
                                    Map.of(),
                                    Map.of(),
                                    Optional.empty(),
                                    Optional.of(DocumentMapping.Match.AMOUNT)));
        }

        @Override
        public Map<DocumentRole, Path> files() {
            Map<DocumentRole, Path> files = new LinkedHashMap<>();
            files.put(DocumentRole.PURCHASES, data("classicmodels/orders.csv"));
            files.put(DocumentRole.LINES, data("classicmodels/orderdetails.csv"));
            files.put(DocumentRole.PAYMENTS, data("classicmodels/payments.csv"));
            return files;
        }
    },
    /** Invoices, those that begin with C returns. */
    ONLINE_RETAIL("2011-12-09") {
        @Override
        public Mapping mapping() {
            return Mapping.USUAL.with(
                    DocumentRole.PURCHASES,
                    new DocumentMapping(
                            Map.of(),
                            DocumentMapping.Orders.NUMBER,
                            "C",
                            Optional.empty(),
                            Map.of(),
                            Map.of(),
                            Optional.empty(),
                            Optional.empty()));
        }

        @Override
        public Map<DocumentRole, Path> files() {
            return Map.of(
                    DocumentRole.PURCHASES,
                    Path.of("src/main/resources/dev/stratum/samples/online_retail_invoices.csv.gz"));
        }
    };

    private final LocalDate asOf;

    PublishedLedger(String asOf) {
        this.asOf = LocalDate.parse(asOf);
    }

    /** Which column is what. */
    public abstract Mapping mapping();

    /** The files. */
    public abstract Map<DocumentRole, Path> files();

    /** The date of analysis. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The files as an engine takes them. */
    public LedgerReading reading(LedgerEngine engine) {
        List<LedgerFile> documents = files().entrySet().stream()
                .map(file -> LedgerFile.of(file.getValue(), file.getKey()))
                .toList();
        return LedgerReading.of(engine, documents, mapping(), asOf, OptionalInt.empty());
    }

    /** That measures are the published ones, to the last digit. */
    public void match(MeasuredLedger measured) {
        switch (this) {
            case RFM_ORDERS -> PublishedAnswers.match(measured, PublishedAnswers.of("rfm_orders/reference.csv"));
            case NORTHWIND -> PublishedAnswers.match(measured, PublishedAnswers.of("northwind/reference.csv"));
            case CLASSICMODELS -> {
                PublishedAnswers.match(measured, PublishedAnswers.of("classicmodels/reference.csv"));
                PublishedAnswers.matchDaysToPay(measured, PublishedAnswers.of("classicmodels/reference.csv"));
            }
            case ONLINE_RETAIL ->
                PublishedAnswers.matchWithReturns(measured, PublishedAnswers.of("online_retail_reference.csv.gz"));
        }
    }

    /** The documents as a command line names them, with a file that says which column is what. */
    public List<String> arguments(Path folder) {
        List<String> arguments = new ArrayList<>();
        files().forEach((role, file) -> {
            if (role != DocumentRole.PURCHASES) {
                arguments.add("--" + (role == DocumentRole.LINES ? "lines" : role.table()));
            }
            arguments.add(file.toString());
        });
        try {
            Path mapping = Files.writeString(folder.resolve(name() + ".json"), MappingFile.write(mapping()));
            arguments.addAll(List.of("--mapping", mapping.toString(), "--as-of", asOf.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return arguments;
    }

    private static Path data(String name) {
        return Path.of("src/test/resources/rfm").resolve(name);
    }

    private static DocumentMapping columns(Map<Field, String> columns) {
        Map<Field, Said> said = new LinkedHashMap<>();
        columns.forEach((field, column) -> said.put(field, new Said(column, true)));
        return DocumentMapping.NOTHING.with(said);
    }
}
