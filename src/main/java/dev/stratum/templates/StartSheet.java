package dev.stratum.templates;

import dev.stratum.kmeans.Confidence;
import dev.stratum.policy.Policy;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The first sheet: the result, the settings, checks, what to do, and where to find what. */
final class StartSheet {
    private static final LocalDate AS_OF = LocalDate.of(2018, 10, 31);
    private static final int COLUMNS = 9;

    /** Hennig (2007) calls a cluster below it a pattern at most. */
    private static final double LOW_CONFIDENCE = Confidence.STABLE;

    private StartSheet() {}

    static void lay(Book book, Policy policy, BookTiers tiers, CtsColumns indexes, int rows) {
        SheetLayout sheet = book.sheet(StartParts.NAME);
        sheet.title(
                "Customer segments by RFM and RFMC",
                "Two stratifications of the same customers: RFM (recency, frequency, monetary value) and RFMC, which adds the"
                        + " cost to serve. After \"Customer stratification theory and value evaluation-analysis based on improved"
                        + " RFM model\", Journal of Intelligent & Fuzzy Systems, DOI 10.3233/JIFS-200737.",
                book.isBlank()
                        ? "This workbook waits for your customers: paste them on sheet Customers. Everything stays blank until"
                                + " then."
                        : "The " + rows + " customers are made up so that the segments come out as the paper reports"
                                + " them; they are not the paper's customers, whose data is not published.");
        StartParts.leftOut(sheet, "customers");
        sheet.frozenFirstRow();
        sheet.sentence("headline", headline(), 150);
        sheet.joined().sentence("why_says", why(), 200);
        sheet.joined().sentence("what_if_says", "IF(row_count=0,\"\",\"What if: \"&what_if[1,text])", 150);
        sheet.joined().sentence("how_sure_says", howSure(), 200);
        sheet.add(segments(tiers))
                .note(
                        "Mean grade: of the four grades of R, F, M and CTS, 4 = best. Change: percentage points from RFM to RFMC.");
        sheet.add(settings(policy, tiers).table());
        sheet.beside("segments")
                .bars(
                        5,
                        19,
                        new ChartLabels("Customers and amount by segment (RFMC)", "Segment", "Share of all", "0%")
                                .titledBy("headline[1,text]"),
                        "segments[segment]",
                        60,
                        new ChartDrawing.Series("Customers", "segments[rfmc_share]", Styles.BEFORE),
                        new ChartDrawing.Series("Amount", "segments[amount_share]", Styles.ACCENT));
        sheet.below();
        sheet.add(StartParts.state(COLUMNS, "Customers"));
        sheet.add(StartParts.howTo(COLUMNS, steps(book.isBlank())));
        sheet.pageBreak().add(StartParts.contents(COLUMNS, sheets(PolicySheets.types(policy), book.isBlank())));
    }

    /** The result in a sentence. */
    private static String headline() {
        return "IF(row_count=0,\"\",INDEX(tier_names,1)&\" by RFMC: \"&segments[1,rfmc]&\" of \"&segments[#total,rfmc]"
                + "&\" customers (\"&TEXT(segments[1,rfmc_share],\"0%\")&\") bring \"&TEXT(segments[1,amount_share],\"0%\")"
                + "&\" of the amount.\")";
    }

    /** The reasons of the first customer in the second best segment, as an example. */
    private static String why() {
        String first = "MATCH(INDEX(tier_names,2),rfmc_segment,0)";
        return "IF(row_count=0,\"\",IFERROR(\"Why, for example \"&INDEX(customer_ids," + first
                + ")&\": \"&INDEX(explanations," + first + "),\"\"))";
    }

    private static String howSure() {
        return "IF(row_count=0,\"\",\"How sure: \"&(COUNT(confidence)-COUNTIF(why[sure],\"low\"))&\" of \"&COUNT(confidence)"
                + "&\" customers stay in their cluster in at least \"&TEXT(low_confidence,\"0%\")&\" of samples. \""
                + "&rfmc_fit[1,text])";
    }

    private static TableBlock segments(BookTiers tiers) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("segment", Columns.SEGMENT, 20)
                .inputs(tiers.names()::get)
                .totalText(SegmentTable.TOTAL));
        fields.addAll(half("rfm", "RFM", 13));
        fields.addAll(half("rfmc", "RFMC", 11));
        fields.add(Field.of("change", "Change (points)", Format.CHANGE, 10)
                .throughout("IFERROR(([@rfmc_share]-[@rfm_share])*100,\"\")"));
        fields.add(Field.of("amount_share", "RFMC share of amount", Format.SHARE, 11)
                .fill("IF([#total,rfmc]=0,\"\",SUMIF(rfmc_segment,[@segment],amounts)/rfmc_profit[#total,revenue])")
                .total("IF([@rfmc]=0,\"\",SUM([amount_share]))"));
        return TableBlock.of("segments", tiers.count())
                .section("Segments")
                .total()
                .fields(fields)
                .tierColours("segment")
                .named("tier_names", "segment")
                .named("segment_table", "#all,segment:change");
    }

    /** One of the two stratifications. */
    private static List<Field> half(String run, String title, int width) {
        return StartParts.counted(
                run + ":" + width + " " + run + "_share:10 " + run + "_grade:11",
                List.of(
                        Column.of(title + " customers", Format.WHOLE),
                        Column.of(title + " share", Format.SHARE),
                        Column.of(title + " mean grade", Format.TWO)),
                run + "_segment");
    }

    private static Lines settings(Policy policy, BookTiers tiers) {
        return StartParts.settings(
                        COLUMNS,
                        AS_OF,
                        "Recency counts the days up to this date.",
                        policy.window().orElseThrow(),
                        "Purchases and amounts are those of so many days up to the date of analysis; used to check the dates.",
                        tiers,
                        policy.segments().start(),
                        StartParts.AS_IN_THE_PAPER)
                .setting(
                        "Low confidence below",
                        Format.CENTRED_SHARE,
                        LOW_CONFIDENCE,
                        "low_confidence",
                        Rules.between("A share from 0 to 1.", "0", "1"),
                        "Customers who stay in their cluster in fewer samples are marked on sheet Why.");
    }

    /** What the book checks of itself. */
    static Checks checks(CtsColumns indexes, int grades, int rows, boolean blank) {
        Checks checks = new Checks();
        List<String> columns = new ArrayList<>(List.of("customer", "last", "purchases", "amount"));
        indexes.entered().forEach(index -> columns.add(CtsColumns.key(index)));
        StartParts.rowCount(checks, "Customers read", "Customers", rows, "customers", columns);
        checks.none(
                        "Customers below",
                        "COUNTA(customers[#below,customer])",
                        "Must be 0: customers below those rows are not read"
                                + (blank
                                        ? "."
                                        : String.format("; rfmc-blank.xlsx reads %,d.", RfmcTemplate.MOST_CUSTOMERS)))
                .none(
                        "Not scored",
                        "row_count-COUNT(mean_grade)",
                        "Must be 0: customers with a blank or wrong cell; they show #N/A and belong to no segment.",
                        "left_out")
                .none(
                        "Outside the window",
                        "COUNTIF(recency,\">=\"&window_days)",
                        "Must be 0: customers whose last purchase is older than the window.")
                .none(
                        "After the date",
                        "COUNTIF(recency,\"<0\")",
                        "Must be 0: customers whose last purchase is after the date of analysis.")
                .none(
                        "Costs not read",
                        notNumbers("goods") + "+" + notNumbers("service"),
                        "Must be 0: goods or service costs that are no numbers, so sheet Profit lacks those customers.")
                .note("Empty grades", Format.COUNT, GradeCuts.empty("table2"), GradeCuts.EMPTY_HELP + "Table 2.", null)
                .none(
                        "Grades out of range",
                        "COUNTIF(rfmc_grades,\"<1\")+COUNTIF(rfmc_grades,\">" + grades + "\")",
                        "Must be 0: every grade lies between 1 and the number of grades.")
                .equal(
                        "Errors beyond customers not scored",
                        "SUMPRODUCT(--ISERROR(rfmc_segment))",
                        "left_out",
                        "Must be 0: who is scored has a segment.")
                .equal(
                        "RFM segments, customers",
                        "segments[#total,rfm]",
                        "row_count-left_out",
                        "Must be 0: the segments by RFM hold every customer scored, once.")
                .equal(
                        "RFMC segments, customers",
                        "segments[#total,rfmc]",
                        "row_count-left_out",
                        "Must be 0: the segments by RFMC hold every customer scored, once.")
                .equal(
                        "Types, customers",
                        "SUM(types[customers])",
                        "row_count-left_out",
                        "Must be 0: Table 3 counts every customer scored, once.")
                .equal(
                        "Amount before and after",
                        "rfm_profit[#total,revenue]",
                        "rfmc_profit[#total,revenue]",
                        "Must be 0: the segments by RFM and by RFMC hold the same money.")
                .equal(
                        "Amount in segments",
                        "rfmc_profit[#total,revenue]",
                        "SUMIF(mean_grade,\">0\",amounts)",
                        "Must be 0: no money of customers scored is lost on the way to the segments.")
                .equal(
                        "What if, customers",
                        "N(if_segments[#total,own])",
                        "row_count-left_out",
                        "Must be 0: whatever the cuts, the segments hold every customer scored, once.")
                .equal(
                        "What if, amount",
                        "N(if_segments[#total,own_amount])",
                        "rfmc_profit[#total,revenue]",
                        "Must be 0: whatever the cuts, the money is the same.")
                // Calc compares a text out of an array of ours with another text only once the two are joined to
                // something.
                .equal(
                        "What if, paths",
                        "SUMPRODUCT(--(paths[before]&\"\"=\"Moved\"),paths[customers])",
                        "COUNTIF(movers[steps],\">0\")+COUNTIF(movers[steps],\"<0\")",
                        "Must be 0: SEGMENT.WHATIF moves as many as sheet Who would move, with the paper's segments and start.")
                .none(
                        "Explained otherwise",
                        "SUMPRODUCT(--(IFERROR(LEFT(why[why],LEN(rfmc_segment)),\"\")<>IFERROR(rfmc_segment&\"\",\"\")))",
                        "Must be 0: the sentences of sheet Why begin with the customer's segment. They speak of the paper's four"
                                + " segments and start.");
        ActionListSheets.check(checks);
        return checks;
    }

    /** How many cells of a column hold something that is no number. */
    private static String notNumbers(String column) {
        String cells = "customers[" + column + "]";
        return "SUMPRODUCT((1-ISBLANK(" + cells + "))*(1-ISNUMBER(" + cells + ")))";
    }

    private static List<String[]> sheets(int types, boolean blank) {
        List<String[]> sheets = new ArrayList<>(List.of(
                new String[] {"Customers", "The customers and their measures: put yours here"},
                new String[] {"Why", "Why each customer is in its segment, what would change it, how sure it is"},
                new String[] {"What if", "Your own cuts beside today's: who would move, with how much money"},
                new String[] {
                    NewCustomersSheet.NAME, "Customers of your choice: their grades, nearest cluster and segment"
                },
                new String[] {
                    ActionsSheet.NAME, "What to do with each segment, who earns the profit, and from whom to withdraw"
                },
                ActionListSheets.SHEETS.get(0),
                ActionListSheets.SHEETS.get(1),
                new String[] {
                    SelfInspectionSheet.NAME,
                    "In which areas the best segments are put first, today and as it should be"
                },
                new String[] {ModelFigures.NAME, "The models of cost to serve and of R, F, M and cost to serve"},
                new String[] {"Table 1", "Levels, points and weights of the cost-to-serve indexes: change them here"},
                new String[] {"Table 2", "Grades of R, F, M and CTS: change their cuts here"},
                new String[] {"Scores", "Recency, order size, CTS levels, points, score and profit of every customer"},
                new String[] {"Grades", "Grades, type and segments of every customer"},
                new String[] {"Who would move", "Every customer with the cuts of sheet What if"},
                new String[] {AssignmentSheet.NAME, "How far scores and segments move by other weights, points and cuts"
                },
                new String[] {"Table 3", "How many customers each of the " + types + " types has"},
                new String[] {"Table 4", "Descriptive statistics"},
                new String[] {"Fig 3", "Purchase amounts"},
                new String[] {"Table 5", "The RFM clusters"},
                new String[] {"Table 6", "The RFMC clusters"},
                new String[] {ChooseKSheet.NAME, "What every number of segments would give"},
                new String[] {WordsSheet.NAME, "What segments, rules and types say, as sentences"},
                new String[] {"Table 7", "RFM and RFMC side by side, and who went where (with figure 4)"},
                new String[] {"Table 8", "Customers whose segment changed"},
                new String[] {"Hypotheses", "The paper's hypotheses, and the customers behind them"},
                new String[] {"Profit", "Revenue, costs and profit by segment, before and after, and the whale curve"},
                new String[] {"Control", "Graded RFM without cost to serve: how much of the change grading alone makes"
                }));
        if (!blank) {
            sheets.add(new String[] {"Findings", "What the paper prints, beside what this workbook gives"});
        }
        sheets.addAll(StartParts.LAST);
        return sheets;
    }

    static AboutSheet.Words about(boolean blank) {
        return new AboutSheet.Words(
                "To put customers into segments by recency, frequency, monetary value and cost to serve, and to see what cost to"
                        + " serve changes.",
                "\"Customer stratification theory and value evaluation-analysis based on improved RFM model\", Journal of"
                        + " Intelligent & Fuzzy Systems, DOI 10.3233/JIFS-200737.",
                blank
                        ? "Yours."
                        : "Made up so that the segments come out as the paper reports them; no row is a customer of the paper.",
                "Customers on sheet Customers; date, window and segments on sheet Start; levels, weights and points on Table 1; cuts"
                        + " on Table 2; your own cuts on What if; plan and rule of withdrawal on Actions; owners, dates and decisions on"
                        + " Decisions; customers to look up on Table 8; customers to assign on New customers.",
                steps(blank));
    }

    private static List<String> steps(boolean blank) {
        return blank
                ? List.of(
                        "Paste your customers on sheet Customers, from row " + SheetLayout.FIRST_ROW
                                + ": one row each, columns as headed, values only.",
                        "Set the date of analysis above, and the thresholds on Table 1 and Table 2 (blue cells).",
                        "Look at Checks: every customer should be scored. Fix the rows that show #N/A on sheet Grades.",
                        "Read the segments above, their change on Table 7 and Table 8, and its cause on Control.")
                : List.of(
                        "Read the segments above, their change on Table 7 and Table 8, and its cause on Control.",
                        "Change a blue cell, such as a cut on Table 1 or Table 2: with the add-in loaded, every sheet follows.",
                        "For your own customers open rfmc-blank.xlsx, which has the same sheets without data.");
    }
}
