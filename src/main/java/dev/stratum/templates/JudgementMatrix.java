package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.value.IndexSystem;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;

/** The pairwise matrix of one part of the hierarchy, with its weights beside it. */
final class JudgementMatrix {
    private JudgementMatrix() {}

    /** The name of the matrix of a part; its weights are the column of that name. */
    static String name(String node) {
        return "judgements_" + node;
    }

    /**
     * The matrix of a part.
     *
     * @param node the part
     * @param triangle the judgements above the diagonal, row by row
     * @param columns how many columns stand before the weights
     */
    static TableBlock of(IndexSystem.Node node, List<Double> triangle, int columns) {
        List<String> children = node.children();
        int items = children.size();
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("code", node.code(), Format.TEXT, 8).values(row -> code(children.get(row))));
        fields.add(Field.of("name", node.name(), Format.TEXT, 34).values(row -> name(children, row)));
        for (int j = 0; j < items; j++) {
            int column = j;
            fields.add(Field.of("c" + (j + 1), code(children.get(j)), Format.RIGHT_TEXT, 14)
                    .entries(row -> entry(row, column, items, triangle)));
        }
        for (int j = items; j < columns; j++) {
            fields.add(Field.of("none" + j, "", Format.CENTRED, 14));
        }
        fields.add(Field.of("weight", "Weight", Format.FOUR, 14));
        TableBlock table = TableBlock.of(name(node.code()), items)
                .headHeight(18)
                .fields(fields)
                .always("weight", 1, "AHP.WEIGHTS([c1:c" + items + "])");
        for (int row = 1; row < items; row++) {
            table.accepts(
                    row + ",c" + (row + 1) + ":c" + items, Rules.between("A judgement from 1/9 to 9.", "0.111", "9"));
        }
        return table;
    }

    private static Entry entry(int row, int column, int items, List<Double> triangle) {
        if (row == column) {
            return Entry.value(Kind.BODY, Format.FRACTION, 1);
        }
        if (row > column) {
            return Entry.formula(Kind.BODY, Format.FRACTION, "1/[" + (column + 1) + ",c" + (row + 1) + "]");
        }
        int before = row * items - row * (row + 1) / 2;
        return Entry.value(Kind.INPUT, Format.FRACTION, triangle.get(before + column - row - 1));
    }

    /** Children are labelled with their code in front. */
    static String code(String label) {
        return label.substring(0, label.indexOf(' '));
    }

    private static String name(List<String> children, int row) {
        String label = children.get(row);
        return label.substring(label.indexOf(' ') + 1);
    }
}
