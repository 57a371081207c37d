package dev.stratum.host.calc;

import com.sun.star.container.XNamed;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.problem.StratumException;
import dev.stratum.sheet.Headers;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.RowIssue;
import dev.stratum.sheet.TableReader;
import java.util.ArrayList;
import java.util.List;

/** "Check data": lists what is wrong in the numeric columns of the sheet in front on a sheet of its own. */
final class DataCheck {

    private DataCheck() {}

    static String run(CalcDocument document) throws com.sun.star.uno.Exception {
        XSpreadsheet sheet = document.activeSheet();
        String name = UnoRuntime.queryInterface(XNamed.class, sheet).getName();
        List<RowIssue> issues = issues(SheetValues.used(sheet));
        if (issues.isEmpty()) {
            return "No problems found on sheet '" + name + "'.";
        }
        Object[][] rows = new Object[issues.size() + 1][];
        rows[0] = new Object[] {"Row", "Problem"};
        for (int i = 0; i < issues.size(); i++) {
            RowIssue issue = issues.get(i);
            rows[i + 1] = new Object[] {issue.row() + 1.0, issue.problem().getMessage()};
        }
        String list = document.addSheet("Problems", rows);
        return issues.size() + (issues.size() == 1 ? " row" : " rows") + " of sheet '" + name
                + "' cannot be used; the reasons are on the new sheet '" + list + "'.";
    }

    /** The rows that have a blank, a text or an error in a column that otherwise holds numbers. */
    static List<RowIssue> issues(Object[][] cells) {
        List<Integer> numeric = new ArrayList<>();
        for (int column = 0; cells.length > 0 && column < cells[0].length; column++) {
            int numbers = 0;
            int others = 0;
            for (int row = 1; row < cells.length; row++) {
                Object cell = cells[row][column];
                numbers += cell instanceof Double ? 1 : 0;
                others += cell instanceof String text && !text.isEmpty() ? 1 : 0;
            }
            if (numbers > others) {
                numeric.add(column);
            }
        }
        if (numeric.isEmpty()) {
            return List.of();
        }
        Object[][] columns = new Object[cells.length][];
        for (int row = 0; row < cells.length; row++) {
            Object[] values = cells[row];
            columns[row] = numeric.stream().map(column -> values[column]).toArray();
        }
        try {
            Range range = Range.orBlank("sheet", columns);
            return TableReader.numbers(range, Headers.of(null)).issues();
        } catch (StratumException noRowIsUsable) {
            return List.of(new RowIssue(0, noRowIsUsable));
        }
    }
}
