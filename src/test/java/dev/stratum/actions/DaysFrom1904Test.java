package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.actions.output.Written;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that began on a Mac count days from 1904; the same dates give the same results in them. */
class DaysFrom1904Test {
    /** 2011-11-29, 2011-10-30 and 2011-08-31. */
    private static final Object[][] LEDGER = {
        {"Customer", "Date", "Amount"}, {"A", 39414.0, 100.0}, {"B", 39384.0, 50.0}, {"A", 39324.0, 25.0}
    };

    @AutoClose
    private final Desk desk = Desk.open();

    @TempDir
    Path folder;

    @BeforeEach
    void count() {
        desk.countDays(DayCount.FROM_1904);
    }

    @Test
    void recencyIsCountedUpToTheDateThatWasTyped() {
        desk.type("Data", LEDGER);
        desk.person().answers("2011-12-09");
        desk.run("buildFromLedger");
        Object[][] customers = desk.output("ledger");
        assertThat(customers[1]).startsWith("A", 10.0);
        assertThat(customers[2]).startsWith("B", 40.0);
        assertThat(desk.book().named("as_of").map(desk.book()::read).orElseThrow()[0][0])
                .isEqualTo(39424.0);
        Area written = Written.area(desk.book(), "ledger").orElseThrow();
        assertThat(desk.book().read(written.at(1, 0))[0][0]).asString().contains("as of 2011-12-09.");
    }

    @Test
    void sentencesNameTheRightDates() {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021", "2018-09-30");
        desk.run("segmentCustomers");
        desk.run("refreshAll");
        Area asOf = desk.book().named("as_of").orElseThrow();
        desk.type(asOf.sheet(), asOf.row(), asOf.column(), new Object[][] {{Samples.AS_OF - 1462}});
        desk.run("refreshAll");
        assertThat(desk.told()).contains("2018-09-30");
        desk.run("compareRefreshes");
        Area written = Written.area(desk.book(), "comparison").orElseThrow();
        assertThat(desk.book().read(written.at(1, 0))[0][0]).asString().contains("2018-09-30 and 2018-10-31");
    }

    @Test
    void exportedDatesAreTheOnesThatTheSheetShows() throws IOException {
        desk.type("Data", LEDGER);
        desk.person().file = folder.resolve("ledger.csv");
        desk.run("export");
        assertThat(Files.readString(desk.person().file)).contains("A,2011-11-29,100", "B,2011-10-30,50");
    }
}
