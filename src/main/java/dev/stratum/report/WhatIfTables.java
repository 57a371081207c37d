package dev.stratum.report;

import dev.stratum.work.CutMoves;
import dev.stratum.work.PolicySensitivity;
import dev.stratum.work.WhatIf;
import java.util.List;
import java.util.Optional;

/** What another policy would change, and which of its numbers decide most. */
public final class WhatIfTables {
    private WhatIfTables() {}

    /**
     * Who would go where.
     *
     * @param whatIf the same customers under two policies
     * @return one line per way that customers take, then those who move, then all
     */
    public static ResultTable paths(WhatIf whatIf) {
        ResultTable table = ResultTable.of(
                Columns.BEFORE,
                Columns.AFTER,
                Columns.CUSTOMERS,
                Columns.SHARE,
                Columns.AMOUNT,
                Columns.SHARE_OF_AMOUNT);
        int all = whatIf.before().customers().size();
        whatIf.paths()
                .forEach(path -> table.row(
                        whatIf.before().names().name(path.before()),
                        whatIf.after().names().name(path.after()),
                        path.customers(),
                        (double) path.customers() / all,
                        path.amount(),
                        share(path.amount(), whatIf.amount())));
        table.row(
                "Moved",
                "",
                whatIf.moved(),
                (double) whatIf.moved() / all,
                whatIf.movedAmount(),
                share(whatIf.movedAmount(), whatIf.amount()));
        return table.total("Total", "", all, 1, whatIf.amount(), share(whatIf.amount(), whatIf.amount()));
    }

    /**
     * Which number decides most.
     *
     * @param sensitivity the numbers of a policy, raised and lowered
     * @return one line per number, the one that moves most money per percent first
     */
    public static ResultTable sensitivity(PolicySensitivity sensitivity) {
        double percent = sensitivity.percent();
        String way = ValueText.exact(percent) + " %";
        ResultTable table = ResultTable.of(
                Column.of("Item", Format.TEXT),
                Column.of("Value", Format.FITTING),
                Column.of("Unit", Format.TEXT),
                Column.of("Customers at +" + way, Format.WHOLE),
                Column.of("Amount at +" + way, Format.TWO),
                Column.of("Customers at -" + way, Format.WHOLE),
                Column.of("Amount at -" + way, Format.TWO),
                Column.of("Customers per percent", Format.TWO),
                Column.of("Amount per percent", Format.TWO));
        for (PolicySensitivity.Row row : sensitivity.rows()) {
            table.row(
                    row.number().item(),
                    row.number().value(),
                    row.number().unit(),
                    customers(row.raised()),
                    amount(row.raised()),
                    customers(row.lowered()),
                    amount(row.lowered()),
                    row.customersPerPercent(percent),
                    row.amountPerPercent(percent));
        }
        return table;
    }

    /**
     * Which cut decides most.
     *
     * @param moves the cuts, raised and lowered
     * @param measures the names of the measures with their units
     * @return one line per cut, the one that moves most money first
     */
    public static ResultTable cuts(CutMoves moves, List<String> measures) {
        String way = ValueText.exact(moves.percent()) + " %";
        ResultTable table = ResultTable.of(
                Columns.MEASURE,
                Column.of("Grade from the cut", Format.GRADE),
                Column.of("Cut", Format.PLAIN),
                Column.of("Customers moved at +" + way, Format.WHOLE),
                Column.of("Amount moved at +" + way, Format.TWO),
                Column.of("Customers moved at -" + way, Format.WHOLE),
                Column.of("Amount moved at -" + way, Format.TWO));
        for (CutMoves.Row row : moves.rows()) {
            table.row(
                    measures.get(row.measure()),
                    row.grade(),
                    row.cut(),
                    customers(row.raised()),
                    amount(row.raised()),
                    customers(row.lowered()),
                    amount(row.lowered()));
        }
        return table;
    }

    private static Object customers(Optional<PolicySensitivity.Moved> moved) {
        return moved.isPresent() ? moved.get().customers() : "";
    }

    private static Object amount(Optional<PolicySensitivity.Moved> moved) {
        return moved.isPresent() ? moved.get().amount() : "";
    }

    private static Object share(double part, double whole) {
        return whole == 0 ? "" : part / whole;
    }
}
