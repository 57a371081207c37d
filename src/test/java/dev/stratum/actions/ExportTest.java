package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @AutoClose
    private final Desk desk = Desk.open();

    @TempDir
    Path folder;

    @Test
    void theSelectedTableIsSavedWithPlainNumbersAndDates() throws IOException {
        desk.type("Invoices", Samples.ledger());
        desk.person().file = folder.resolve("ledger.csv");
        desk.run("export");
        assertThat(Files.readString(desk.person().file))
                .startsWith(
                        "Order no,Order date,Customer ID,Amount\nA1,2018-09-21,17850,100\nA1,2018-09-21,17850,39.5\n")
                .contains("\nA4,2018-07-23,Müller,-50\n");
        assertThat(desk.told()).startsWith("7 rows saved as ");
    }

    @Test
    void theEndingJsonMakesAListOfObjects() throws IOException {
        desk.type("Invoices", Samples.ledger());
        desk.person().file = folder.resolve("ledger.JSON");
        desk.run("export");
        assertThat(Files.readString(desk.person().file))
                .startsWith("[ {")
                .contains("\"Order date\" : \"2018-09-21\"")
                .contains("\"Customer ID\" : 17850,")
                .contains("\"Amount\" : 39.5");
    }

    @Test
    void fromAnEmptySheetTheSegmentsAreSaved() throws IOException {
        desk.type("My customers", Samples.customers());
        desk.person().answers("rfmc-2021");
        desk.run("segmentCustomers");
        desk.book().addSheet("Empty");
        desk.select(dev.stratum.sheet.Area.cell("Empty", 0, 0));
        desk.person().file = folder.resolve("segments.csv");
        desk.run("export");
        assertThat(Files.readAllLines(desk.person().file))
                .hasSize(25)
                .first()
                .asString()
                .startsWith("Customer,Segment,Rank");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        desk.type("Invoices", Samples.ledger());
        desk.person().file = folder.resolve("no such folder").resolve("ledger.csv");
        desk.run("export");
        assertThat(desk.told()).contains("ledger.csv cannot be written");
    }

    @Test
    void noFileChosenMeansNoFileWritten() {
        desk.type("Invoices", Samples.ledger());
        desk.run("export");
        assertThat(desk.told()).contains("was stopped");
        assertThat(folder).isEmptyDirectory();
    }
}
