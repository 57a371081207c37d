package dev.stratum.templates;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.value.IndexSystem;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pairwise matrices of sheet Table 1, one below the other, each with its weights beside it. */
final class JudgementMatrices {
    private static final String WEIGHT_COLUMN = "H";
    private static final String COLUMNS = "ABCDEFGHIJ";
    private static final int FIRST_ENTRY = 2;

    private final SheetWriter sheet;
    private final ValuePolicy policy;

    /** For each part of the hierarchy the row of the first weight of its children. */
    private final Map<String, Integer> weightRows = new HashMap<>();

    private JudgementMatrices(SheetWriter sheet, ValuePolicy policy) {
        this.sheet = sheet;
        this.policy = policy;
    }

    static JudgementMatrices write(SheetWriter sheet, ValuePolicy policy, int firstRow) {
        JudgementMatrices matrices = new JudgementMatrices(sheet, policy);
        int row = firstRow;
        for (IndexSystem.Node node : policy.system().nodes()) {
            matrices.write(node, row);
            row += node.children().size() + 2;
        }
        return matrices;
    }

    /** The row of the headings of a part's matrix. */
    int top(String node) {
        return weightRows.get(node) - 1;
    }

    /** The cell with the weight of a child within its part. */
    String weight(String node, int child) {
        return WEIGHT_COLUMN + (weightRows.get(node) + child);
    }

    /** The cells of a part's matrix. */
    String matrix(IndexSystem.Node node) {
        return matrix(node, top(node.code()));
    }

    private void write(IndexSystem.Node node, int top) {
        int items = node.children().size();
        List<Column> headings = new ArrayList<>();
        headings.add(Column.of(node.code(), Format.TEXT));
        headings.add(Column.of(node.name(), Format.TEXT));
        node.children().forEach(child -> headings.add(Column.of(code(child), Format.RIGHT_TEXT)));
        while (headings.size() < COLUMNS.indexOf(WEIGHT_COLUMN)) {
            headings.add(Column.of("", Format.CENTRED));
        }
        headings.add(Column.of("Weight", Format.FOUR));
        sheet.headers("A" + top, Kind.HEADER, headings.toArray(Column[]::new)).rowHeight(top, 18);
        List<Double> triangle = policy.judgements().get(node.code());
        int next = 0;
        for (int i = 0; i < items; i++) {
            int row = top + 1 + i;
            sheet.text("A" + row, Kind.BODY, code(node.children().get(i)));
            sheet.text("B" + row, Kind.BODY, name(node.children().get(i)));
            for (int j = 0; j < items; j++) {
                if (j == i) {
                    sheet.value(column(j) + row, Kind.BODY, Format.FRACTION, 1);
                } else if (j > i) {
                    sheet.value(column(j) + row, Kind.INPUT, Format.FRACTION, triangle.get(next++));
                } else {
                    sheet.formula(column(j) + row, Kind.BODY, Format.FRACTION, "1/" + column(i) + (top + 1 + j));
                }
            }
        }
        sheet.always(WEIGHT_COLUMN + (top + 1), "AHP.WEIGHTS(" + matrix(node, top) + ")", items, Format.FOUR);
        for (int i = 0; i < items - 1; i++) {
            Rules.between(
                    sheet,
                    column(i + 1) + (top + 1 + i) + ":" + column(items - 1) + (top + 1 + i),
                    "A judgement from 1/9 to 9.",
                    "0.111",
                    "9");
        }
        weightRows.put(node.code(), top + 1);
    }

    private static String matrix(IndexSystem.Node node, int top) {
        int items = node.children().size();
        return column(0) + (top + 1) + ":" + column(items - 1) + (top + items);
    }

    private static String column(int item) {
        return String.valueOf(COLUMNS.charAt(FIRST_ENTRY + item));
    }

    /** Children are labelled with their code in front. */
    private static String code(String label) {
        return label.substring(0, label.indexOf(' '));
    }

    private static String name(String label) {
        return label.substring(label.indexOf(' ') + 1);
    }
}
