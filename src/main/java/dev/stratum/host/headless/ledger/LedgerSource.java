package dev.stratum.host.headless.ledger;

import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentMapping;
import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.LineFate;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.sheet.source.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ledger that segments come from.
 *
 * @param reading its files and which column is what
 * @param measured what they say of each customer
 */
public record LedgerSource(LedgerReading reading, MeasuredLedger measured) {
    /**
     * What the ledger is called.
     *
     * @return the names of its files, without their folders
     */
    public String name() {
        return reading.files().keySet().stream().map(LedgerFile::title).collect(Collectors.joining(", "));
    }

    DocumentMapping mapping() {
        return reading.mapping().of(DocumentRole.PURCHASES);
    }

    /** A column as a person names it: that of the file, or the expression. */
    Optional<Said> said(Field field) {
        DocumentMapping lines = reading.mapping().of(DocumentRole.LINES);
        Said own = mapping().fields().get(field);
        return Optional.ofNullable(own == null ? lines.fields().get(field) : own);
    }

    /** Another column that could be the customer by its name. */
    Optional<String> otherCustomerColumn(String taken) {
        return reading.plan().documents().get(DocumentRole.PURCHASES).header().stream()
                .filter(name -> !name.equals(taken)
                        && Meaning.CUSTOMER.in(List.of(name)).isPresent())
                .findFirst();
    }

    /** All lines of the purchases. */
    long total() {
        return measured.control().stream()
                .filter(total -> total.role() == DocumentRole.PURCHASES)
                .mapToLong(total -> total.lines())
                .sum();
    }

    /**
     * How many lines of the purchases cannot be used.
     *
     * @return by the name of the column at fault
     */
    public Map<String, Long> unusable() {
        DocumentColumns columns = reading.plan().documents().get(DocumentRole.PURCHASES);
        Map<String, Long> unusable = new LinkedHashMap<>();
        measured.control().stream()
                .filter(total ->
                        total.role() == DocumentRole.PURCHASES && total.fate().isProblem())
                .forEach(total -> unusable.merge(column(total.fate(), columns), total.lines(), Long::sum));
        return unusable;
    }

    private static String column(LineFate fate, DocumentColumns columns) {
        return switch (fate) {
            case NO_CUSTOMER, TOTAL -> columns.name("customer");
            case NO_ORDER -> columns.name("order_no");
            case NO_DATE, BAD_DATE -> columns.name("day");
            case NO_NUMBER, BAD_NUMBER -> columns.name("number_2").isEmpty() ? columns.name("number_1") : "amount";
            default -> "whole line";
        };
    }
}
