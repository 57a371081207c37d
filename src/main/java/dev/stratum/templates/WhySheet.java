package dev.stratum.templates;

import dev.stratum.kmeans.Confidence;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;

/** Why every customer is in its segment, what would change it, and how sure it is. */
final class WhySheet {
    /** Three lines of a sentence. */
    private static final int TALL = 43;

    private WhySheet() {}

    static void lay(Book book, int rows) {
        SheetLayout sheet = book.sheet("Why");
        sheet.title(
                "Why this segment, what would change it, how sure is it",
                "Every customer's segment by RFMC, the shortest way to a better one, the share of samples in which the customer"
                        + " stays in its cluster, and the reason in a sentence.",
                "Confidence: customers drawn again and again, with return, and clustered anew. Low: below the share set on sheet"
                        + " Start. Stability: the mean Jaccard index of the cluster; " + Confidence.STABLE
                        + " or more is stable.");
        TableBlock table = TableBlock.of("why", rows)
                .growing()
                .fields(
                        CustomerColumns.RFMC.field("customer", 11).fill("scores[@customer]"),
                        Field.of("segment", Columns.SEGMENT, 17).fill(shown("grades[@rfmc_segment]")),
                        Field.of("next", "To the next segment", Format.PROSE, 40)
                                .fill(next()),
                        Field.of("sure", "How sure", Format.CENTRED, 8)
                                .fill("IF(ISNUMBER([@confidence]),IF([@confidence]<low_confidence,\"low\",\"\"),\"\")"))
                .spill(
                        "KMEANS.CONFIDENCE(rfmc_grades,cluster_count,start_method,,\"none\",,FALSE)",
                        Field.of("cluster", Columns.CLUSTER, 8),
                        Field.of("confidence", "Confidence", Format.SHARE, 11),
                        Field.of("stability", "Stability of the cluster", Format.TWO, 12))
                .spill(
                        "SEGMENT.EXPLAIN(rfmc_measures,grade_policy,,FALSE,tier_names)",
                        Field.of("why", "Why, and what would change it", Format.PROSE, 72))
                .tierColours("segment")
                .marked("sure", "low")
                .named("confidence", "confidence")
                .named("explanations", "why")
                .frozen(1);
        if (book.isBlank()) {
            sheet.tall(TALL);
        } else {
            table.fitHeights("next").fitHeights("why");
        }
        sheet.add(table);
    }

    private static String shown(String cell) {
        return "IF(" + cell + "=\"\",\"\"," + cell + ")";
    }

    /** The first of the ways that the sentence tells; customers of the best segment have no better one. */
    private static String next() {
        String start = "FIND(\"; \",[@why])+2";
        String end = "FIND(\";\",SUBSTITUTE([@why]&\"|\",\".|\",\";\")," + start + ")";
        return "IF([@segment]=\"\",\"\",IF([@segment]=INDEX(tier_names,1),\"(the best)\",IFERROR(MID([@why]," + start
                + "," + end + "-" + start.replace("+2", "-2") + "),\"\")))";
    }
}
