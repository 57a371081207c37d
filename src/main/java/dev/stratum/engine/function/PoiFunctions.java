package dev.stratum.engine.function;

import dev.stratum.engine.value.ArrayValue;
import dev.stratum.engine.value.CellArea;
import dev.stratum.engine.value.CellAreas;
import dev.stratum.engine.value.Compare;
import dev.stratum.engine.value.ErrorFound;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.engine.value.Matrix;
import dev.stratum.engine.value.Missing;
import dev.stratum.engine.value.NativeError;
import java.util.Map;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.TwoDEval;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.AreaEvalBase;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.FunctionEval;
import org.apache.poi.ss.formula.eval.MissingArgEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.function.FunctionMetadata;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.functions.Function;

/** The functions that Apache POI calculates as Excel does, each checked against Excel's documented results. */
final class PoiFunctions {

    /** The functions with the kinds of their arguments. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("PMT", "VVVVV"),
            Map.entry("IPMT", "VVVVVV"),
            Map.entry("PPMT", "VVVVVV"),
            Map.entry("PV", "VVVVV"),
            Map.entry("FV", "VVVVV"),
            Map.entry("NPER", "VVVVV"),
            Map.entry("NPV", "VR"),
            Map.entry("IRR", "RV"),
            Map.entry("MIRR", "RVV"),
            Map.entry("NORMDIST", "VVVV"),
            Map.entry("NORMINV", "VVV"),
            Map.entry("NORMSDIST", "V"),
            Map.entry("NORMSINV", "V"),
            Map.entry("NORM.DIST", "VVVV"),
            Map.entry("NORM.INV", "VVV"),
            Map.entry("NORM.S.DIST", "VV"),
            Map.entry("NORM.S.INV", "V"),
            Map.entry("POISSON", "VVV"),
            Map.entry("POISSON.DIST", "VVV"),
            Map.entry("BIN2DEC", "V"),
            Map.entry("DEC2BIN", "VV"),
            Map.entry("DEC2HEX", "VV"),
            Map.entry("HEX2DEC", "V"),
            Map.entry("OCT2DEC", "V"),
            Map.entry("DELTA", "VV"));

    private PoiFunctions() {}

    static void register(Registry all) {
        KINDS.forEach((name, kinds) -> {
            Call call = call(name);
            boolean many = name.equals("NPV");
            FunctionMetadata data = FunctionMetadataRegistry.getFunctionByName(name);
            int least = data == null ? 1 : data.getMinParams();
            all.add(name, least, many ? -1 : kinds.length(), kinds, a -> result(call, a));
        });
    }

    private interface Call {
        ValueEval evaluate(ValueEval[] arguments, Caller caller);
    }

    private static Call call(String name) {
        FunctionMetadata data = FunctionMetadataRegistry.getFunctionByName(name);
        if (data != null && AnalysisToolPak.instance.findFunction(name) == null) {
            Function function = FunctionEval.getBasicFunction(data.getIndex());
            return (arguments, caller) -> function.evaluate(arguments, caller.row(), caller.column());
        }
        FreeRefFunction function = AnalysisToolPak.instance.findFunction(name);
        return (arguments, caller) -> function.evaluate(
                arguments,
                new OperationEvaluationContext(null, null, caller.sheet(), caller.row(), caller.column(), null));
    }

    private static Object result(Call call, Arguments a) {
        ValueEval[] arguments = new ValueEval[a.count()];
        Object error = null;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = toPoi(a.raw(i));
            error = error == null && Compare.isError(a.raw(i)) ? a.raw(i) : error;
        }
        if (error != null) {
            throw new ErrorFound(error);
        }
        try {
            return fromPoi(call.evaluate(arguments, a.caller()));
        } catch (ErrorFound | LeftToExcel ours) {
            throw ours;
        } catch (RuntimeException theirs) {
            throw new LeftToExcel("one of its functions cannot be calculated with these arguments outside Excel");
        }
    }

    private static ValueEval toPoi(Object value) {
        if (value == null) {
            return BlankEval.instance;
        }
        if (value == Missing.ARGUMENT) {
            return MissingArgEval.instance;
        }
        if (value instanceof Double number) {
            return new NumberEval(number);
        }
        if (value instanceof Boolean truth) {
            return BoolEval.valueOf(truth);
        }
        if (value instanceof String text) {
            return new StringEval(text);
        }
        if (value instanceof Matrix matrix) {
            return new Range(matrix);
        }
        if (value instanceof CellAreas) {
            throw new LeftToExcel("it gives several ranges at once to a function");
        }
        int code = value instanceof NativeError known
                ? known.code()
                : ((dev.stratum.sheet.CellError) value).code().code();
        return ErrorEval.valueOf(code);
    }

    private static Object fromPoi(ValueEval value) {
        if (value instanceof NumberEval number) {
            return number.getNumberValue();
        }
        if (value instanceof StringEval text) {
            return text.getStringValue();
        }
        if (value instanceof BoolEval truth) {
            return truth.getBooleanValue();
        }
        if (value instanceof ErrorEval error) {
            return new NativeError(error.getErrorCode());
        }
        if (value instanceof AreaEval area) {
            Object[][] cells = new Object[area.getHeight()][area.getWidth()];
            for (int i = 0; i < cells.length; i++) {
                for (int j = 0; j < cells[i].length; j++) {
                    cells[i][j] = fromPoi(area.getRelativeValue(i, j));
                }
            }
            return ArrayValue.of(cells);
        }
        return null;
    }

    /** A matrix as POI's functions read it. */
    private static final class Range extends AreaEvalBase {
        private final Matrix matrix;

        Range(Matrix matrix) {
            super(
                    top(matrix),
                    left(matrix),
                    top(matrix) + Math.max(1, matrix.usedRows()) - 1,
                    left(matrix) + Math.max(1, matrix.usedColumns()) - 1);
            this.matrix = matrix;
        }

        private static int top(Matrix matrix) {
            return matrix instanceof CellArea area ? area.firstRow() : 0;
        }

        private static int left(Matrix matrix) {
            return matrix instanceof CellArea area ? area.firstColumn() : 0;
        }

        @Override
        public ValueEval getRelativeValue(int row, int column) {
            Object cell = matrix.at(row, column);
            if (Compare.isError(cell)) {
                throw new ErrorFound(cell); // so that its reason is kept
            }
            return toPoi(cell);
        }

        @Override
        public ValueEval getRelativeValue(int sheet, int row, int column) {
            return getRelativeValue(row, column);
        }

        @Override
        public TwoDEval getRow(int row) {
            return offset(row, row, 0, getWidth() - 1);
        }

        @Override
        public TwoDEval getColumn(int column) {
            return offset(0, getHeight() - 1, column, column);
        }

        @Override
        public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            Object[][] part = new Object[lastRow - firstRow + 1][lastColumn - firstColumn + 1];
            for (int i = 0; i < part.length; i++) {
                for (int j = 0; j < part[i].length; j++) {
                    part[i][j] = matrix.at(firstRow + i, firstColumn + j);
                }
            }
            return new Range(new ArrayValue(part));
        }
    }
}
