package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;

/** Table 3: the types of customers and how often each occurs. */
final class CensusSheet {
    private static final int TYPES = 256;

    private CensusSheet() {}

    static void write(Book book) {
        SheetWriter sheet = book.sheet("Table 3", 10, 11, 11, 10, 12, 4, 8, 10, 11, 11, 10);
        sheet.title(
                "Table 3: types of customers",
                "All 256 types from 4444 (best in R, F, M and CTS) down to 1111, and to the right the types that occur, most"
                        + " customers first. Table 3 of the paper.",
                "A type is the grades of recency, frequency, monetary value and cost to serve side by side: 4114 bought"
                        + " recently, seldom and little, and costs little to serve.");
        int last = CustomerRows.FIRST + TYPES - 1;
        sheet.table(
                "A5",
                "RFMC.CENSUS(rfmc_grades,FALSE)",
                TYPES + 1,
                false,
                Column.of("Type", Format.CENTRED),
                Column.of("Mean grade", Format.TWO),
                Column.of("Customers", Format.WHOLE),
                Column.of("Share", Format.SHARE));
        sheet.headers("E5", Kind.HEADER, Column.of("Place by customers", Format.WHOLE));
        sheet.fill(
                "E6",
                TYPES,
                Format.WHOLE,
                "IF(SUM(C{r})=0,\"\",RANK(C{r},C$6:C$" + last + ")+COUNTIF(C$6:C{r},C{r})-1)");
        sheet.headers(
                "G5",
                Kind.HEADER,
                Column.of("Place", Format.WHOLE),
                Column.of("Type", Format.CENTRED),
                Column.of("Mean grade", Format.TWO),
                Column.of("Customers", Format.WHOLE),
                Column.of("Share", Format.SHARE));
        sheet.fill("G6", TYPES, Format.WHOLE, "IF(ROWS(G$6:G{r})>COUNT(E$6:E$" + last + "),\"\",ROWS(G$6:G{r}))");
        String[] found = {"H", "I", "J", "K"};
        Format[] formats = {Format.CENTRED, Format.TWO, Format.WHOLE, Format.SHARE};
        for (int i = 0; i < found.length; i++) {
            char source = (char) ('A' + i);
            sheet.fill(
                    found[i] + "6",
                    TYPES,
                    formats[i],
                    "IF($G{r}=\"\",\"\",INDEX(" + source + "$6:" + source + "$" + last + ",MATCH($G{r},$E$6:$E$" + last
                            + ",0)))");
        }
        sheet.codes("A6:H" + last);
        sheet.freeze("A6", CustomerRows.HEADINGS);
    }
}
