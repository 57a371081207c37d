package dev.stratum.actions;

import dev.stratum.actions.port.Area;
import dev.stratum.actions.port.Workbook;

/** A spreadsheet program in memory. */
final class FakeDesk extends Desk {
    final FakeWorkbook workbook = new FakeWorkbook();
    private final Person person = new Person();

    @Override
    Workbook book() {
        return workbook;
    }

    @Override
    Person person() {
        return person;
    }

    @Override
    void select(Area area) {
        workbook.select(area);
    }
}
