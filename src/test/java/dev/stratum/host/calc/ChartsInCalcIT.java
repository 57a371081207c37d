package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.awt.Rectangle;
import com.sun.star.table.CellRangeAddress;
import com.sun.star.table.XTableCharts;
import com.sun.star.table.XTableChartsSupplier;
import com.sun.star.uno.UnoRuntime;
import dev.stratum.actions.Samples;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** CalcCharts after their workbook was saved for Excel, which loses their names, and opened again. */
@InCalc
class ChartsInCalcIT {

    private static final Map<String, Integer> WANTED = Map.of("Segment summary", 2, "Segment charts", 2, "Choose k", 1);

    private OpenDocument document;

    private void choose(String id, String... answers) throws Exception {
        document.choose("vnd.stratum:" + id, Office.property("Answers", answers));
    }

    private Map<String, Integer> charts() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (String sheet : document.sheetNames()) {
            int count = on(sheet).getElementNames().length;
            if (count > 0) {
                counts.put(sheet, count);
            }
        }
        return counts;
    }

    private XTableCharts on(String sheet) throws Exception {
        return UnoRuntime.queryInterface(XTableChartsSupplier.class, document.sheet(sheet))
                .getCharts();
    }

    @Test
    void aRefreshAfterSavingAndOpeningDrawsNoSecondOne(Office office) throws Exception {
        Path file = office.home().resolve("charts.xlsx");
        document = office.create();
        try {
            CalcWorkbook book = new CalcWorkbook(office.context(), CalcDocument.of(document.component()), "Test");
            book.addSheet("Customers");
            Object[][] customers = Samples.customers();
            book.write(new dev.stratum.sheet.Area("Customers", 0, 0, customers.length, customers[0].length), customers);
            document.select("Customers", "A1");
            choose("segmentCustomers", "rfmc-2021");
            choose("charts");
            document.select("Customers", "A1");
            choose("chooseK");
            document.export(file, "Calc MS Excel 2007 XML");
        } finally {
            document.close();
        }
        document = office.open(file);
        try {
            assertThat(charts()).isEqualTo(WANTED);
            on("Segment summary")
                    .addNewByName(
                            "Mine",
                            new Rectangle(20_000, 500, 5_000, 5_000),
                            new CellRangeAddress[] {new CellRangeAddress((short) 0, 0, 0, 1, 3)},
                            true,
                            true);
            for (int time = 1; time <= 3; time++) {
                choose("refreshAll", "2018-10-3" + (time % 2));
                choose("charts");
                document.select("Customers", "A1");
                choose("chooseK");
                Map<String, Integer> withMine = new TreeMap<>(WANTED);
                withMine.put("Segment summary", 3);
                assertThat(charts()).as("time %d", time).isEqualTo(withMine);
            }
            assertThat(on("Segment summary").getElementNames()).contains("Mine", "stratum_shares", "stratum_pareto");
        } finally {
            document.close();
        }
    }
}
