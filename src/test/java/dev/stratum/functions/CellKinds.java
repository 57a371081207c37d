package dev.stratum.functions;

import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of cell, and every shape of a range, that may come into a function. */
final class CellKinds {
    /** A row in the middle of {@link SampleArguments}. */
    private static final int BAD_ROW = 5;

    private CellKinds() {}

    /** One cell of each kind, with its name. */
    static Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>();
        double[] numbers = {
            1,
            2,
            3.5,
            0.25,
            0,
            -0.0,
            -1,
            -2.5,
            1e308,
            -1e308,
            1e300,
            1e-308,
            Double.MIN_VALUE,
            43404,
            16_500,
            999_999,
            1234.56,
            256,
            257,
            2_147_483_647,
            2_147_483_648.0,
            9.3e18,
            Double.NaN,
            Double.POSITIVE_INFINITY
        };
        for (double number : numbers) {
            cells.put("the number " + number, number);
        }
        cells.put("a whole number of Java", 3);
        String[] texts = {
            "x", "", " ", "\u00a0", "1200.5", "1,200.50", "1.200,50", "1 200,50", "1'200.50", "12,00,000.5",
                    "(1,200.50)",
            "50%", "43404", "2018-10-31", "31.10.2018", "A", "best", "rfmc-2021", "=1+1", "#N/A", "many\nlines", "4114",
            "\ud83d\ude00", "\ud83d", "\u5ba2\u6237"
        };
        for (String text : texts) {
            cells.put("the text '" + text + "'", text);
        }
        cells.put("a text of 40,000 characters", "x".repeat(40_000));
        cells.put("true", true);
        cells.put("false", false);
        cells.put("blank", null);
        for (ExcelError error : ExcelError.values()) {
            cells.put("the error " + error.text(), new CellError(error, "as given"));
        }
        cells.put("an error as Jinx gives it", new Exception("#DIV/0!"));
        cells.put("an object of the host", new Object());
        return cells;
    }

    /** Whole ranges made of a cell, and the sample with that cell in one row. */
    static Map<String, Object[][]> ranges(Object cell, Object[][] sample) {
        Map<String, Object[][]> ranges = new LinkedHashMap<>();
        ranges.put("1 x 1 of", filled(1, 1, cell));
        ranges.put("a row of", filled(1, 4, cell));
        ranges.put("a column of", filled(12, 1, cell));
        ranges.put("a table of", filled(12, 4, cell));
        if (sample != null) {
            Object[][] one = copy(sample);
            one[Math.min(BAD_ROW, one.length - 1)][0] = cell;
            ranges.put("the sample with one cell that is", one);
            Object[][] last = copy(sample);
            Arrays.fill(last[last.length - 1], cell);
            ranges.put("the sample with a last row of", last);
        }
        return ranges;
    }

    /** Ranges of an odd shape. */
    static Map<String, Object[][]> shapes(Object[][] sample) {
        Map<String, Object[][]> shapes = new LinkedHashMap<>();
        shapes.put("no row at all", new Object[0][0]);
        shapes.put("rows without a column", new Object[3][0]);
        shapes.put("a wide row", wide(1));
        shapes.put("two wide rows", wide(2));
        shapes.put("numbers, then dates", mixed(43404.0, 43405.0, 43410.0));
        shapes.put("amounts", mixed(1200.5, -3.25, 99_999.99));
        shapes.put("huge and tiny", mixed(1e308, -1e308, 1e-308));
        shapes.put("texts and blanks", mixed("x", null, ""));
        if (sample != null) {
            shapes.put("the sample without its last row", Arrays.copyOf(sample, sample.length - 1));
            shapes.put("the sample with ten blank rows below", blankBelow(sample));
            shapes.put("the sample with one column more", columnsMore(sample, 1));
            shapes.put("the sample without its last column", columnsMore(sample, -1));
            shapes.put("the sample, ragged", ragged(sample));
        }
        return shapes;
    }

    /** A column as long as one picked by its letter. */
    static Object[][] longColumn(int rows) {
        Object[] numbers = new Object[97];
        Arrays.setAll(numbers, i -> (double) (i * i % 97));
        Object[][] cells = new Object[rows][];
        for (int row = 0; row < rows; row++) {
            cells[row] = new Object[] {numbers[row % numbers.length]};
        }
        return cells;
    }

    private static Object[][] filled(int rows, int columns, Object cell) {
        Object[][] cells = new Object[rows][columns];
        Arrays.stream(cells).forEach(row -> Arrays.fill(row, cell));
        return cells;
    }

    private static Object[][] copy(Object[][] cells) {
        return Arrays.stream(cells).map(Object[]::clone).toArray(Object[][]::new);
    }

    private static Object[][] wide(int rows) {
        Object[][] cells = new Object[rows][300];
        Arrays.stream(cells).forEach(row -> Arrays.setAll(row, i -> 1.0 + i % 7 + i / 7.0));
        return cells;
    }

    private static Object[][] mixed(Object first, Object second, Object third) {
        Object[][] cells = new Object[12][1];
        for (int row = 0; row < cells.length; row++) {
            cells[row][0] = row % 3 == 0 ? second : row % 3 == 1 ? first : third;
        }
        return cells;
    }

    private static Object[][] blankBelow(Object[][] sample) {
        Object[][] cells = Arrays.copyOf(sample, sample.length + 10);
        for (int row = sample.length; row < cells.length; row++) {
            cells[row] = new Object[sample[0].length];
        }
        return cells;
    }

    private static Object[][] columnsMore(Object[][] sample, int more) {
        return Arrays.stream(sample)
                .map(row -> Arrays.copyOf(row, row.length + more))
                .toArray(Object[][]::new);
    }

    private static Object[][] ragged(Object[][] sample) {
        Object[][] cells = copy(sample);
        for (int row = 0; row < cells.length; row++) {
            Arrays.fill(cells[row], 0, Math.min(row % 3, cells[row].length), null);
        }
        return cells;
    }
}
