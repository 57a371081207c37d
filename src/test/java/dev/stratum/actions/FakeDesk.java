package dev.stratum.actions;

import dev.stratum.port.Workbook;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;

/** A spreadsheet program in memory that does not calculate. */
final class FakeDesk extends Desk {
    private final FakeWorkbook workbook = new FakeWorkbook();

    @Override
    protected Workbook host() {
        return workbook;
    }

    @Override
    protected void select(Area area) {
        workbook.select(area);
    }

    @Override
    protected void formula(Area area, String text, Object[][] shown) {
        workbook.formula(area, text, shown);
    }

    @Override
    protected void countDays(DayCount from) {
        workbook.countDays(from);
    }

    @Override
    public void close() {
        // Memory needs no closing.
    }
}
