package dev.stratum.report;

import dev.stratum.rfm.CustomerEvent;
import java.util.List;

/** One customer from the first purchase on. */
public final class HistoryTable {
    /** The columns, one row per event. */
    public static final List<Column> COLUMNS = List.of(
            Column.of("Date", Format.DATE),
            Column.of("Event", Format.TEXT),
            Columns.AMOUNT,
            Column.of("Bought so far", Format.TWO),
            Column.of("Days since the purchase before", Format.WHOLE),
            Columns.LIFE_STAGE);

    private HistoryTable() {}

    /**
     * The events of a customer.
     *
     * @param events the events, the oldest first
     * @return one row per event
     */
    public static ResultTable of(List<CustomerEvent> events) {
        ResultTable table = ResultTable.ofColumns(COLUMNS);
        events.forEach(event -> table.row(cells(event, event.day())));
        return table;
    }

    /**
     * An event as a row.
     *
     * @param event the event
     * @param date its day as a cell
     * @return one cell per column
     */
    public static Object[] cells(CustomerEvent event, Object date) {
        return new Object[] {
            date,
            event.kind().label(),
            event.kind() == CustomerEvent.Kind.ANALYSIS ? "" : event.amount(),
            event.bought(),
            event.daysSince().isPresent() ? event.daysSince().getAsInt() : "",
            event.stage().label()
        };
    }
}
