package dev.stratum.report;

import dev.stratum.policy.PolicyRow;
import java.util.Collection;

/** Every number and word of a policy with its basis. */
public final class PolicyLines {
    private PolicyLines() {}

    /**
     * One line per number or word.
     *
     * @param rows the lines of a policy
     * @return section, item, value, unit, basis and note
     */
    public static ResultTable of(Collection<PolicyRow> rows) {
        ResultTable table = ResultTable.of(
                Column.of("Section", Format.TEXT),
                Column.of("Item", Format.TEXT),
                Column.of("Value", Format.GENERAL),
                Column.of("Unit", Format.TEXT),
                Column.of("Basis", Format.TEXT),
                Column.of("Note", Format.PROSE));
        rows.forEach(row -> table.row(row.section(), row.item(), row.value(), row.unit(), row.basis(), row.note()));
        return table;
    }
}
