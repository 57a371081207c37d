package dev.stratum.templates;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import java.util.ArrayList;
import java.util.List;

/** The first sheet of the customer value template: the result, the settings, checks, and where to find what. */
final class ValueStartSheet {
    private static final int COLUMNS = 7;

    /** Saaty (1980). */
    private static final double CONSISTENCY = 0.1;

    private ValueStartSheet() {}

    static void lay(Book book, ValuePolicy policy, int rows) {
        int indicators = policy.system().size();
        SheetLayout sheet = book.sheet(StartParts.NAME);
        sheet.title(
                "Customer value: current and potential",
                "What each customer is worth today and may become worth, from " + indicators
                        + " scored indicators weighed by the analytic"
                        + " hierarchy process, and the four categories that follow. After Y. Bu, \"Constructing a Customer Value"
                        + " Evaluation Infrastructure Model for Small and Medium-Sized Enterprises Using the K-Means Clustering"
                        + " Algorithm\", 2023, DOI 10.14733/cadaps.2023.S15.100-113.",
                book.isBlank()
                        ? "This workbook waits for your customers: put their scores on sheet Scores. Results stay blank until"
                                + " then. The judgements on Table 1 are chosen; put your own in their place."
                        : "The scores and the judgements are a reconstruction: the paper prints neither. They were chosen so"
                                + " that the formulas give every number that it does print: Tables 2, 3 and 4 and the categories.");
        StartParts.leftOut(sheet, "customers");
        sheet.frozenFirstRow();
        sheet.add(categories());
        Lines settings = new Lines("settings", "Settings", COLUMNS);
        StartParts.clusters(
                settings,
                "Clusters (k)",
                policy.k(),
                policy.k(),
                "the paper has " + ValueTemplate.PAPERS_CLUSTERS + ".",
                policy.start(),
                StartParts.AS_IN_THE_PAPER);
        sheet.add(settings.table());
        sheet.add(StartParts.state(COLUMNS, "Customers"));
        sheet.add(StartParts.howTo(COLUMNS, steps(book.isBlank(), indicators)));
        sheet.pageBreak().add(StartParts.contents(COLUMNS, sheets(indicators)));
        sheet.widen(COLUMNS - 1, 54);
    }

    private static TableBlock categories() {
        return TableBlock.of("segments", ValueTemplate.CATEGORIES.size())
                .section("Categories")
                .fields(
                        Field.of("category", "Category", Format.TEXT, 21)
                                .values(ValueTemplate.CATEGORIES)
                                .totalText(SegmentTable.TOTAL),
                        Field.of("customers", Columns.CUSTOMERS, 17)
                                .fill("COUNTIF(customer_category,[@category])")
                                .total("SUM([customers])"),
                        Field.of("share", Columns.SHARE, 14).shareOf("customers"),
                        mean("Mean total value", "customer_total", 19),
                        mean("Mean current value", "customer_current", 21),
                        mean("Mean potential value", "customer_potential", 23))
                .total()
                .tierColours("category")
                .named("tier_names", "category")
                .named("segment_table", "#all,*");
    }

    private static Field mean(String heading, String values, int width) {
        return Field.of(values, heading, Format.THREE, width)
                .fill("IF([@customers]=0,\"\",SUMIF(customer_category,[@category]," + values + ")/[@customers])")
                .total("IF(COUNT(" + values + ")=0,\"\",AVERAGE(" + values + "))");
    }

    static Checks checks(ValuePolicy policy, int rows) {
        Checks checks = new Checks();
        List<String> columns = new ArrayList<>(List.of("customer"));
        policy.indicators().forEach(setting -> columns.add(setting.indicator().code()));
        StartParts.rowCount(checks, "Customers read", "Scores", rows, "scores", columns);
        checks.none(
                        "Not valued",
                        "row_count-COUNT(customer_total)",
                        "Must be 0: customers with a missing score or one outside 1 to 5; they show #N/A and belong to no category.",
                        "left_out")
                .holds(
                        "Weights sum to",
                        Format.RATIO,
                        "weight_total",
                        "ROUND([@value],6)=1",
                        "Must be 1; it is, as long as every part of Table 1 has its judgements.")
                .holds(
                        "Largest CR",
                        Format.RATIO,
                        "MAX(consistency_ratios)",
                        "[@value]<=consistency_limit",
                        "Judgements that contradict each other have a consistency ratio above "
                                + Format.TWO.shown(CONSISTENCY) + "; Table 1 says which to reconsider.")
                .note(
                        "Consistency limit",
                        Format.RATIO,
                        Double.toString(CONSISTENCY),
                        "Saaty: the ratio up to which judgements are consistent enough.",
                        "consistency_limit")
                .equal(
                        "Categories, customers",
                        "segments[#total,customers]",
                        "row_count-left_out",
                        "Must be 0: the categories hold every customer valued, once.")
                .equal(
                        "Current and potential value",
                        "SUMIF(customer_total,\">0\")",
                        "SUMIF(customer_current,\">0\")+SUMIF(customer_potential,\">0\")",
                        "Must be 0: total value is current plus potential value.");
        ActionListSheets.check(checks);
        return checks;
    }

    static AboutSheet.Words about(boolean blank, int indicators) {
        return new AboutSheet.Words(
                "To value customers by what they are worth today and may become worth, and to put them into four categories.",
                "Y. Bu, \"Constructing a Customer Value Evaluation Infrastructure Model for Small and Medium-Sized Enterprises Using"
                        + " the K-Means Clustering Algorithm\", 2023, DOI 10.14733/cadaps.2023.S15.100-113.",
                blank
                        ? "Yours. The judgements on Table 1 are chosen."
                        : "A reconstruction: scores and judgements were chosen so that the formulas give every number that the paper"
                                + " prints.",
                "Judgements on Table 1; scores on sheet Scores; clusters on sheet Start; cuts on sheet Categories; the experts'"
                        + " categories on Fig 4, their judgements on Joint judgement; a customer to value on New customer; the plan on Actions; owners, dates and decisions on Decisions.",
                steps(blank, indicators));
    }

    private static List<String[]> sheets(int indicators) {
        return List.of(
                new String[] {
                    "Table 1", "The index system, its weights, and the judgements they come from: change them here"
                },
                new String[] {
                    "Scores", "The scores of the customers on the " + indicators + " indicators: put yours here"
                },
                new String[] {"Values", "Total, current and potential value of every customer (with figure 2)"},
                new String[] {"Table 2", "The centres of the clusters"},
                new String[] {"Table 3", "How far the centres moved, and how well the clusters fit"},
                new String[] {"Table 4", "Analysis of variance of the clusters (with figure 3)"},
                new String[] {"Categories", "Cluster and category of every customer, and where high begins"},
                new String[] {"Fig 4", "The categories beside those of experts"},
                new String[] {
                    JointJudgementSheet.NAME, "The judgements of several experts joined, with how far they agree"
                },
                new String[] {NewCustomerSheet.NAME, "A customer scored by a panel or by measures, and its cluster"},
                new String[] {ActionsSheet.NAME, "What to do with each category: change it here"},
                ActionListSheets.SHEETS.get(0),
                ActionListSheets.SHEETS.get(1),
                new String[] {
                    PrinciplesSheet.NAME, "The eight design principles, and which of them the index system breaks"
                },
                new String[] {ClusterFlowSheet.NAME, "The steps of K-means"},
                new String[] {"Fig 2 data", "The points and lines of figure 2"},
                StartParts.LAST.get(0),
                StartParts.LAST.get(1));
    }

    private static List<String> steps(boolean blank, int indicators) {
        return blank
                ? List.of(
                        "Compare the indicators in pairs on Table 1 (blue cells) and see that every CR is acceptable.",
                        "Put one row per customer on sheet Scores: its name and " + indicators + " scores from 1 to 5.",
                        "Read the categories above; Values and Categories have every customer.")
                : List.of(
                        "Read the categories above; Values and Categories have every customer.",
                        "Change a blue cell, such as a judgement on Table 1: with the add-in loaded, every sheet follows.",
                        "For your own customers open customer-value-blank.xlsx, which has the same sheets without data.");
    }
}
