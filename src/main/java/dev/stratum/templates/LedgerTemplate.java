package dev.stratum.templates;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

final class LedgerTemplate {
    private LedgerTemplate() {}

    static XSSFWorkbook build(boolean blank) {
        return new Book("Customer segments from a ledger", blank).finish();
    }
}
