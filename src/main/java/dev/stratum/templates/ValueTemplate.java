package dev.stratum.templates;

import dev.stratum.policy.ValuePolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template of Bu (2023): from judgements and scores to customer value, clusters and categories. */
final class ValueTemplate {
    /** How many customers a blank book takes. */
    static final int MOST_CUSTOMERS = 500;

    private ValueTemplate() {}

    static XSSFWorkbook build(boolean blank) {
        Book book = new Book("Customer value", blank);
        ValuePolicy policy = ValuePolicy.bu2023();
        CustomerRows rows = new CustomerRows(
                blank ? MOST_CUSTOMERS : Sample.rows(Sample.SCORES).size());
        ValueStartSheet.write(book, policy, rows);
        IndexSheet.write(book, policy);
        IndicatorScoresSheet.write(book, policy, rows);
        ValuesSheet.write(book, rows);
        CentresSheet.write(book);
        HistorySheet.write(book);
        AnovaSheet.write(book, rows);
        CategoriesSheet.write(book, rows);
        ExpertsSheet.write(book, rows);
        ScatterDataSheet.write(book, rows);
        return book.finish();
    }
}
