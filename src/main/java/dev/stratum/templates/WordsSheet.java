package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentWords;

/**
 * What tables and types say, in words: the means of every segment, the rules that tell the segments by the grades (cluster first, then
 * classify and discover rules) with how often they are right, and the types that most customers have.
 */
final class WordsSheet {
    static final String NAME = "In words";

    private static final int DEPTH = 3;

    /** As many rules as a tree of that depth has, and the two lines on all of them. */
    private static final int MOST_RULES = (1 << DEPTH) + 2;

    private static final int TYPES = 12;

    private WordsSheet() {}

    static void lay(Book book, int tiers, int grades) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "In words: what segments, rules and types say",
                "One sentence for the means of each segment; rules that tell the segment from the four grades, grown as a small tree, and"
                        + " how often they are right; the types that most customers have, read aloud.",
                "Tested: each tenth of the customers by rules from the other nine. Fewer right there than together means that the"
                        + " rules fit these customers rather than customers in general.");
        sheet.frozenTitle();
        sheet.add(TableBlock.of("segment_words", tiers)
                .section("What the means of each segment say")
                .result(
                        "SEGMENT.READ(grades[#headed,rfmc_segment],grades[#headed,recency:cts],tier_names,TRUE)",
                        "segment:18 says:78",
                        SegmentWords.SENTENCES)
                .tierColours("segment")
                .fitHeights("says"));
        sheet.add(types(grades));
        sheet.pageBreak()
                .add(TableBlock.of("rules", MOST_RULES)
                        .section("Rules that tell the segments by the grades")
                        .headHeight(44)
                        .result(
                                "SEGMENT.DESCRIBE(grades[#headed,rfmc_segment],grades[#headed,rc:ctsc]," + DEPTH
                                        + ",tier_names,,TRUE)",
                                "segment:18 rule:78 customers:11 right:9 accuracy:10 share:10",
                                SegmentWords.RULES)
                        .tierColours("segment"));
    }

    private static TableBlock types(int grades) {
        return TableBlock.of("type_words", TYPES)
                .section("The types that most customers have")
                .fields(
                        Field.of("type", Columns.TYPE, 18).formulas(row -> "found[" + (row + 1) + ",type]"),
                        Field.of("words", "In words", Format.PROSE, 78)
                                .fill("IF([@type]=\"\",\"\",RFMC.READ([@type]," + grades + "))"),
                        Field.of("customers", Columns.CUSTOMERS, 11)
                                .formulas(row -> "found[" + (row + 1) + ",customers]"))
                .codes("type")
                .fitHeights("words");
    }
}
