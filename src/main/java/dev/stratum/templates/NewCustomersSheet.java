package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Customers who are not among those segmented: graded by the same cuts and put into the nearest cluster, which stays as it is. */
final class NewCustomersSheet {
    static final String NAME = "New customers";

    private static final int ROWS = 10;
    private static final int FIRST = 11;
    private static final int DISTANCE = 8;

    /** Made up: recency, purchases, amount, and the values of the paper's entered indexes. */
    private static final double[][] EXAMPLES = {
        {12, 9, 1_150_000, 25, 0.7, 900}, {45, 1, 60_000, 20, 0.8, 600}, {150, 3, 240_000, 85, 0.1, 4_200}
    };

    private static final int MEASURES = 3;

    private final Book book;
    private final CtsColumns indexes;
    private final int tiers;
    private final int grades;

    NewCustomersSheet(Book book, CtsColumns indexes, int tiers, int grades) {
        this.book = book;
        this.indexes = indexes;
        this.tiers = tiers;
        this.grades = grades;
    }

    void lay() {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "New customers: the segment they would have",
                "Type customers who are not on sheet Customers: they get their score and grades by Tables 1 and 2 and the nearest cluster of"
                        + " Table 6. No cluster moves and nothing else in this workbook changes (\"classify only\" in SPSS).",
                "Distances are from the centres of the clusters, in grades. Where the two nearest are about as far, the segment is a close call."
                        + (book.isBlank() ? "" : " The customers below are made up."));
        sheet.frozenTitle();
        sheet.add(customers());
        sheet.add(words());
    }

    private TableBlock customers() {
        List<Integer> entered = indexes.entered();
        TableBlock table = TableBlock.of("newcomers", ROWS)
                .section("The customers")
                .headHeight(58)
                .fields(Field.of("customer", "Customer", Format.TEXT, FIRST)
                        .forEntry()
                        .inputs(row -> isExample(row) ? "New " + (row + 1) : null))
                .fields(indexes.fields(index -> index(entered, index)))
                .fields(
                        input("recency", "Days since the last purchase", Format.WHOLE, 9, 0),
                        input("purchases", "Purchases", Format.WHOLE, 9, 1),
                        input("amount", CustomerColumns.RFMC.get("amount").heading(), Format.WHOLE, 11, 2));
        table.spill(none(score()), CustomerColumns.RFMC.field("cts", 7))
                .spill(
                        none("RFMC.GRADES([recency:cts],grade_policy,FALSE)"),
                        CustomerColumns.RFMC.fields("rc:4 fc mc ctsc:6 type:6 mean:7"))
                .spill(
                        none("KMEANS.PREDICT([rc:ctsc],rfmc_centres[rc:ctsc],FALSE)"),
                        Field.of("cluster", Columns.CLUSTER, 8))
                .fields(Field.of("segment", Columns.SEGMENT, 16)
                        .fill("IF(ISNUMBER([@cluster]),INDEX(rfmc_centres[segment],[@cluster]),\"\")"))
                .spill(
                        none("KMEANS.DISTANCES([rc:ctsc],rfmc_centres[rc:ctsc],FALSE)"),
                        IntStream.rangeClosed(1, tiers)
                                .mapToObj(i -> Field.of("d" + i, "Distance, cluster " + i, Format.TWO, DISTANCE))
                                .toList())
                .codes("type")
                .tierColours("segment")
                .accepts("recency:purchases", Rules.fromZero("A number, 0 or more."))
                .accepts("amount", Rules.number("The amount bought: a number."));
        return table;
    }

    private boolean isExample(int row) {
        return !book.isBlank() && row < EXAMPLES.length;
    }

    private Field input(String key, String heading, Format format, int width, int place) {
        return Field.of(key, heading, format, width)
                .forEntry()
                .inputs(row -> isExample(row) ? EXAMPLES[row][place] : null);
    }

    private Field index(List<Integer> entered, int index) {
        String key = CtsColumns.key(index);
        if (!indexes.isEntered(index)) {
            return Field.of(key, indexes.heading(index), Format.WHOLE, 10)
                    .fill("IF(COUNT([@amount],[@purchases])<2,\"\",IFERROR([@amount]/[@purchases],\"\"))");
        }
        int place = MEASURES + entered.indexOf(index);
        boolean known = indexes.policy().hasPapersIndexes();
        double fine = indexes.indexes().get(index).scale().cuts()[0];
        return Field.of(key, indexes.heading(index), indexes.format(index), 10)
                .forEntry()
                .entries(row -> Entry.value(
                        Kind.INPUT,
                        indexes.format(index),
                        isExample(row) ? known ? EXAMPLES[row][place] : fine : null));
    }

    /** By the function that people type, which takes the indexes of the paper alone; else the last column of levels and points. */
    private String score() {
        if (indexes.policy().hasPapersIndexes()) {
            return "CTS.SCORE("
                    + IntStream.range(0, indexes.count())
                            .mapToObj(index -> "[" + CtsColumns.key(index) + "],")
                            .collect(Collectors.joining())
                    + "cts_policy)";
        }
        return "INDEX(CTS.TABLE([" + indexes.all() + "],cts_policy,FALSE),0," + (2 * indexes.count() + 1) + ")";
    }

    private static String none(String formula) {
        return "IF(COUNT([recency])=0,\"\"," + formula + ")";
    }

    private TableBlock words() {
        String distances = "newcomers[@d1:d" + tiers + "]";
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("customer", "Customer", Format.TEXT, FIRST)
                .fill("IF(newcomers[@customer]=\"\",\"\",newcomers[@customer])"));
        fields.add(Field.of("says", "What the grades say, and how clear the segment is", Format.TEXT, 11)
                .fill("IF(ISNUMBER(newcomers[@cluster]),RFMC.READ(newcomers[@type]," + grades
                        + ")&\". \"&newcomers[@segment]&\": \"&TEXT(MIN("
                        + distances + "),\"0.00\")&\" from its centre, \"&TEXT(SMALL(" + distances
                        + ",2),\"0.00\")&\" from the next.\",\"\")"));
        return TableBlock.of("newcomer_words", ROWS)
                .section("In words", 8)
                .withoutHeadings()
                .fields(fields);
    }
}
