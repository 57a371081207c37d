package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Revenue, costs and profit by segment before and after cost to serve joins the model, and the whale curve. */
final class ProfitSheet {
    private static final int COLUMNS = 10;
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six");

    private ProfitSheet() {}

    static void lay(Book book, int tiers, int rows) {
        SheetLayout sheet = book.sheet("Profit");
        sheet.title(
                "Profit by segment, before and after",
                "What the customers of each segment bring in, cost and leave, by RFM and by RFMC: the money behind H3.",
                (book.isBlank()
                                ? ""
                                : "Goods cost and service cost are made up; the paper verifies H3 without figures. ")
                        + "Profit = revenue - goods cost - service cost. Segments differ in size, so compare their shares of"
                        + " revenue before their sums.");
        sheet.frozenTitle();
        sheet.add(segments(book, "rfm", tiers).section("By RFM (before)"));
        sheet.add(segments(book, "rfmc", tiers).section("By RFMC (after)"));
        // What H3 compares: the upper half of the segments.
        int best = Math.max(1, tiers / 2);
        String words = best == 1
                ? "best segment"
                : "best " + (best <= NUMBERS.size() ? NUMBERS.get(best - 1) : Integer.toString(best)) + " segments";
        sheet.add(best(book, best).section("The " + words + " together"));
        sheet.sentence(
                "best_change",
                "IF(COUNT(profit)=0,\"\",\"From RFM to RFMC the service cost of the " + words + " goes from \"&"
                        + change("service_share") + "&\" of revenue and " + (best == 1 ? "its" : "their")
                        + " profit from \"&" + change("profit_share") + "&\".\")",
                130);
        sheet.pageBreak()
                .section("Whale curve: who earns the profit", COLUMNS)
                .note(
                        "Customers from the most profitable down. Where the curve falls, customers lose what others earn.")
                .joined()
                .sentence(
                        "whale_says",
                        "IF(COUNT(profit)=0,\"\",\"The profit peaks at \"&TEXT(MAX(curve[share]),\"0%\")&\" of what is left: \""
                                + "&COUNTIF(profit,\"<0\")&\" of \"&COUNT(profit)&\" customers lose money.\")",
                        100);
        sheet.joined()
                .chart(
                        COLUMNS,
                        19,
                        place -> ChartDrawing.curves(
                                place,
                                new ChartLabels("Whale curve", "Share of customers", "Share of profit", "0%")
                                        .titledBy("whale_says[1,text]"),
                                "0%",
                                List.of(sheet.curve("Profit", "curve[customers]", "curve[share]", Styles.ACCENT))));
        sheet.notPrinted().add(curve(rows));
    }

    private static String change(String column) {
        return "TEXT(best_profit[1," + column + "],\"0.0%\")&\" to \"&TEXT(best_profit[2," + column + "],\"0.0%\")";
    }

    /** Customers and money by one way to compute each, and what follows from them. */
    private static List<Field> columns(Book book, Function<String, Function<Integer, String>> formula, boolean total) {
        String made = book.isBlank() ? " (yuan)" : " (yuan, made up)";
        List<Field> sums = List.of(
                Field.of("customers", Columns.CUSTOMERS, 15),
                Field.of("revenue", "Revenue (yuan)", Format.WHOLE, 15),
                Field.of("goods", "Goods cost" + made, Format.WHOLE, 16),
                Field.of("service", "Service cost" + made, Format.WHOLE, 17),
                Field.of("profit", "Profit (yuan)", Format.WHOLE, 16));
        for (Field sum : sums) {
            sum.formulas(formula.apply(sum.key())::apply);
            if (total) {
                sum.total("SUM([" + sum.key() + "])");
            }
        }
        return Stream.concat(
                        sums.stream(),
                        Stream.of(
                                ratio(
                                        "service_each",
                                        "Service cost per customer",
                                        Format.WHOLE,
                                        "service",
                                        "customers"),
                                ratio("profit_each", "Profit per customer", Format.WHOLE, "profit", "customers"),
                                ratio(
                                        "service_share",
                                        "Service cost, share of revenue",
                                        Format.SHARE,
                                        "service",
                                        "revenue"),
                                ratio("profit_share", "Profit, share of revenue", Format.SHARE, "profit", "revenue")))
                .toList();
    }

    private static Field ratio(String key, String heading, Format format, String of, String to) {
        return Field.of(key, heading, format, 15).throughout("IF([@" + to + "]=0,\"\",[@" + of + "]/[@" + to + "])");
    }

    private static TableBlock segments(Book book, String run, int tiers) {
        String segment = run + "_segment";
        return TableBlock.of(run + "_profit", tiers)
                .total()
                .fields(Field.of("segment", Columns.SEGMENT, 18).tiers().totalText(SegmentTable.TOTAL))
                .fields(columns(
                        book,
                        key -> row -> key.equals("customers")
                                ? "COUNTIF(" + segment + ",[@segment])"
                                : "SUMIF(" + segment + ",[@segment]," + money(key) + ")",
                        true))
                .tierColours("segment");
    }

    /** The defined name of a sum of money. */
    private static String money(String key) {
        return switch (key) {
            case "revenue" -> "amounts";
            case "profit" -> "profit";
            default -> key + "_cost";
        };
    }

    private static TableBlock best(Book book, int best) {
        List<String> runs = List.of("rfm_profit", "rfmc_profit");
        return TableBlock.of("best_profit", runs.size())
                .fields(Field.of("model", Columns.SEGMENT, 18).values(List.of("By RFM", "By RFMC")))
                .fields(columns(
                        book,
                        key -> row -> IntStream.rangeClosed(1, best)
                                .mapToObj(tier -> runs.get(row) + "[" + tier + "," + key + "]")
                                .collect(Collectors.joining("+")),
                        false));
    }

    private static TableBlock curve(int rows) {
        return TableBlock.of("curve", rows)
                .section("Points of the curve")
                .result(
                        "IF(COUNT(profit)=0,\"\",CTS.WHALE(scored_customers,profit,FALSE))",
                        "rank:18 customer:15 profit cumulative:16 customers:17 share:16",
                        Columns.WHALE);
    }
}
