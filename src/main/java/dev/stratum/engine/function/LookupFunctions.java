package dev.stratum.engine.function;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.BookCells;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.NativeError;
import org.apache.poi.ss.util.CellReference;

/** Searching in ranges, and references. */
final class LookupFunctions {

    private LookupFunctions() {}

    static void register(Registry all) {
        all.add("VLOOKUP", 3, 4, "VRVV", a -> table(a, true));
        all.add("HLOOKUP", 3, 4, "VRVV", a -> table(a, false));
        all.add("LOOKUP", 2, 3, "VAA", LookupFunctions::lookup);
        all.add("MATCH", 2, 3, "VRV", a -> {
            Line line = Line.of(a.matrix(1));
            int type = a.given(2) ? (int) Math.signum(a.number(2)) : 1;
            int at = type == 0
                    ? Search.exact(a.value(0), line, true, false, a)
                    : Search.sorted(a.value(0), line, type > 0, a);
            return at < 0 ? NativeError.NA : (Object) (at + 1.0);
        });
        all.add("XMATCH", 2, 4, "VRVV", a -> {
            int at = Search.modern(a.value(0), Line.of(a.matrix(1)), a.whole(2, 0), a.whole(3, 1), a);
            return at < 0 ? NativeError.NA : (Object) (at + 1.0);
        });
        all.add("XLOOKUP", 3, 6, "VRRRVV", LookupFunctions::xlookup);
        all.add("INDEX", 2, 4, "RVVV", LookupFunctions::index);
        all.add("OFFSET", 3, 5, "RVVVV", a -> {
            CellArea from = a.area(0);
            int top = from.firstRow() + a.whole(1, 0);
            int left = from.firstColumn() + a.whole(2, 0);
            int height = a.whole(3, from.rows());
            int width = a.whole(4, from.columns());
            if (height == 0 || width == 0) {
                throw new ErrorFound(NativeError.REF);
            }
            int bottom = top + height - Integer.signum(height);
            int right = left + width - Integer.signum(width);
            return from.sized(
                    Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
        });
        all.add("ROW", 0, 1, "R", a -> places(a, true));
        all.add("COLUMN", 0, 1, "R", a -> places(a, false));
        all.add("ROWS", "R", a -> (double) a.matrix(0).rows());
        all.add("COLUMNS", "R", a -> (double) a.matrix(0).columns());
        all.add(
                "AREAS",
                "R",
                a -> a.raw(0) instanceof CellAreas several
                        ? (double) several.areas().size()
                        : 1.0);
        all.add("ADDRESS", 2, 5, "VVVVV", LookupFunctions::address);
        all.add("SHEET", 0, 1, "R", a -> {
            if (a.raw(0) instanceof CellArea area) {
                return area.sheet() + 1.0;
            }
            int sheet = a.given(0)
                    ? a.caller().cells().sheet(a.text(0))
                    : a.caller().sheet();
            return sheet < 0 ? NativeError.NA : (Object) (sheet + 1.0);
        });
        all.add(
                "SHEETS",
                0,
                1,
                "R",
                a -> a.given(0) ? 1.0 : (double) a.caller().cells().sheetCount());
        all.add("FORMULATEXT", "R", a -> {
            CellArea cell = a.area(0);
            if (cell.cells().formula(cell.sheet(), cell.firstRow(), cell.firstColumn()) == null) {
                return NativeError.NA;
            }
            throw new LeftToExcel("how FORMULATEXT writes a formula depends on the version of Excel");
        });
        all.add("HYPERLINK", 1, 2, "VV", a -> a.given(1) ? a.any(1) : a.any(0));
        all.add("TRANSPOSE", "A", a -> {
            Matrix source = a.matrix(0);
            Object[][] result = Results.of(/* rows= */ source.columns(), /* columns= */ source.rows(), a);
            for (int i = 0; i < result.length; i++) {
                for (int j = 0; j < result[i].length; j++) {
                    result[i][j] = source.at(j, i);
                }
            }
            return ArrayValue.of(result);
        });
    }

    /** A row or column to search in. */
    record Line(Matrix matrix, boolean down, int used) {
        static Line of(Matrix matrix) {
            if (matrix.rows() > 1 && matrix.columns() > 1) {
                throw new ErrorFound(NativeError.NA);
            }
            boolean down = matrix.rows() > 1;
            return new Line(matrix, down, down ? matrix.usedRows() : matrix.usedColumns());
        }

        int length() {
            return down ? matrix.rows() : matrix.columns();
        }

        Object at(int place) {
            return down ? matrix.at(place, 0) : matrix.at(0, place);
        }
    }

    /** A line of a matrix, seen alone. */
    private record Part(Matrix matrix, boolean column, int number) implements Matrix {
        @Override
        public int rows() {
            return column ? matrix.rows() : 1;
        }

        @Override
        public int columns() {
            return column ? 1 : matrix.columns();
        }

        @Override
        public int usedRows() {
            return column ? matrix.usedRows() : 1;
        }

        @Override
        public int usedColumns() {
            return column ? 1 : matrix.usedColumns();
        }

        @Override
        public Object at(int row, int columnOfPart) {
            return column ? matrix.at(row, number) : matrix.at(number, columnOfPart);
        }
    }

    private static Object table(Arguments a, boolean down) {
        Object wanted = a.value(0);
        Matrix table = a.matrix(1);
        int line = a.whole(2);
        Part keys = new Part(table, down, 0);
        Line searched = new Line(keys, down, down ? keys.usedRows() : keys.usedColumns());
        int at = (a.given(3) && !a.truth(3)) || (a.count() > 3 && !a.given(3))
                ? Search.exact(wanted, searched, true, false, a)
                : Search.sorted(wanted, searched, true, a);
        if (at < 0) {
            return NativeError.NA; // also when the table has no such column
        }
        if (line < 1) {
            throw new ErrorFound(NativeError.VALUE);
        }
        if (line > (down ? table.columns() : table.rows())) {
            throw new ErrorFound(NativeError.REF);
        }
        return down ? table.at(at, line - 1) : table.at(line - 1, at);
    }

    private static Object lookup(Arguments a) {
        Matrix searched = a.matrix(1);
        Object wanted = a.value(0);
        boolean down = searched.rows() >= searched.columns();
        Part keys = new Part(searched, down, 0);
        Line line = new Line(keys, down, down ? keys.usedRows() : keys.usedColumns());
        int at = Search.sorted(wanted, line, true, a);
        if (at < 0) {
            return NativeError.NA;
        }
        if (!a.given(2)) {
            return down ? searched.at(at, searched.columns() - 1) : searched.at(searched.rows() - 1, at);
        }
        Matrix results = a.matrix(2);
        if (results.rows() > 1 && results.columns() > 1) {
            throw new ErrorFound(NativeError.NA);
        }
        boolean resultsDown = results.rows() > 1;
        if (at >= (resultsDown ? results.rows() : results.columns())) {
            return NativeError.NA;
        }
        return resultsDown ? results.at(at, 0) : results.at(0, at);
    }

    private static Object xlookup(Arguments a) {
        Line line = Line.of(a.matrix(1));
        Matrix results = a.matrix(2);
        boolean down = line.down() || (line.length() == 1 && results.rows() == 1);
        int length = down ? results.rows() : results.columns();
        if (length != line.length()) {
            throw new ErrorFound(NativeError.VALUE);
        }
        int at = Search.modern(a.value(0), line, a.whole(4, 0), a.whole(5, 1), a);
        if (at < 0) {
            return a.given(3) ? a.any(3) : NativeError.NA;
        }
        if (results instanceof CellArea area) {
            return down
                    ? area.sized(area.firstRow() + at, area.firstColumn(), area.firstRow() + at, area.lastColumn())
                    : area.sized(area.firstRow(), area.firstColumn() + at, area.lastRow(), area.firstColumn() + at);
        }
        Part part = new Part(results, !down, at);
        return part.single() ? part.at(0, 0) : part;
    }

    private static Object index(Arguments a) {
        if (a.raw(0) instanceof CellAreas several) {
            int number = a.whole(3, 1);
            if (number < 1 || number > several.areas().size()) {
                throw new ErrorFound(NativeError.REF);
            }
            return index(several.areas().get(number - 1), a);
        }
        if (a.whole(3, 1) != 1) {
            throw new ErrorFound(NativeError.REF);
        }
        return index(a.matrix(0), a);
    }

    private static Object index(Matrix source, Arguments a) {
        int row = a.whole(1, 0);
        int column = a.whole(2, 0);
        if (a.count() == 2 && source.rows() == 1 && source.columns() > 1) {
            column = row;
            row = 1;
        } else if (a.count() == 2 && source.columns() == 1) {
            column = 1;
        }
        if (row < 0 || column < 0) {
            throw new ErrorFound(NativeError.VALUE);
        }
        if (row > source.rows() || column > source.columns()) {
            throw new ErrorFound(NativeError.REF);
        }
        int top = row == 0 ? 0 : row - 1;
        int bottom = row == 0 ? source.rows() - 1 : row - 1;
        int left = column == 0 ? 0 : column - 1;
        int right = column == 0 ? source.columns() - 1 : column - 1;
        if (source instanceof CellArea area) {
            return area.sized(
                    area.firstRow() + top,
                    area.firstColumn() + left,
                    area.firstRow() + bottom,
                    area.firstColumn() + right);
        }
        Object[][] result = Results.of(bottom - top + 1, right - left + 1, a);
        for (int i = top; i <= bottom; i++) {
            for (int j = left; j <= right; j++) {
                result[i - top][j - left] = source.at(i, j);
            }
        }
        return ArrayValue.of(result);
    }

    private static Object places(Arguments a, boolean rows) {
        if (!a.given(0)) {
            return (rows ? a.caller().row() : a.caller().column()) + 1.0;
        }
        CellArea area = a.area(0);
        int first = rows ? area.firstRow() : area.firstColumn();
        int length = rows ? area.rows() : area.columns();
        if (!a.caller().arrays() || length == 1) {
            return first + 1.0;
        }
        Object[][] result = Results.of(rows ? length : 1, rows ? 1 : length, a);
        for (int i = 0; i < length; i++) {
            result[rows ? i : 0][rows ? 0 : i] = first + i + 1.0;
        }
        return ArrayValue.of(result);
    }

    private static Object address(Arguments a) {
        int row = a.whole(0);
        int column = a.whole(1);
        int kind = a.whole(2, 1);
        if (row < 1
                || row > BookCells.LAST_ROW + 1
                || column < 1
                || column > BookCells.LAST_COLUMN + 1
                || kind < 1
                || kind > 4) {
            throw new ErrorFound(NativeError.VALUE);
        }
        boolean rowFixed = kind < 3;
        boolean columnFixed = kind % 2 == 1;
        String cell = a.truth(3, true)
                ? (columnFixed ? "$" : "")
                        + CellReference.convertNumToColString(column - 1)
                        + (rowFixed ? "$" : "")
                        + row
                : "R" + (rowFixed ? row : "[" + row + "]") + "C" + (columnFixed ? column : "[" + column + "]");
        if (!a.given(4)) {
            return cell;
        }
        String sheet = a.text(4);
        String quoted = sheet.matches("(\\[[^\\]]*\\])?[\\p{L}_][\\p{L}\\p{N}_.]*")
                ? sheet
                : "'" + sheet.replace("'", "''") + "'";
        return sheet.isEmpty() ? "!" + cell : quoted + "!" + cell;
    }
}
