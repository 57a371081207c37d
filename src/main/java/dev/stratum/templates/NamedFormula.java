package dev.stratum.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A formula that speaks of blocks by name, as Excel does of tables: {@code [@share]} is the cell of column share in the
 * row of the formula, {@code [share]} the whole column, {@code segments[#total,share]} the total of another block. What
 * may stand between the brackets is told at {@link Block}.
 */
final class NamedFormula {
    /** How many rows hold data, under the name that the first sheets of all books give the number. */
    static final String ROWS_USED = "rows_used";

    /** A piece of the formula as it stands in one row, and as it stands for all rows together. */
    private record Part(IntFunction<String> inRow, String inAll) {
        static Part same(String text) {
            return new Part(row -> text, text);
        }
    }

    private final List<Part> parts = new ArrayList<>();

    /**
     * Reads a formula.
     *
     * @param text the formula
     * @param own the block in which it stands, null for a formula outside of all
     * @param sheet the sheet on which it stands; cells of others carry the name of theirs
     * @param blocks blocks by name, which throws for an unknown name
     */
    NamedFormula(String text, Block own, String sheet, Function<String, Block> blocks) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (quoted || c != '[') {
                plain.append(c);
                continue;
            }
            int end = text.indexOf(']', i);
            Block block = block(plain, own, blocks, text);
            literal(plain);
            refer(block, text.substring(i + 1, end), sheet);
            i = end;
        }
        literal(plain);
    }

    private static Block block(StringBuilder before, Block own, Function<String, Block> blocks, String text) {
        int start = before.length();
        while (start > 0 && isNamePart(before.charAt(start - 1))) {
            start--;
        }
        String name = before.substring(start);
        before.setLength(start);
        if (name.isEmpty() && own == null) {
            throw new IllegalArgumentException("A reference without a block stands outside of all: " + text);
        }
        return name.isEmpty() ? own : blocks.apply(name);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void literal(StringBuilder plain) {
        if (!plain.isEmpty()) {
            String text = plain.toString();
            parts.add(Part.same(text));
            plain.setLength(0);
        }
    }

    private void refer(Block block, String reference, String sheet) {
        String prefix = block.sheet().equals(sheet) ? "" : SheetNameFormatter.format(block.sheet()) + "!";
        if (Block.isThisRow(reference)) {
            parts.add(new Part(
                    row -> prefix + block.cellsOfRow(reference, row).formatAsString(),
                    filled(block.cellsOfRow(reference, 0), block, prefix)));
        } else {
            parts.add(Part.same(prefix + fixed(block.cells(reference))));
        }
    }

    /** The cells of a column down to the last row with data. */
    private static String filled(CellRangeAddress first, Block block, String prefix) {
        CellRangeAddress last = new CellRangeAddress(
                first.getFirstRow(), block.body() + block.rows() - 1, first.getLastColumn(), first.getLastColumn());
        String top = new CellReference(first.getFirstRow(), first.getFirstColumn(), true, true).formatAsString();
        return prefix + top + ":INDEX(" + prefix + fixed(last) + "," + ROWS_USED + ")";
    }

    private static String fixed(CellRangeAddress cells) {
        String first = new CellReference(cells.getFirstRow(), cells.getFirstColumn(), true, true).formatAsString();
        String last = new CellReference(cells.getLastRow(), cells.getLastColumn(), true, true).formatAsString();
        return first.equals(last) ? first : first + ":" + last;
    }

    /** The formula with addresses, as it stands in a row of its block, counted from 0. */
    String inRow(int row) {
        StringBuilder formula = new StringBuilder();
        parts.forEach(part -> formula.append(part.inRow().apply(row)));
        return formula.toString();
    }

    /** The formula that gives the results of all rows with data at once, where each of its functions takes columns. */
    String inAllRows() {
        return parts.stream().map(Part::inAll).collect(Collectors.joining());
    }
}
