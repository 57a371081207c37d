package dev.stratum.host.calc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.star.beans.XPropertySet;
import com.sun.star.sheet.FormulaToken;
import com.sun.star.sheet.XArrayFormulaTokens;
import com.sun.star.sheet.XFormulaTokens;
import com.sun.star.table.CellAddress;
import com.sun.star.table.XCellRange;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.CloseVetoException;
import com.sun.star.util.Date;
import dev.stratum.actions.Desk;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.port.Workbook;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A new document without a window in a real LibreOffice Calc. All desks and {@link InCalc} share one {@link Office}. Without
 * LibreOffice the tests are aborted, or fail when {@code STRATUM_CALC_REQUIRED} is {@code true}.
 */
public final class CalcDesk extends Desk {
    private final OpenDocument open;
    private final CalcDocument document;
    private final CalcWorkbook workbook;

    /** Opens a new document. */
    public CalcDesk() {
        this(created());
    }

    private CalcDesk(OpenDocument open) {
        this.open = open;
        document = CalcDocument.of(open.component());
        workbook = new CalcWorkbook(Office.shared().context(), document, "Test");
    }

    private static OpenDocument created() {
        assumeTrue(InCalc.Provider.isPossible(), () -> Missing.TOLD);
        return Refused.or(Office.shared()::create);
    }

    /** Said once, however many tests are aborted. */
    private static final class Missing {
        static final String TOLD = tell();

        private static String tell() {
            System.err.println(InCalc.Provider.MISSING);
            return InCalc.Provider.MISSING;
        }
    }

    @Override
    protected Workbook host() {
        return workbook;
    }

    @Override
    protected void select(Area area) {
        workbook.select(area);
    }

    @Override
    protected void formula(Area area, String text, Object[][] shown) {
        Refused.orDo(() -> {
            XCellRange cells = document.range(area);
            CellAddress at = new CellAddress((short) document.place(area.sheet()), area.column(), area.row());
            FormulaToken[] tokens =
                    CellFormula.read(document, asStored(text.substring(1)), at).tokens();
            if (area.rows() * area.columns() == 1) {
                UnoRuntime.queryInterface(XFormulaTokens.class, cells.getCellByPosition(0, 0))
                        .setTokens(tokens);
            } else {
                UnoRuntime.queryInterface(XArrayFormulaTokens.class, cells).setArrayTokens(tokens);
            }
        });
    }

    /** In the notation of Excel's files Calc knows functions of ours by the names that are stored there. */
    private static String asStored(String formula) {
        String stored = formula;
        for (String name : StratumFunctions.catalogue().names()) {
            stored = stored.replaceAll("(?<![\\w.])" + Pattern.quote(name) + "\\(", "_xll." + name + "(");
        }
        return stored;
    }

    @Override
    protected void countDays(DayCount from) {
        LocalDate zero = from.zero();
        Date day = new Date((short) zero.getDayOfMonth(), (short) zero.getMonthValue(), (short) zero.getYear());
        Refused.orDo(() -> document.as(XPropertySet.class).setPropertyValue("NullDate", day));
    }

    @Override
    protected Desk saved(Path folder) throws IOException {
        Path file = Files.createTempDirectory(folder, "saved").resolve("book.ods");
        Refused.orDo(() -> open.export(file, "calc8"));
        try {
            return new CalcDesk(Office.shared().open(file));
        } catch (com.sun.star.uno.Exception refused) {
            throw new IOException("LibreOffice does not open what it saved", refused);
        }
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (CloseVetoException vetoed) {
            throw new IllegalStateException("The document does not close", vetoed);
        }
    }
}
