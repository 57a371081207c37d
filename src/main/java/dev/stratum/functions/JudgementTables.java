package dev.stratum.functions;

import dev.stratum.ahp.Consistency;
import dev.stratum.ahp.GroupJudgement;
import dev.stratum.ahp.Judgement;
import dev.stratum.ahp.OrderChange;
import dev.stratum.ahp.PairwiseMatrix;
import dev.stratum.ahp.WeightMethod;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What judgements of several experts and changes of one judgement come to. */
final class JudgementTables {
    private static final List<Column> CHANGES = List.of(
            Column.of("Row", Format.GRADE),
            Column.of("Column", Format.GRADE),
            Column.of("Judgement", Format.FRACTION),
            Column.of("Order changes at", Format.THREE),
            Column.of("Factor", Format.TWO),
            Column.of("What changes", Format.PROSE));

    private JudgementTables() {}

    /** One row per expert, the group last. */
    static ResultTable experts(GroupJudgement group, WeightMethod method) {
        int n = group.joined().size();
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Expert", Format.GENERAL),
                Column.of("Share", Format.SHARE),
                Column.of("Consistency ratio CR", Format.THREE),
                Column.of("Agreement", Format.SHARE)));
        IntStream.rangeClosed(1, n).forEach(item -> columns.add(Column.of("Weight " + item, Format.THREE)));
        ResultTable table = ResultTable.ofColumns(columns);
        for (int m = 0; m < group.members().size(); m++) {
            row(table, m + 1, group.shares()[m], group.members().get(m), group.agreement(m, method), method);
        }
        row(table, "Group", Arrays.stream(group.shares()).sum(), group.joined(), group.consensus(method), method);
        return table;
    }

    private static void row(
            ResultTable table,
            Object name,
            double share,
            PairwiseMatrix matrix,
            double agreement,
            WeightMethod method) {
        table.row(List.of(name, share, Consistency.of(matrix).ratio(), agreement), method.weights(matrix));
    }

    /** One row per judgement, the one that needs the least change first. */
    static ResultTable orderChanges(List<OrderChange> changes) {
        ResultTable table = ResultTable.ofColumns(CHANGES);
        for (OrderChange change : changes) {
            Judgement judgement = change.judgement();
            List<Object> cells =
                    new ArrayList<>(List.of(judgement.row() + 1, judgement.column() + 1, judgement.value()));
            change.swap()
                    .ifPresentOrElse(
                            swap -> cells.addAll(List.of(
                                    swap.at(),
                                    change.factor(),
                                    "Item " + (swap.up() + 1) + " overtakes item " + (swap.down() + 1) + ".")),
                            () -> cells.addAll(List.of("", "", "Nothing between 1/9 and 9.")));
            table.row(cells.toArray());
        }
        return table;
    }
}
