package dev.stratum.templates;

import dev.stratum.policy.IndicatorSetting;
import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The eight design principles of Bu (2023), section 3.1.1, as a list that looks at the index system of the book: what each asks, what is
 * looked at, and whether the system keeps it.
 */
final class PrinciplesSheet {
    static final String NAME = "Principles";

    private static final String KEEPS = "keeps";
    private static final String BREAKS = "breaks";
    private static final String OPEN = "not judged";

    private static final String QUALITATIVE = "qualitative";
    private static final String QUANTITATIVE = "quantitative";

    /** So many things a person can tell apart at once: Saaty after Miller, seven and two. */
    private static final double MOST_SIBLINGS = 9;

    private static final double MOST_MISSING = 0.05;
    private static final double LARGEST_CHANGE = 1;

    /**
     * A principle.
     *
     * @param name its name
     * @param asks what it asks, after the paper
     * @param looks what this sheet looks at
     * @param value what is found, as a formula
     * @param format how that is shown
     * @param limit up to what it is kept; null without a limit
     * @param verdict the verdict, as a formula
     * @param finding what breaks it, as a formula
     */
    private record Principle(
            String name,
            String asks,
            String looks,
            String value,
            Format format,
            Double limit,
            String verdict,
            String finding) {}

    /**
     * What the text of the paper says a customer's value is made of.
     *
     * @param name the aspect
     * @param said what the text says of it
     * @param factor the code of the factor that measures it
     */
    private record Aspect(String name, String said, String factor) {}

    private static final List<Aspect> ASPECTS = List.of(
            new Aspect("Amount purchased", "Current value: the amount of products purchased by customers", "C2"),
            new Aspect("Profit", "Current value: the profits brought by customers, the most basic indicator", "C1"),
            new Aspect("Cost of service", "Current value: the cost of service to customers", "C3"),
            new Aspect("Company size", "Potential value: specialty stores, listed or not", "D1"),
            new Aspect("Customer loyalty", "Potential value: continuity, wallet share, brand recognition", "D2"),
            new Aspect("Customer credit", "Potential value: bank credit rating, average arrears rate", "D3"),
            new Aspect(
                    "Customer relationship",
                    "Potential value: time of the relationship, interval between transactions",
                    "D4"),
            new Aspect("Customer growth", "Potential value: customer life cycle, cross-selling likelihood", "D5"));

    private PrinciplesSheet() {}

    static void lay(Book book, ValuePolicy policy) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Principles: is the index system well made?",
                "The eight design principles of section 3.1.1 of the paper, each looked for in the index system, the judgements and the"
                        + " scores of this workbook.",
                "The paper gives the principles in words; what is looked at and every limit is chosen. Type other limits, factors, kinds"
                        + " and changes over the blue cells.");
        sheet.frozenTitle();
        sheet.sentence(
                "principles_say",
                "\"The index system keeps \"&COUNTIF(principles[verdict],\"" + KEEPS
                        + "\")&\" of 8 principles\"&IF(COUNTIF(principles[verdict],\""
                        + BREAKS + "\")=0,\"\",\", breaks \"&COUNTIF(principles[verdict],\"" + BREAKS
                        + "\"))&IF(COUNTIF(principles[verdict],\"" + OPEN
                        + "\")=0,\".\",\"; \"&COUNTIF(principles[verdict],\"" + OPEN
                        + "\")&\" cannot be judged from what is here.\")",
                110);
        sheet.add(table(principles()).section("The eight principles"));
        sheet.pageBreak().add(aspects());
        sheet.add(indicators(policy.indicators()));
    }

    private static List<Principle> principles() {
        String noPurpose =
                "SUMPRODUCT(--(index[weight]<=0))+SUMPRODUCT((index[side]<>\"current\")*(index[side]<>\"potential\"))";
        return List.of(
                new Principle(
                        "Purpose",
                        "Every indicator serves the purpose of the research.",
                        "Indicators that belong to neither current nor potential value, or weigh nothing.",
                        noPurpose,
                        Format.COUNT,
                        0.0,
                        upTo("[@limit]"),
                        "IF([@value]=0,\"every indicator adds to a side of customer value\",\"see the columns Side and Weight of Table 1\")"),
                new Principle(
                        "Comprehensiveness",
                        "The indicators reflect all aspects of what is evaluated.",
                        "Aspects that the paper's text names and no indicator measures, below.",
                        "COUNTIF(aspects[indicators],0)",
                        Format.COUNT,
                        0.0,
                        upTo("[@limit]"),
                        "IF([@value]=0,\"all aspects are measured\",\"first without an indicator: \"&INDEX(aspects[aspect],MATCH(0,aspects[indicators],0)))"),
                new Principle(
                        "Feasibility",
                        "The data of the indicators is easy to obtain and its quality can be guaranteed.",
                        "Share of the scores that are missing or outside 1 to 5.",
                        "IF(row_count=0,\"\",1-COUNTIFS(indicator_scores,\">=1\",indicator_scores,\"<=5\")/(row_count*ROWS(index[code])))",
                        Format.SHARE,
                        MOST_MISSING,
                        "IF(ISNUMBER([@value]),IF([@value]<=[@limit],\"" + KEEPS + "\",\"" + BREAKS + "\"),\"" + OPEN
                                + "\")",
                        "IF(ISNUMBER([@value]),TEXT([@value],\"0.0%\")&\" of the scores are missing\",\"there are no scores yet\")"),
                new Principle(
                        "Stability",
                        "Indicators change regularly; those that accidents move far should not be selected.",
                        "The largest change of a score from one period to the next, typed below by indicator.",
                        "IF(COUNT(by_indicator[change])=0,\"\",MAX(by_indicator[change]))",
                        Format.ONE,
                        LARGEST_CHANGE,
                        "IF(ISNUMBER([@value]),IF([@value]<=[@limit],\"" + KEEPS + "\",\"" + BREAKS + "\"),\"" + OPEN
                                + "\")",
                        "IF(ISNUMBER([@value]),\"largest: \"&INDEX(by_indicator[code],MATCH([@value],by_indicator[change],0)),\"scores of one period do"
                                + " not tell; type the changes below\")"),
                new Principle(
                        "Associativity",
                        "Qualitative and quantitative analysis are combined, not one of them alone.",
                        "Share of the indicators that are quantitative: neither none nor all.",
                        "COUNTIF(by_indicator[kind],\"" + QUANTITATIVE + "\")/ROWS(by_indicator[kind])",
                        Format.SHARE,
                        null,
                        "IF(([@value]>0)*([@value]<1),\"" + KEEPS + "\",\"" + BREAKS + "\")",
                        "COUNTIF(by_indicator[kind],\"" + QUALITATIVE
                                + "\")&\" qualitative, \"&COUNTIF(by_indicator[kind],\"" + QUANTITATIVE
                                + "\")&\" quantitative\""),
                new Principle(
                        "Science",
                        "The system is reasonable and accurate from its elements to the calculation of each index.",
                        "The largest consistency ratio of the judgements; the weights must sum to 1.",
                        "MAX(consistency_ratios)",
                        Format.RATIO,
                        null,
                        "IF(([@value]<=consistency_limit)*(ROUND(weight_total,6)=1),\"" + KEEPS + "\",\"" + BREAKS
                                + "\")",
                        "\"limit \"&TEXT(consistency_limit,\"0.00\")&\", weights sum to \"&TEXT(weight_total,\"0.0000\")"),
                new Principle(
                        "Hierarchy",
                        "A hierarchy of indexes, which creates conditions for further factor analysis.",
                        "The most indicators below one factor; each indicator must have a factor.",
                        "SUMPRODUCT(MAX(COUNTIF(index[factor],index[factor])))",
                        Format.COUNT,
                        MOST_SIBLINGS,
                        "IF(([@value]<=[@limit])*(COUNTBLANK(index[factor])=0),\"" + KEEPS + "\",\"" + BREAKS + "\")",
                        "\"value, 2 sides, \"&ROWS(factors[code])&\" factors, \"&ROWS(index[code])&\" indicators\""),
                new Principle(
                        "Comparability",
                        "Every evaluated object is treated fairly, no index is biased.",
                        "Customers with a missing score, and indicators on which all customers score the same.",
                        "IF(row_count=0,\"\",left_out+COUNTIF(by_indicator[spread],0))",
                        Format.COUNT,
                        0.0,
                        "IF(ISNUMBER([@value]),IF([@value]<=[@limit],\"" + KEEPS + "\",\"" + BREAKS + "\"),\"" + OPEN
                                + "\")",
                        "IF(ISNUMBER([@value]),IF([@value]=0,\"all are scored on all indicators, from 1 to 5, and differ\",left_out&\""
                                + " customers not scored on all; \"&COUNTIF(by_indicator[spread],0)&\" indicators tell nobody apart\"),\"there are no"
                                + " scores yet\")"));
    }

    private static String upTo(String limit) {
        return "IF([@value]<=" + limit + ",\"" + KEEPS + "\",\"" + BREAKS + "\")";
    }

    private static TableBlock table(List<Principle> all) {
        return TableBlock.of("principles", all.size())
                .fields(
                        text("name", "Principle", 20, all, Principle::name),
                        prose("asks", "What it asks", 38, all, Principle::asks),
                        prose("looks", "What is looked at", 40, all, Principle::looks),
                        Field.of("value", "Found", Format.CENTRED, 12)
                                .entries(row -> Entry.formula(
                                        Kind.BODY,
                                        all.get(row).format(),
                                        all.get(row).value())),
                        Field.of("limit", "Limit", Format.CENTRED, 10)
                                .entries(row -> all.get(row).limit() == null
                                        ? Entry.value(Kind.BODY, Format.CENTRED, "")
                                        : Entry.value(
                                                Kind.INPUT,
                                                all.get(row).format(),
                                                all.get(row).limit())),
                        Field.of("verdict", "Verdict", Format.CENTRED, 13)
                                .formulas(row -> all.get(row).verdict()),
                        Field.of("finding", "Finding", Format.PROSE, 44)
                                .formulas(row -> all.get(row).finding()))
                .accepts("limit", Rules.fromZero("A limit: a number, 0 or more."))
                .marked("verdict", BREAKS)
                .fitHeights("asks")
                .fitHeights("looks")
                .fitHeights("finding");
    }

    private static Field text(
            String key, String heading, int width, List<Principle> all, Function<Principle, String> part) {
        return Field.of(key, heading, Format.TEXT, width).values(row -> part.apply(all.get(row)));
    }

    private static Field prose(
            String key, String heading, int width, List<Principle> all, Function<Principle, String> part) {
        return Field.of(key, heading, Format.PROSE, width).values(row -> part.apply(all.get(row)));
    }

    /** What the text names, beside the factor of Table 1 that measures it. */
    private static TableBlock aspects() {
        return TableBlock.of("aspects", ASPECTS.size())
                .section("Aspects that the text names", 7)
                .fields(
                        Field.of("aspect", "Aspect", Format.TEXT, 20)
                                .values(row -> ASPECTS.get(row).name()),
                        Field.of("said", "In the text, section 3.1.2", Format.PROSE, 38)
                                .values(row -> ASPECTS.get(row).said()),
                        Field.of("factor", "Factor of Table 1", Format.CENTRED, 40)
                                .forEntry()
                                .inputs(row -> ASPECTS.get(row).factor()),
                        Field.of("indicators", "Indicators", Format.COUNT, 12).fill("COUNTIF(index[factor],[@factor])"))
                .fitHeights("said");
    }

    private static TableBlock indicators(List<IndicatorSetting> all) {
        List<String> kinds = Arrays.asList(QUALITATIVE, QUANTITATIVE);
        return TableBlock.of("by_indicator", all.size())
                .section("By indicator", 7)
                .headHeight(44)
                .fields(
                        Field.of("code", "Index", Format.TEXT, 20)
                                .values(row -> all.get(row).indicator().code()),
                        Field.of("name", "Indicator", Format.TEXT, 38)
                                .values(row -> all.get(row).indicator().name()),
                        Field.of("kind", "Kind", Format.CENTRED, 40)
                                .forEntry()
                                .inputs(row -> all.get(row).scale().isPresent() ? QUANTITATIVE : QUALITATIVE),
                        Field.of("change", "Largest change of a score", Format.ONE, 12)
                                .forEntry()
                                .inputs(row -> null),
                        Field.of("spread", "Spread of the scores", Format.ONE, 10)
                                .formulas(row -> {
                                    String scores =
                                            "scores[" + all.get(row).indicator().code() + "]";
                                    return "IF(COUNT(" + scores + ")=0,\"\",MAX(" + scores + ")-MIN(" + scores + "))";
                                }))
                .accepts("kind", Rules.oneOf("qualitative or quantitative.", kinds))
                .accepts("change", Rules.fromZero("Points from 1 to 5: a number, 0 or more."));
    }
}
