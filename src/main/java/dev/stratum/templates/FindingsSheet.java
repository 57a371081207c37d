package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.sheet.ExcelDates;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything that the text of the paper prints, beside what the formulas of this workbook give. */
final class FindingsSheet {
    private static final List<List<Double>> SHARES =
            List.of(List.of(0.024, 0.060, 0.575, 0.341), List.of(0.228, 0.323, 0.174, 0.275));
    private static final List<Double> CHANGES = List.of(20.4, 26.3, -40.1, -6.6);

    /** A customer of Table 8, its segments before and after; 0 when the text leaves one open. */
    private record Move(int customer, int before, int after) {}

    private static final List<Move> MOVES = List.of(
            new Move(1, 3, 1),
            new Move(2, 2, 1),
            new Move(3, 3, 1),
            new Move(4, 3, 1),
            new Move(5, 0, 2),
            new Move(6, 0, 2),
            new Move(7, 0, 2),
            new Move(8, 2, 3),
            new Move(9, 2, 4));

    /** A statement of the paper and what this workbook has to say to it. */
    private record Statement(String place, String text, Entry paper, Entry here, String agrees) {}

    private final Book book;
    private final BookTiers tiers;
    private final List<Statement> statements = new ArrayList<>();

    FindingsSheet(Book book, BookTiers tiers) {
        this.book = book;
        this.tiers = tiers;
    }

    void lay() {
        sample();
        clusters();
        changes();
        customers();
        SheetLayout sheet = book.sheet("Findings");
        sheet.title(
                "Findings: the paper and this workbook",
                "What the text of the paper prints, and what the formulas of this workbook give for its reconstructed customers.",
                "Printed numbers are compared as printed, that is to their last digit. The lines follow a change of the data or"
                        + " of the settings, and then say no.");
        sheet.add(TableBlock.of("in_agreement", 1)
                .withoutHeadings()
                .fields(
                        Field.of("label", "", Format.TEXT, 18).text("In agreement"),
                        Field.of("value", "", Format.TEXT, 62)
                                .fill("COUNTIF(findings[agrees],\"yes\")&\" of \"&COUNTA(findings[agrees])"
                                        + "&\" statements\"")));
        sheet.add(TableBlock.of("findings", statements.size())
                .fields(
                        Field.of("place", "Place", Format.TEXT, 18).values(column(Statement::place)),
                        Field.of("statement", "Statement", Format.TEXT, 62).values(column(Statement::text)),
                        Field.of("paper", "Paper", Format.RIGHT_TEXT, 26)
                                .entries(row -> statements.get(row).paper()),
                        Field.of("here", "This workbook", Format.RIGHT_TEXT, 26)
                                .entries(row -> statements.get(row).here()),
                        Field.of("agrees", "Agrees", Format.CENTRED, 11)
                                .formulas(row ->
                                        "IFERROR(IF(" + statements.get(row).agrees() + ",\"yes\",\"no\"),\"no\")"))
                .marked("agrees", "no")
                .frozen(0));
    }

    private List<String> column(Function<Statement, String> part) {
        return statements.stream().map(part).toList();
    }

    private void sample() {
        List<Double> cuts = List.of(500_000.0, 300_000.0, 200_000.0);
        for (int i = 0; i < cuts.size(); i++) {
            String level = List.of("A", "B", "C").get(i);
            equal(
                    "Table 1",
                    "Average order size, level " + level + " from (yuan)",
                    Format.WHOLE,
                    cuts.get(i),
                    "table1[1," + level + "]",
                    0);
        }
        equal("Section 4.1", "Customers", Format.WHOLE, 167, "row_count", 0);
        line(
                "Section 4.1",
                "No last purchase before",
                Format.RIGHT_DATE,
                date(2017, 10, 1),
                "MIN(last_purchase)",
                ">=");
        line(
                "Section 4.1",
                "No last purchase after",
                Format.RIGHT_DATE,
                date(2018, 10, 31),
                "MAX(last_purchase)",
                "<=");
        equal("Section 4.1", "Recency counts the days to", Format.RIGHT_DATE, date(2018, 10, 31), "as_of", 0);
        equal("Fig 3", "Customers above 8 million yuan", Format.WHOLE, 4, "facts[giants,customers]", 0);
        line("Fig 3", "Largest amount of the others, below (yuan)", Format.WHOLE, 6_000_000, "LARGE(amounts,5)", "<");
        line(
                "Fig 3",
                "Most customers below 200,000 yuan: more than",
                Format.SHARE,
                0.5,
                "facts[small,customers]/facts[all,customers]",
                ">");
        line(
                "Table 3",
                "Customers of type (4,1,1,4), at least",
                Format.WHOLE,
                1,
                "COUNTIFS(grade_r,4,grade_f,1,grade_m,1,grade_cts,4)",
                ">=");
    }

    private static double date(int year, int month, int day) {
        return ExcelDates.serial(LocalDate.of(year, month, day));
    }

    private void clusters() {
        tiers("Table 5", "rfm", "RFM", 0);
        best("Table 5", "rfm", 3);
        equal(
                "Table 5",
                "Mean days since the last purchase of the most valuable",
                Format.WHOLE,
                52,
                "rfm_segments[1,recency]",
                0);
        place("Place of these days among the four segments, fewest first", "recency", 1);
        place("Place of the most valuable by mean purchases, most first", "purchases", 0);
        place("Place of the most valuable by mean amount, most first", "amount", 0);
        tiers("Table 6", "rfmc", "RFMC", 1);
        best("Table 6", "rfmc", 4);
        equal(
                "Table 6",
                "Average score of the most valuable, the highest",
                Format.TWO,
                3.32,
                "rfmc_segments[1,mean]",
                2);
    }

    /** How many of the paper's segments this book has. */
    private int shared() {
        return Math.min(RfmcTemplate.PAPERS_TIERS, tiers.count());
    }

    private void tiers(String table, String run, String model, int column) {
        for (int tier = 0; tier < shared(); tier++) {
            String row = run + "_segments[" + (tier + 1) + ",";
            equal(
                    table,
                    tiers.names().get(tier) + " customers by " + model,
                    Format.WHOLE,
                    ComparisonSheet.PUBLISHED.get(column).get(tier),
                    row + "customers]",
                    0);
            equal(table, "Their share", Format.SHARE, SHARES.get(column).get(tier), row + "share]", 3);
        }
    }

    private void best(String table, String run, int cluster) {
        String number = "INDEX(" + run + "_cluster,MATCH(1," + run + "_rank,0))";
        equal(table, "Number of the most valuable cluster", Format.WHOLE, cluster, number, 0);
    }

    private void place(String statement, String column, int order) {
        String rank = "RANK(rfm_segments[1,%1$s],rfm_segments[%1$s],%2$d)".formatted(column, order);
        equal("Table 5", statement, Format.WHOLE, 1, rank, 0);
    }

    private void changes() {
        for (int tier = 0; tier < shared(); tier++) {
            equal(
                    "Table 7",
                    tiers.names().get(tier) + " customers, change (points)",
                    Format.CHANGE,
                    CHANGES.get(tier),
                    "comparison[" + (tier + 1) + ",change]",
                    1);
        }
    }

    private void customers() {
        MOVES.stream()
                .filter(move -> Math.max(move.before(), move.after()) <= tiers.count())
                .forEach(this::moved);
        line(
                "Table 8",
                "Smallest amount of customers 1 to 4, at least (yuan)",
                Format.WHOLE,
                700_000,
                least("amounts"),
                ">=");
        line(
                "Table 8",
                "Fewest purchases of customers 1 to 4, several: more than",
                Format.WHOLE,
                1,
                least("purchases"),
                ">");
        grade("CTS grade of customer 5", 5, 4);
        grade("CTS grade of customer 6", 6, 3);
        grade("CTS grade of customer 7", 7, 4);
        grade("CTS grade of customer 8, very low", 8, 1);
        grade("CTS grade of customer 9, very low", 9, 1);
    }

    private void grade(String statement, int customer, int grade) {
        equal("Table 8", statement, Format.WHOLE, grade, of("grade_cts", customer), 0);
    }

    private static String tier(int tier) {
        return "INDEX(tier_names," + tier + ")";
    }

    /** Something of a customer of Table 8. */
    private static String of(String what, int customer) {
        return "INDEX(" + what + ",MATCH(\"C00" + customer + "\",customer_ids,0))";
    }

    private static String least(String what) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(customer -> of(what, customer))
                .collect(Collectors.joining(",", "MIN(", ")"));
    }

    private void moved(Move move) {
        boolean open = move.before() == 0;
        String paper = open ? tier(move.after()) : tier(move.before()) + "&\" to \"&" + tier(move.after());
        String after = of("rfmc_segment", move.customer());
        String here = open ? after : of("rfm_segment", move.customer()) + "&\" to \"&" + after;
        statements.add(new Statement(
                "Table 8",
                "Customer " + move.customer() + (open ? ", by RFMC" : ", by RFM and by RFMC"),
                Entry.formula(Kind.BODY, Format.RIGHT_TEXT, paper),
                Entry.formula(Kind.BODY, Format.RIGHT_TEXT, here),
                "[@here]=[@paper]"));
    }

    private void equal(String place, String statement, Format format, double paper, String here, int decimals) {
        add(place, statement, format, paper, here, "ROUND([@here]," + decimals + ")" + "=[@paper]");
    }

    private void line(String place, String statement, Format format, double paper, String here, String compared) {
        add(place, statement, format, paper, here, "[@here]" + compared + "[@paper]");
    }

    private void add(String place, String statement, Format format, double paper, String here, String agrees) {
        statements.add(new Statement(
                place,
                statement,
                Entry.value(Kind.BODY, format, paper),
                Entry.formula(Kind.BODY, format, here),
                agrees));
    }
}
