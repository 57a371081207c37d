package dev.stratum.templates;

import dev.stratum.policy.Policy;

/** From invoices to R, F, M, grades and segments, shown on the invoices of a real shop. */
final class LedgerTemplate {
    /** How many invoices a blank book takes. */
    static final int MOST_INVOICES = 50_000;

    /** How many customers it takes. */
    static final int MOST_CUSTOMERS = 10_000;

    private LedgerTemplate() {}

    static Book lay(boolean blank, Policy policy) {
        BookTiers tiers = BookTiers.of(policy);
        Book book = new Book("Customer segments from a ledger", blank, tiers.count());
        int invoices = blank ? MOST_INVOICES : Sample.rows(Sample.INVOICES).size();
        int customers = blank ? MOST_CUSTOMERS : buyers();
        LedgerStartSheet.lay(book, policy, tiers, invoices, customers);
        LedgerSheets.invoices(book, invoices);
        LedgerSheets.customers(book, customers);
        LedgerSheets.grades(book, policy, customers);
        LedgerSummarySheet.lay(book, policy, tiers);
        LifeStageSheet.lay(book, customers);
        OneCustomerSheet.lay(book);
        OutlookSheet outlook = new OutlookSheet(book, tiers, customers);
        outlook.lay();
        outlook.periods();
        DocumentsSheet.lay(book);
        LedgerStartSheet.checks(invoices, customers).lay(book);
        AboutSheet.lay(book, LedgerStartSheet.about(blank));
        return book;
    }

    /** Customers with at least one sale. */
    private static int buyers() {
        return (int) Sample.rows(Sample.INVOICES).stream()
                .filter(invoice -> !invoice.get(2).isEmpty() && Double.parseDouble(invoice.get(6)) > 0)
                .map(invoice -> invoice.get(2))
                .distinct()
                .count();
    }
}
