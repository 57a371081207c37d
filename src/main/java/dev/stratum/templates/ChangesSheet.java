package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/** Table 8: the customers whose segment changed. */
final class ChangesSheet {
    private static final int SHOWN = 10;
    private static final int FIRST_LOOKED_UP = 22;

    /** What the text of the paper says about its customers 1 to 10. */
    private static final String[] STORY = {
        "General to most valuable: bought often of late, 700,000 yuan or more",
        "Valuable to most valuable: as 1, although dearest of the four to serve",
        "General to most valuable: as 1",
        "General to most valuable: as 1",
        "Low or general to valuable: CTS grade 4",
        "Low or general to valuable: CTS grade 3",
        "Low or general to valuable: CTS grade 4",
        "Valuable to general: very dear to serve",
        "Valuable to low contribution: very dear to serve",
        "Listed in Table 8, not discussed in the text"
    };

    private static final List<Column> MEASURES = List.of(
            Column.of("Steps", Format.STEPS),
            Column.of("Recency (days)", Format.WHOLE),
            Column.of("Purchases", Format.WHOLE),
            Column.of("Amount (yuan)", Format.WHOLE),
            Column.of("CTS score", Format.PLAIN),
            Column.of("RC", Format.GRADE),
            Column.of("FC", Format.GRADE),
            Column.of("MC", Format.GRADE),
            Column.of("CTSC", Format.GRADE));

    private ChangesSheet() {}

    static void write(Book book, CustomerRows rows) {
        SheetWriter sheet = book.sheet("Table 8", 13, 18, 18, 8, 10, 11, 13, 9, 8, 8, 8, 8, 14, 64);
        sheet.title(
                "Table 8: customers whose segment changed",
                "The ten customers who moved furthest between RFM and RFMC, and ten customers of your choice. Table 8 of the"
                        + " paper.",
                "Steps: +2 is two segments up. RC, FC, MC, CTSC: grades 4 (best) to 1.");
        sheet.section("A5", 12, "Largest moves");
        sheet.table(
                "A6",
                "SEGMENT.CHANGES(" + rows.headed(GradesSheet.NAME, "A", "A") + ","
                        + rows.headed(GradesSheet.NAME, "O", "O")
                        + "," + rows.headed(GradesSheet.NAME, "R", "R") + "," + rows.headed(GradesSheet.NAME, "B", "I")
                        + ","
                        + SHOWN + ",tier_names,TRUE)",
                SHOWN + 1,
                false,
                withMeasures(
                        Column.of("Customer", Format.TEXT),
                        Column.of("Before", Format.TEXT),
                        Column.of("After", Format.TEXT)));
        lookUp(sheet);
        Rules.tierColours(sheet, "B7:C16", "B22:C31");
        sheet.freeze("B5", 1);
    }

    /** Columns that tell the segments, and beside them what both tables say of a customer. */
    private static Column[] withMeasures(Column... segments) {
        return Stream.concat(Stream.of(segments), MEASURES.stream()).toArray(Column[]::new);
    }

    private static void lookUp(SheetWriter sheet) {
        boolean blank = sheet.book().isBlank();
        sheet.section(
                "A19", blank ? 13 : 14, blank ? "Customers to look up" : "The ten customers of the paper's Table 8");
        sheet.paragraph(
                20,
                Kind.NOTE,
                blank
                        ? "Type customers into the first column."
                        : "C001 to C010 stand for the customers 1 to 10 of the paper; their numbers are made up to fit what it"
                                + " says of them. Type other customers into the first column to look them up.");
        sheet.headers("A21", Kind.INPUT_HEADER, Column.of("Customer", Format.TEXT));
        sheet.headers("B21", Kind.HEADER, withMeasures(Column.of("RFM", Format.TEXT), Column.of("RFMC", Format.TEXT)));
        sheet.headers(
                "M21",
                Kind.HEADER,
                Column.of(blank ? "Profit, share of revenue" : "Profit, share of revenue (made up)", Format.SHARE));
        if (!blank) {
            sheet.headers("N21", Kind.HEADER, Column.of("What the paper says", Format.PROSE));
            sheet.rowHeight(21, 44);
        }
        String found = "IF($A{r}=\"\",\"\",IFERROR(%s,\"not found\"))";
        String at = "MATCH($A{r},customer_ids,0)";
        for (int i = 0; i < SHOWN; i++) {
            String row = Integer.toString(FIRST_LOOKED_UP + i);
            sheet.value("A" + row, Kind.INPUT, Format.TEXT, blank ? null : String.format("C%03d", i + 1));
            sheet.formula("B" + row, Kind.BODY, Format.TEXT, String.format(found, "INDEX(rfm_segment," + at + ")"));
            sheet.formula("C" + row, Kind.BODY, Format.TEXT, String.format(found, "INDEX(rfmc_segment," + at + ")"));
            sheet.formula(
                    "D" + row,
                    Kind.BODY,
                    Format.STEPS,
                    String.format(found, "INDEX(rfm_rank," + at + ")-INDEX(rfmc_rank," + at + ")"));
            Format[] formats = {Format.WHOLE, Format.WHOLE, Format.WHOLE, Format.PLAIN};
            for (int j = 0; j < 8; j++) {
                boolean grade = j >= formats.length;
                sheet.formula(
                        CellReference.convertNumToColString(4 + j) + row,
                        Kind.BODY,
                        grade ? Format.GRADE : formats[j],
                        String.format(
                                found,
                                grade
                                        ? "INDEX(rfmc_grades," + at + "," + (j - 3) + ")"
                                        : "INDEX(rfmc_measures," + at + "," + (j + 1) + ")"));
            }
            sheet.formula(
                    "M" + row,
                    Kind.BODY,
                    Format.SHARE,
                    "IF($A{r}=\"\",\"\",IFERROR(INDEX(profit," + at + ")/INDEX(amounts," + at + "),\"\"))");
            if (!blank) {
                sheet.value("N" + row, Kind.BODY, Format.PROSE, STORY[i]);
            }
        }
    }
}
