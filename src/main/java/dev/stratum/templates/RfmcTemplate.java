package dev.stratum.templates;

import dev.stratum.policy.Policy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template of the RFMC paper: every table and figure of it, from the customers to the segments. */
final class RfmcTemplate {
    /** How many customers a blank book takes. */
    static final int MOST_CUSTOMERS = 5000;

    private RfmcTemplate() {}

    static XSSFWorkbook build(boolean blank, Policy policy) {
        Book book = new Book("Customer segments by RFM and RFMC", blank);
        CustomerRows rows = new CustomerRows(
                blank ? MOST_CUSTOMERS : Sample.rows(Sample.CUSTOMERS).size());
        StartSheet.write(book, policy, rows);
        CustomersSheet.write(book, rows);
        PolicySheets.table1(book, policy);
        PolicySheets.table2(book, policy);
        ScoresSheet.write(book, rows);
        GradesSheet.write(book, rows);
        CensusSheet.write(book);
        DescriptiveSheets.table4(book, rows);
        DescriptiveSheets.figure3(book, rows);
        ClusterSheet.table5(book, rows);
        ClusterSheet.table6(book, rows);
        ComparisonSheet.write(book, policy.segments().names());
        ChangesSheet.write(book, rows);
        HypothesesSheet.write(book);
        ProfitSheet.write(book, rows);
        ControlSheet.write(book);
        if (!blank) {
            FindingsSheet.write(book, policy.segments().names());
        }
        return book.finish();
    }
}
