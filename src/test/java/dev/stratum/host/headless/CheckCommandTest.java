package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_clean_file_has_no_problems() {
        Cli.Run run = Cli.run("check", Cli.file("/kmeans/iris_150x4.csv"));
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("No problems found in iris_150x4.csv.");
    }

    @Test
    void a_ledger_may_name_a_customer_again() {
        Cli.Run run = Cli.run("check", Cli.file("ledger-good.csv"));
        assertThat(run.out()).doesNotContain("occurs in rows");
        assertThat(run.code()).isZero();
    }

    @Test
    void every_kind_of_problem_in_a_csv_file_has_its_cell() {
        Cli.Run run = Cli.run("check", Cli.file("check-bad.csv"));
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out())
                .contains("C3 (Sales) is the text '1,200', not a number")
                .contains("B4 (Joined) is the text '03/01/2024', not a date")
                .contains("C6 (Sales) is blank")
                .contains("C9 (Sales) is the text 'none', but the rest of its column is numbers")
                .contains("Customer A1 occurs in rows 2 and 8")
                .contains("5 problems found in check-bad.csv");
    }

    @Test
    void a_separator_too_many_is_a_problem_of_its_line() {
        Cli.Run run = Cli.run("check", Cli.file("ledger-bad.csv"));
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out()).contains("Line 10 has 5 values but the header has 4");
    }

    @Test
    void a_workbook_is_checked_sheet_by_sheet_and_table_by_table() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Clients", "B2", "Clients of the year");
            Books.put(workbook, "Clients", "B3", "Client no", "Sales");
            for (int row = 4; row <= 9; row++) {
                Books.put(workbook, "Clients", "B" + row, 100.0 + row, 1000.0 * row);
            }
            Books.put(workbook, "Clients", "C6", "7 000");
            Books.put(workbook, "Clients", "B8", 104.0);
            Books.put(workbook, "Clients", "E3", "Item", "Value");
            Books.put(workbook, "Clients", "E4", "Policy", "rfmc-2021");
            Books.put(workbook, "Clients", "E5", "Window", 365.0);
            Books.formula(workbook, "Other sums", "A1", "1/0");
            Books.cell(workbook, "Other sums", "A1").setCellErrorValue((byte) 7);
        });
        Cli.Run run = Cli.run("check", book);
        assertThat(run.code()).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(run.out())
                .contains("Clients!C6 (Sales) is the text '7 000', not a number")
                .contains("Clients!B8: Customer 104 occurs in rows 4 and 8")
                .contains("'Other sums'!A1 holds the error #DIV/0!")
                .contains("3 problems");
    }

    @Test
    void a_title_over_merged_cells_is_no_header() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Data", "A1", "Sales of the year");
            workbook.getSheet("Data").addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            Books.put(workbook, "Data", "A2", "Name", "Sales");
            for (int row = 3; row <= 20; row++) {
                Books.put(workbook, "Data", "A" + row, "n" + row, (double) row);
            }
        });
        assertThat(Cli.run("check", book).out()).contains("No problems found");
    }

    @Test
    void many_problems_of_a_kind_are_counted_unless_all_are_wanted() throws IOException {
        Path book = folder.resolve("book.xlsx");
        Books.write(book, workbook -> {
            Books.put(workbook, "Data", "A1", "Name", "Sales");
            for (int row = 2; row <= 60; row++) {
                Books.put(workbook, "Data", "A" + row, "n" + row, row % 8 == 0 ? "1 2" : (Object) (double) row);
            }
        });
        assertThat(Cli.run("check", book).out()).contains("... and 2 more like this", "7 problems");
        assertThat(Cli.run("check", book, "--all").lines()).hasSize(8);
    }

    @Test
    void the_workbook_of_segments_is_clean() {
        Path out = folder.resolve("out.xlsx");
        Cli.run("segment", Cli.file("ledger-bad.csv"), "--as-of=2024-03-31", "--out", out);
        assertThat(Cli.run("check", out).out()).contains("No problems found");
    }

    @Test
    void a_missing_file_is_a_failure() {
        Cli.Run run = Cli.run("check", folder.resolve("none.xlsx"));
        assertThat(run.code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(run.err()).contains("none.xlsx does not exist");
    }
}
