package dev.stratum.sheet.source;

import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where tables stand among the cells of a sheet. */
public final class Blocks {
    /** Titles and notes above a table take no more rows than this. */
    static final int MOST_ROWS_ABOVE = 30;

    private Blocks() {}

    /**
     * A table: a block of cells with blank rows and columns around it. All numbers count from 0 and are included.
     *
     * @param first its first row, titles above the names included
     * @param header the row with the names of its columns, one less than the first row when there are none
     * @param bottom its last row
     * @param left its first column
     * @param right its last column
     */
    public record Block(int first, int header, int bottom, int left, int right) {
        /**
         * The first row of data.
         *
         * @return the row below the names
         */
        public int top() {
            return header + 1;
        }
    }

    /**
     * The rows of a table that goes on below its names. Blank rows inside are passed over, but a second row of names after a
     * blank row, with or without a title, begins another table.
     *
     * @param cells rows x columns, the row of names first
     * @return how many of the rows are part of the table
     */
    public static int rowsOfTable(Object[][] cells) {
        List<String> names = CellChecks.headers(cells, 0);
        boolean afterBlank = false;
        for (int row = 1; row < cells.length; row++) {
            boolean blank = CellChecks.isBlankRow(cells[row]);
            if (!blank && afterBlank) {
                int header = row;
                while (header + 1 < cells.length && filled(cells[header]) == 1 && isText(cells[header])) {
                    header++;
                }
                if (header + 1 < cells.length && beginsTable(cells, header, names)) {
                    return lastFilled(cells, row - 1) + 1;
                }
            }
            afterBlank = blank;
        }
        return cells.length;
    }

    /** Names above values, at least one of them known or a name of the table above: other texts may be a customer. */
    private static boolean beginsTable(Object[][] cells, int row, List<String> names) {
        return filled(cells[row]) >= 2
                && Headers.areNames(Arrays.asList(cells[row]))
                && !CellChecks.isBlankRow(cells[row + 1])
                && !Headers.areNames(Arrays.asList(cells[row + 1]))
                && CellChecks.headers(cells, row).stream()
                        .filter(name -> !name.isEmpty())
                        .anyMatch(
                                name -> names.contains(name) || Meaning.of(name).isPresent());
    }

    private static int lastFilled(Object[][] cells, int row) {
        int last = row;
        while (last > 0 && CellChecks.isBlankRow(cells[last])) {
            last--;
        }
        return last;
    }

    private static boolean isText(Object[] row) {
        return Arrays.stream(row).allMatch(cell -> Cells.isBlank(cell) || cell instanceof String);
    }

    private static long filled(Object[] row) {
        return Arrays.stream(row).filter(cell -> !Cells.isBlank(cell)).count();
    }

    /**
     * All tables of a sheet. It is divided along its blank rows, then columns, until nothing divides it any more; a block
     * without names below a ledger or a table of customers goes on with it.
     *
     * @param cells its rows from the top; rows may be of different lengths
     * @return the tables from the top, those beside each other from the left
     */
    public static List<Block> of(Object[][] cells) {
        int width = Arrays.stream(cells).mapToInt(row -> row.length).max().orElse(0);
        List<int[]> regions = new ArrayList<>();
        if (cells.length > 0 && width > 0) {
            divide(cells, new int[] {0, cells.length - 1, 0, width - 1}, true, regions);
        }
        List<Block> blocks = new ArrayList<>();
        for (int[] region : regions) {
            Optional<Integer> header = header(cells, region);
            int above = above(blocks, region);
            if (above >= 0 && goesOn(cells, blocks.get(above), region, header)) {
                Block table = blocks.get(above);
                blocks.set(above, new Block(table.first, table.header, region[1], table.left, table.right));
            } else {
                blocks.add(new Block(region[0], header.orElse(region[0] - 1), region[1], region[2], region[3]));
            }
        }
        return blocks;
    }

    /** A ledger may have blank rows inside; of results and notes each block stands for itself. */
    private static boolean goesOn(Object[][] cells, Block block, int[] region, Optional<Integer> header) {
        List<String> names = names(part(cells, block.header, new int[] {0, 0, block.left, block.right}));
        return DataCheck.isData(names)
                && header.map(row -> names(part(cells, row, region)).stream()
                                .noneMatch(name ->
                                        names.contains(name) || Meaning.of(name).isPresent()))
                        .orElse(true);
    }

    private static List<String> names(Object[] row) {
        return CellChecks.headers(new Object[][] {row}, 0).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The table with names that stands above a region and is as wide; -1 when there is none. */
    private static int above(List<Block> blocks, int[] region) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean named = block.header >= block.first;
            if (named && block.left <= region[2] && region[3] <= block.right && block.bottom < region[0]) {
                return region[2] == block.left && region[3] == block.right ? i : -1;
            }
        }
        return -1;
    }

    /** The row of names of a region: the one with the most known names, otherwise the first one below the titles. */
    private static Optional<Integer> header(Object[][] cells, int[] region) {
        int last = Math.min(region[1] - 1, region[0] + MOST_ROWS_ABOVE);
        int best = -1;
        long most = 1;
        for (int row = region[0]; row <= last; row++) {
            long known = known(part(cells, row, region));
            if (known > most) {
                most = known;
                best = row;
            }
        }
        if (best >= 0) {
            return Optional.of(best);
        }
        int row = region[0];
        while (row < region[1] && region[2] < region[3] && filled(part(cells, row, region)) == 1) {
            row++;
        }
        return row < region[1] && Headers.areNames(Arrays.asList(part(cells, row, region)))
                ? Optional.of(row)
                : Optional.empty();
    }

    private static long known(Object[] row) {
        return Headers.areNames(Arrays.asList(row))
                ? Arrays.stream(row)
                        .filter(String.class::isInstance)
                        .flatMap(cell -> Meaning.of((String) cell).stream())
                        .distinct()
                        .count()
                : 0;
    }

    private static Object[] part(Object[][] cells, int row, int[] region) {
        return IntStream.rangeClosed(region[2], region[3])
                .mapToObj(column -> at(cells, row, column))
                .toArray();
    }

    private static Object at(Object[][] cells, int row, int column) {
        return column < cells[row].length ? cells[row][column] : null;
    }

    private static void divide(Object[][] cells, int[] region, boolean first, List<int[]> found) {
        List<int[]> pieces = new ArrayList<>();
        for (int[] band : runs(region[0], region[1], row -> isBlankRow(cells, row, region))) {
            boolean[] used = used(cells, band, region);
            for (int[] span : runs(region[2], region[3], column -> !used[column - region[2]])) {
                pieces.add(new int[] {band[0], band[1], span[0], span[1]});
            }
        }
        if (!first && pieces.size() == 1) {
            found.add(pieces.get(0));
            return;
        }
        pieces.forEach(piece -> divide(cells, piece, false, found));
    }

    private static boolean isBlankRow(Object[][] cells, int row, int[] region) {
        return IntStream.rangeClosed(region[2], region[3]).allMatch(column -> Cells.isBlank(at(cells, row, column)));
    }

    /** Which columns of a band have a value, found row by row. */
    private static boolean[] used(Object[][] cells, int[] band, int[] region) {
        boolean[] used = new boolean[region[3] - region[2] + 1];
        for (int row = band[0]; row <= band[1]; row++) {
            for (int column = region[2]; column <= Math.min(region[3], cells[row].length - 1); column++) {
                used[column - region[2]] |= !Cells.isBlank(cells[row][column]);
            }
        }
        return used;
    }

    /** The runs of numbers between blank ones. */
    private static List<int[]> runs(int from, int to, IntPredicate blank) {
        List<int[]> runs = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to + 1; i++) {
            boolean gap = i > to || blank.test(i);
            if (!gap && start < 0) {
                start = i;
            } else if (gap && start >= 0) {
                runs.add(new int[] {start, i - 1});
                start = -1;
            }
        }
        return runs;
    }
}
