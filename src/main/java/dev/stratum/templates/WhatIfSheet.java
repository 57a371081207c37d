package dev.stratum.templates;

import dev.stratum.policy.GradeSetting;
import dev.stratum.policy.Policy;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.PolicyTables;
import dev.stratum.report.SegmentTable;
import dev.stratum.rfm.Measure;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A person's own cuts beside those in force: who would move, and with how much money. */
final class WhatIfSheet {
    private static final int WIDTH = 12;
    private static final int FIRST_WIDTH = 33;
    private static final int SECOND_WIDTH = 15;
    private static final int CHART_COLUMNS = 4;

    /** The example of the sample: recent is 30 days and no longer two months. */
    private static final double EXAMPLE = 30;

    /** How many segments a point of the curves lies after. */
    private static final String STEP = "(ROWS([1,tier]:[@tier])-1)";

    private final Book book;
    private final List<GradeSetting> measures;
    private final int grades;
    private final int tiers;

    WhatIfSheet(Book book, Policy policy, int tiers) {
        this.book = book;
        this.measures = List.copyOf(policy.grades().values());
        this.grades = policy.grades().get(Measure.RECENCY).rule().grades();
        this.tiers = tiers;
    }

    void lay() {
        SheetLayout sheet = book.sheet("What if");
        sheet.title(
                "What if the cuts were others",
                "Type your own cuts beside those of Table 2: who would change the segment, on which path, and with how much"
                        + " money. Nothing else in this workbook changes.",
                "A cut left blank stays as on Table 2. To take your cuts over, type them there.");
        sheet.frozenTitle();
        sheet.sentence("what_if", sentence(), 150).joined();
        sheet.sentence("if_whale_says", whaleSentence(), 150);
        sheet.add(cuts()).add(segments()).add(paths());
        sheet.beside("own_cuts")
                .bars(
                        CHART_COLUMNS,
                        16,
                        new ChartLabels("Customers by segment", "Segment", "Customers", "0")
                                .titledBy("what_if[1,text]"),
                        "if_segments[segment]",
                        60,
                        new ChartDrawing.Series("Today", "if_segments[today]", Styles.BEFORE),
                        new ChartDrawing.Series("With your cuts", "if_segments[own]", Styles.ACCENT))
                .chart(
                        CHART_COLUMNS,
                        17,
                        place -> ChartDrawing.curves(
                                place,
                                new ChartLabels(
                                                "Whale curves of the segments",
                                                "Share of customers, best segment first",
                                                "Share of profit",
                                                "0%")
                                        .titledBy("if_whale_says[1,text]"),
                                "0%",
                                List.of(
                                        sheet.curve(
                                                "Today", "if_whale[today]", "if_whale[today_profit]", Styles.BEFORE),
                                        sheet.curve(
                                                "With your cuts",
                                                "if_whale[own]",
                                                "if_whale[own_profit]",
                                                Styles.ACCENT))));
        sheet.below().add(inForce());
        sheet.add(changes()).add(whale()).onePageUpright();
    }

    private static String sentence() {
        String moved = "COUNTIF(movers[steps],\">0\")+COUNTIF(movers[steps],\"<0\")";
        String money = "SUMIF(movers[steps],\">0\",movers[amount])+SUMIF(movers[steps],\"<0\",movers[amount])";
        return "IF(row_count=0,\"\",IF(" + moved
                + "=0,\"With these cuts nobody changes the segment.\",\"With these cuts \"&("
                + moved
                + ")&\" of \"&COUNT(whatif_rank)&\" customers change the segment (\"&COUNTIF(movers[steps],\">0\")"
                + "&\" up, \"&COUNTIF(movers[steps],\"<0\")&\" down), and with them \"&TEXT((" + money
                + ")/SUM(amounts),\"0.0%\")&\" of the amount.\"))";
    }

    private static String whaleSentence() {
        return "IF(COUNT(profit)=0,\"\",\"The best segment makes \"&TEXT(if_whale[2,today_profit],\"0%\")"
                + "&\" of the profit with \"&TEXT(if_whale[2,today],\"0%\")&\" of the customers today, and \""
                + "&TEXT(if_whale[2,own_profit],\"0%\")&\" with \"&TEXT(if_whale[2,own],\"0%\")&\" with your cuts.\")";
    }

    /** One column per cut, from the best grade down. */
    private List<Field> perCut(String stem, String words) {
        List<Field> fields = new ArrayList<>();
        for (int grade = grades; grade > 1; grade--) {
            fields.add(Field.of(stem + grade, "Grade " + grade + words, Format.PLAIN, WIDTH));
        }
        return fields;
    }

    private TableBlock cuts() {
        List<Field> today = perCut("today", " today");
        List<Field> own = perCut("own", ", yours");
        for (int i = 0; i < own.size(); i++) {
            int cut = grades - i;
            today.get(i).fill("table2[@from" + cut + "]");
            own.get(i)
                    .forEntry()
                    .entries(row -> Entry.value(
                            Kind.INPUT, Format.PLAIN, row == 0 && cut == grades && !book.isBlank() ? EXAMPLE : null));
        }
        return TableBlock.of("own_cuts", measures.size())
                .section("Your cuts beside today's")
                .fields(
                        Field.of("measure", Columns.MEASURE, FIRST_WIDTH).fill("table2[@measure]"),
                        Field.of("better", PolicyTables.BETTER, SECOND_WIDTH).fill("table2[@better]"))
                .fields(today)
                .fields(own)
                .accepts("own" + grades + ":own2", Rules.number("A number; blank for the cut of today."));
    }

    /** What RFMC.GRADES and SEGMENT.WHATIF are given. */
    private TableBlock inForce() {
        List<Field> cuts = GradeCuts.fields(grades, Format.PLAIN, WIDTH);
        for (int i = 0; i < cuts.size(); i++) {
            int grade = grades - i;
            cuts.get(i)
                    .fill("IF(ISNUMBER(own_cuts[@own" + grade + "]),own_cuts[@own" + grade + "],own_cuts[@today" + grade
                            + "])");
        }
        return TableBlock.of("if_policy", measures.size())
                .section("The cuts of the calculation")
                .fields(
                        Field.of("measure", Columns.MEASURE, FIRST_WIDTH).fill("own_cuts[@measure]"),
                        Field.of("better", PolicyTables.BETTER, SECOND_WIDTH).fill("own_cuts[@better]"))
                .fields(cuts)
                .named("whatif_policy", "#headed,measure:from2");
    }

    /** The same cuts by the names that the policy gives them. */
    private TableBlock changes() {
        int cuts = grades - 1;
        String place = "(ROWS([1,item]:[@item])-1)";
        String row = "INT(" + place + "/" + cuts + ")+1";
        String column = "MOD(" + place + "," + cuts + ")";
        return TableBlock.of("if_changes", measures.size() * cuts)
                .section("The same by the names of the policy")
                .fields(
                        Field.of("item", "Item", Format.TEXT, FIRST_WIDTH)
                                .fill("INDEX(if_policy[measure]," + row + ")&\", grade \"&(" + grades + "-" + column
                                        + ")&IF(INDEX(if_policy[better]," + row + ")=\"more\",\" from\",\" up to\")"),
                        Field.of("value", "Value", Format.PLAIN, SECOND_WIDTH)
                                .fill("INDEX(if_policy[from" + grades + ":from2]," + row + "," + column + "+1)"))
                .named("whatif_changes", "item:value");
    }

    private TableBlock segments() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("segment", Columns.SEGMENT, FIRST_WIDTH).tiers().totalText(SegmentTable.TOTAL));
        fields.addAll(pair("", "Customers", "COUNTIF(%s,[@segment])", Format.WHOLE));
        fields.addAll(pair("_amount", "Amount", "SUMIF(%s,[@segment],amounts)", Format.WHOLE));
        fields.addAll(pair("_profit", "Profit", "IF(COUNT(profit)=0,\"\",SUMIF(%s,[@segment],profit))", Format.WHOLE));
        return TableBlock.of("if_segments", tiers)
                .section("Segments today and with your cuts")
                .total()
                .fields(fields)
                .tierColours("segment");
    }

    private static List<Field> pair(String key, String what, String formula, Format format) {
        return Stream.of("today", "own")
                .map(when -> Field.of(
                                when + key, what + (when.equals("today") ? " today" : ", your cuts"), format, WIDTH)
                        .fill(formula.formatted(when.equals("today") ? "rfmc_segment" : "whatif_segment"))
                        .total("IF(COUNT([" + when + key + "])=0,\"\",SUM([" + when + key + "]))"))
                .toList();
    }

    private TableBlock paths() {
        return TableBlock.of("paths", tiers * tiers + 1)
                .section("Who goes where, by SEGMENT.WHATIF")
                .total()
                .result(
                        "SEGMENT.WHATIF(rfmc_measures,grade_policy,whatif_changes,FALSE,tier_names)",
                        "before:35 after:17 customers:12 share amount amount_share",
                        List.of(
                                Columns.BEFORE,
                                Columns.AFTER,
                                Columns.CUSTOMERS,
                                Columns.SHARE,
                                Columns.AMOUNT.shown(Format.WHOLE),
                                Columns.SHARE_OF_AMOUNT))
                .tierColours("before:after");
    }

    /** From no customer to all, segment by segment, best first. */
    private TableBlock whale() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("tier", "Down to segment", Format.TEXT, FIRST_WIDTH)
                .fill("IF(" + STEP + "=0,\"(none)\",INDEX(tier_names," + STEP + "))"));
        for (String when : List.of("today", "own")) {
            String words = when.equals("today") ? "today" : "with your cuts";
            fields.add(Field.of(when, "Customers " + words, Format.SHARE, SECOND_WIDTH)
                    .fill(cumulated(when)));
            fields.add(Field.of(when + "_profit", "Profit " + words, Format.SHARE, WIDTH)
                    .fill(cumulated(when + "_profit")));
        }
        return TableBlock.of("if_whale", tiers + 1)
                .section("Points of the whale curves")
                .fields(fields)
                .tierColours("tier");
    }

    private static String cumulated(String column) {
        String total = "if_segments[#total," + column + "]";
        return "IF(N(" + total + ")=0,\"\",IF(" + STEP + "=0,0,SUM(if_segments[1," + column + "]:INDEX(if_segments["
                + column + "]," + STEP + "))/" + total + "))";
    }

    /** Every customer under the cuts of the calculation. */
    static void movers(Book book, int rows) {
        SheetLayout sheet = book.sheet("Who would move");
        sheet.title(
                "Who would move",
                "The segment of every customer today and with the cuts of sheet What if, with the grades that follow from"
                        + " them.",
                "Steps: +2 is two segments up. Filter the column to see who moves.");
        CustomerColumns of = CustomerColumns.RFMC;
        sheet.add(TableBlock.of("movers", rows)
                .growing()
                .fields(
                        of.field("customer", 13).fill("scores[@customer]"),
                        of.field("amount", 15).fill("scores[@amount]"),
                        Field.of("today", "Segment today", Format.TEXT, 18)
                                .fill("IF(grades[@rfmc_segment]=\"\",\"\",grades[@rfmc_segment])"))
                .spill(
                        "SEGMENT.NAME(whatif_rank,tier_names)",
                        Field.of("own", "Segment with your cuts", Format.TEXT, 18))
                .fields(Field.of("steps", Columns.STEPS, 8)
                        .fill("IF(ISNUMBER(grades[@rfmc_rank])*ISNUMBER([@rank])=0,\"\",grades[@rfmc_rank]-[@rank])"))
                .spill("RFMC.GRADES(rfmc_measures,whatif_policy,FALSE)", of.fields("rc:7 fc mc ctsc type:8 mean:8"))
                .spill(
                        "RFMC.MEAN(whatif_r,whatif_f,whatif_m,whatif_cts," + PolicySheets.WEIGHTS + ")",
                        Field.of("weighted", "Mean by weight", Format.TWO, 9))
                .spill(
                        "KMEANS.CLUSTER(whatif_grades,cluster_count,start_method,,\"none\",,FALSE)",
                        Field.of("cluster", Columns.CLUSTER, 9))
                .spill("SEGMENT.RANK(whatif_cluster,whatif_weighted,FALSE)", Field.of("rank", Columns.RANK, 8))
                .codes("type")
                .filtered()
                .tierColours("today:own")
                .named("whatif_grades", "rc:ctsc")
                .named("whatif_r", "rc")
                .named("whatif_f", "fc")
                .named("whatif_m", "mc")
                .named("whatif_cts", "ctsc")
                .named("whatif_weighted", "weighted")
                .named("whatif_cluster", "cluster")
                .named("whatif_rank", "rank")
                .named("whatif_segment", "own")
                .frozen(1));
    }
}
