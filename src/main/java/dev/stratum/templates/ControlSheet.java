package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The control run: graded R, F and M without cost to serve, which separates the effect of grading from that of cost. */
final class ControlSheet {
    private static final int COLUMNS = 7;

    private ControlSheet() {}

    static void lay(Book book, int tiers) {
        SheetLayout sheet = book.sheet("Control");
        sheet.title(
                "Control: grading without cost to serve",
                "The paper compares RFM on measures with RFMC on grades, so its change has two causes. Here the three grades of"
                        + " R, F and M are clustered alone: RFM to control is the effect of grading, control to RFMC the effect"
                        + " of cost to serve. Not in the paper.");
        sheet.frozenTitle();
        sheet.section("In short", COLUMNS).sentence("in_short", summary(), 420);
        sheet.gap().add(causes(tiers));
        sheet.gap()
                .add(ComparisonSheet.compared("by_grading", tiers, "rfm_segment", "control_segment")
                        .section("Effect of grading: RFM on measures (before) and on grades (after)"));
        sheet.gap()
                .pageBreak()
                .add(ComparisonSheet.compared("by_cost", tiers, "control_segment", "rfmc_segment")
                        .section("Effect of cost to serve: graded RFM (before) and RFMC (after)"));
        sheet.gap()
                .add(agreement("grading_agreement", "rfm_segment,control_segment", "How alike RFM and graded RFM are"));
        sheet.add(agreement("cost_agreement", "control_segment,rfmc_segment", "How alike graded RFM and RFMC are"));
        sheet.add(moved()).joined().add(shifted(tiers));
    }

    private static TableBlock causes(int tiers) {
        return TableBlock.of("causes", tiers)
                .section("Where the change comes from")
                .fields(
                        Field.of("segment", Columns.SEGMENT, 30).tiers(),
                        share("rfm", "Share by RFM", 15),
                        share("control", "Share by graded RFM", 16),
                        share("rfmc", "Share by RFMC", 17),
                        change("grading", "Change by grading (points)", "control", "rfm"),
                        change("cost", "Change by cost to serve (points)", "rfmc", "control"),
                        change("all", "Change in all (points)", "rfmc", "rfm"))
                .tierColours("segment");
    }

    private static Field share(String run, String heading, int width) {
        return Field.of(run, heading, Format.SHARE, width)
                .fill("IF(row_count=0,\"\",COUNTIF(" + run + "_segment,[@segment])/row_count)");
    }

    private static Field change(String key, String heading, String to, String from) {
        return Field.of(key, heading, Format.CHANGE, 20).fill("IFERROR(([@" + to + "]-[@" + from + "])*100,\"\")");
    }

    /** One paragraph whose numbers are formulas. */
    private static String summary() {
        return "IF(row_count=0,\"No customers yet.\",\"Grading alone puts \"&moved_by[grading,value]&\" of \"&row_count"
                + "&\" customers into another segment; adding cost to serve then moves \"&moved_by[cost,value]"
                + "&\". The share of the best segment goes from \"&TEXT(causes[1,rfm],\"0.0%\")&\" by RFM to \""
                + "&TEXT(causes[1,control],\"0.0%\")&\" by graded RFM and \"&TEXT(causes[1,rfmc],\"0.0%\")"
                + "&\" by RFMC: \"&TEXT(causes[1,grading],\"+0.0;-0.0\")&\" points by grading and \""
                + "&TEXT(causes[1,cost],\"+0.0;-0.0\")&\" points by cost to serve. Over all segments, grading shifts \""
                + "&TEXT(shifted[grading,value],\"0.0\")&\" and cost to serve \"&TEXT(shifted[cost,value],\"0.0\")"
                + "&\" points of the customers.\")";
    }

    private static TableBlock agreement(String name, String pair, String title) {
        return TableBlock.of(name, 3)
                .section(title)
                .result(
                        "STATS.AGREEMENT(" + pair + ",FALSE)",
                        "measure:30 value:15",
                        List.of(Columns.MEASURE, Columns.VALUE));
    }

    private static TableBlock moved() {
        return TableBlock.of("moved_by", List.of("grading", "cost"))
                .section("How many customers moved")
                .withoutHeadings()
                .fields(
                        Field.of("label", "", Format.TEXT, 30)
                                .values(List.of("Customers moved by grading", "Customers moved by cost to serve")),
                        Field.of("value", "", Format.WHOLE, 15))
                .spillInto("value", 1, 0, 1, "SUMPRODUCT(--(rfm_segment<>control_segment))")
                .spillInto("value", 1, 1, 1, "SUMPRODUCT(--(control_segment<>rfmc_segment))");
    }

    /** Half the sum of all changes: what one segment gains another loses. */
    private static TableBlock shifted(int tiers) {
        List<String> causes = List.of("grading", "cost");
        return TableBlock.of("shifted", causes)
                .withoutHeadings()
                .fields(
                        Field.of("label", "", Format.TEXT, 30)
                                .values(List.of("Points shifted by grading", "Points shifted by cost to serve")),
                        Field.of("value", "", Format.ONE, 15)
                                .waiting(row -> IntStream.rangeClosed(1, tiers)
                                        .mapToObj(tier -> "ABS(causes[" + tier + "," + causes.get(row) + "])")
                                        .collect(Collectors.joining("+", "(", ")/2"))));
    }
}
