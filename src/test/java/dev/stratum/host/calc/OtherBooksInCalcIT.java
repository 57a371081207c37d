package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.star.beans.XPropertySet;
import com.sun.star.sheet.XSpreadsheet;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.util.Date;
import com.sun.star.util.XProtectable;
import dev.stratum.actions.Samples;
import dev.stratum.sheet.Area;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that are not like ours: they count days from another day, or they are protected. */
@InCalc
class OtherBooksInCalcIT {

    private OpenDocument document;
    private CalcWorkbook book;

    @BeforeEach
    void create(Office office) throws Exception {
        document = office.create();
        book = new CalcWorkbook(office.context(), CalcDocument.of(document.component()), "Test");
    }

    @AfterEach
    void close() throws Exception {
        document.close();
    }

    private String choose(String id, String... answers) throws Exception {
        return document.choose("vnd.stratum:" + id, Office.property("Answers", answers));
    }

    /** 2011-11-29, 2011-10-30 and 2011-08-31 as a workbook counts them; 10, 40 and 100 days before 2011-12-09. */
    @ParameterizedTest
    @CsvSource({"1904, 1, 1, 39414", "1899, 12, 30, 40876", "1900, 1, 1, 40874"})
    void recencyIsTheSameFromWhateverDayTheWorkbookCounts(int year, int month, int day, double first) throws Exception {
        UnoRuntime.queryInterface(XPropertySet.class, document.component())
                .setPropertyValue("NullDate", new Date((short) day, (short) month, (short) year));
        book.addSheet("Data");
        book.write(new Area("Data", 0, 0, 4, 3), new Object[][] {
            {"Customer", "Order date", "Amount"},
            {"A", first, 100.0},
            {"B", first - 30, 50.0},
            {"C", first - 90, 75.0}
        });
        document.select("Data", "A2");
        assertThat(choose("buildFromLedger", "2011-12-09")).startsWith("3 customers from 3 lines");
        assertThat(document.rows("Customers from ledger").stream()
                        .skip(4)
                        .map(row -> row.subList(0, 2))
                        .toList())
                .containsExactly(List.of("A", 10.0), List.of("B", 40.0), List.of("C", 100.0));
        assertThat(document.rows("Customers from ledger").get(1).get(0).toString())
                .contains("as of 2011-12-09");
        XSpreadsheet data = document.sheet("Data");
        data.getCellByPosition(4, 0).setFormula("=RFM.RECENCY(B2;DATE(2011;12;9))");
        assertThat(data.getCellByPosition(4, 0).getValue()).isEqualTo(10);
    }

    /** The last purchase as a date, the date of analysis typed into the settings by a formula of the workbook. */
    @Test
    void segmentsAndTheirRefreshAreTheSameInAWorkbookThatCountsFrom1904(Office office) throws Exception {
        List<List<Object>> from1899 = segments(43404);
        document.close();
        create(office);
        UnoRuntime.queryInterface(XPropertySet.class, document.component())
                .setPropertyValue("NullDate", new Date((short) 1, (short) 1, (short) 1904));
        assertThat(segments(43404 - 1462)).isEqualTo(from1899);
    }

    private List<List<Object>> segments(double asOf) throws Exception {
        Object[][] customers = Samples.customers();
        customers[0][1] = "Last order";
        for (int row = 1; row < customers.length; row++) {
            customers[row][1] = asOf - (Double) customers[row][1];
        }
        book.addSheet("Customers");
        book.write(new Area("Customers", 0, 0, customers.length, customers[0].length), customers);
        document.select("Customers", "A1");
        choose("segmentCustomers", "rfmc-2021", "2018-10-31");
        choose("refreshAll");
        assertThat(document.rows("Segments")).hasSizeGreaterThan(20);
        return document.rows("Segments");
    }

    @Test
    void aProtectedSheetIsNamedAndNothingIsChanged() throws Exception {
        book.addSheet("Customers");
        Object[][] customers = Samples.customers();
        book.write(new Area("Customers", 0, 0, customers.length, customers[0].length), customers);
        document.select("Customers", "A1");
        choose("segmentCustomers", "rfmc-2021");
        UnoRuntime.queryInterface(XProtectable.class, document.sheet("Segments"))
                .protect("");
        var before = document.contents();
        document.select("Customers", "A1");
        document.cell("Customers", "D2").setValue(9e6);
        before.put("Customers", document.rows("Customers"));
        assertThat(choose("segmentCustomers"))
                .startsWith("Sheet Segments is protected, so nothing can be written to it;");
        assertThat(document.contents()).isEqualTo(before);
    }

    @Test
    void aProtectedWorkbookIsToldAndNothingIsChanged() throws Exception {
        book.addSheet("Customers");
        Object[][] customers = Samples.customers();
        book.write(new Area("Customers", 0, 0, customers.length, customers[0].length), customers);
        document.select("Customers", "A1");
        UnoRuntime.queryInterface(XProtectable.class, document.component()).protect("");
        var before = document.contents();
        assertThat(choose("segmentCustomers", "rfmc-2021"))
                .startsWith("The workbook is protected, so no sheet can be added;");
        assertThat(document.contents()).isEqualTo(before);
    }
}
