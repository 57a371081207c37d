package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.MovesTable;
import java.util.ArrayList;
import java.util.List;

/** Table 8: the customers whose segment changed. */
final class ChangesSheet {
    private static final int SHOWN = 10;

    /** What the text of the paper says about its customers 1 to 10. */
    private static final List<String> STORY = List.of(
            "General to most valuable: bought often of late, 700,000 yuan or more",
            "Valuable to most valuable: as 1, although dearest of the four to serve",
            "General to most valuable: as 1",
            "General to most valuable: as 1",
            "Low or general to valuable: CTS grade 4",
            "Low or general to valuable: CTS grade 3",
            "Low or general to valuable: CTS grade 4",
            "Valuable to general: very dear to serve",
            "Valuable to low contribution: very dear to serve",
            "Listed in Table 8, not discussed in the text");

    private ChangesSheet() {}

    static void lay(Book book) {
        SheetLayout sheet = book.sheet("Table 8");
        sheet.title(
                "Table 8: customers whose segment changed",
                "The ten customers who moved furthest between RFM and RFMC, and ten customers of your choice. Table 8 of the"
                        + " paper.",
                "Steps: +2 is two segments up. RC, FC, MC, CTSC: grades 4 (best) to 1.");
        List<Field> moves = new ArrayList<>(Field.all("customer:11 before:17 after steps:7", MovesTable.COLUMNS));
        moves.addAll(measures());
        sheet.frozenTitle();
        sheet.add(TableBlock.of("moves", SHOWN)
                .section("Largest moves")
                .result(
                        "SEGMENT.CHANGES(grades[#headed,customer],grades[#headed,rfm_segment],grades[#headed,rfmc_segment],"
                                + "grades[#headed,recency:ctsc]," + SHOWN + ",tier_names,TRUE)",
                        moves)
                .tierColours("before:after"));
        boolean blank = book.isBlank();
        sheet.gap()
                .section(
                        blank ? "Customers to look up" : "The ten customers of the paper's Table 8",
                        moves.size() + (blank ? 1 : 2))
                .note(
                        blank
                                ? "Type customers into the first column."
                                : "C001 to C010 stand for the customers 1 to 10 of the paper; their numbers are made up to fit what it"
                                        + " says of them. Type other customers into the first column to look them up.");
        sheet.joined().add(lookUp(blank));
    }

    /** What is told of a customer beside the segments: columns of sheet Grades. */
    private static List<Field> measures() {
        return CustomerColumns.RFMC.fields("recency:9 purchases:11 amount:12 cts:8 rc:7 fc mc ctsc");
    }

    private static TableBlock lookUp(boolean blank) {
        TableBlock table = TableBlock.of("look_up", SHOWN)
                .headHeight(blank ? 32 : 44)
                .fields(
                        CustomerColumns.RFMC
                                .field("customer", 11)
                                .forEntry()
                                .inputs(row -> blank ? null : String.format("C%03d", row + 1)),
                        Field.of("before", "RFM", Format.TEXT, 17).fill(found("INDEX(rfm_segment,%s)")),
                        Field.of("after", "RFMC", Format.TEXT, 17).fill(found("INDEX(rfmc_segment,%s)")),
                        Field.of("steps", Columns.STEPS, 7).fill(found("INDEX(rfm_rank,%1$s)-INDEX(rfmc_rank,%1$s)")))
                .fields(measures().stream()
                        .map(field -> field.fill(found("INDEX(grades[" + field.key() + "],%s)")))
                        .toList());
        table.fields(Field.of(
                        "profit",
                        blank ? "Profit, share of revenue" : "Profit, share of revenue (made up)",
                        Format.SHARE,
                        14)
                .fill("IF([@customer]=\"\",\"\",IFERROR(INDEX(profit," + place() + ")/INDEX(amounts," + place()
                        + "),\"\"))"));
        if (!blank) {
            table.fields(
                    Field.of("story", "What the paper says", Format.PROSE, 44).values(STORY));
        }
        return (blank ? table : table.fitHeights("story")).tierColours("before:after");
    }

    private static String place() {
        return "MATCH([@customer],customer_ids,0)";
    }

    private static String found(String what) {
        return "IF([@customer]=\"\",\"\",IFERROR(" + what.formatted(place()) + ",\"not found\"))";
    }
}
