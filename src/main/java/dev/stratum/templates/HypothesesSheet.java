package dev.stratum.templates;

import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The paper's three hypotheses: the verdict on each, and the customers behind it. */
final class HypothesesSheet {
    /** A way from one segment to another. */
    private record Move(int from, int to) {
        String ranks() {
            return "rfm_rank," + from + ",rfmc_rank," + to;
        }
    }

    private HypothesesSheet() {}

    static void lay(Book book, int tiers) {
        SheetLayout sheet = book.sheet("Hypotheses");
        sheet.title(
                "Hypotheses",
                "What these customers say about the paper's hypotheses: H1 low customers move up, H2 high customers move down,"
                        + " H3 cost to serve in the model lowers service cost and raises profit. Section 2.3 of the paper.",
                "The paper gives no figures of cost or profit; H3 rests on those of sheet Profit."
                        + " Which customers a model calls best does not by itself change what they cost.");
        sheet.frozenTitle();
        sheet.add(TableBlock.of("evidence", List.of("H1", "H2", "H3"))
                .section("Evidence")
                .result(
                        "IF(COUNT(profit)=0,SEGMENT.HYPOTHESES(rfm_segment,rfmc_segment,grade_cts,,,tier_names,FALSE),"
                                + "SEGMENT.HYPOTHESES(rfm_segment,rfmc_segment,grade_cts,service_cost,profit,tier_names,FALSE,amounts))",
                        "hypothesis:20 verdict:18 customers share:12 grade:15 finding:84",
                        Columns.HYPOTHESES)
                .fitHeights("finding"));
        List<Move> up = IntStream.rangeClosed(1, tiers)
                .boxed()
                .flatMap(to -> IntStream.rangeClosed(to + 1, tiers).mapToObj(from -> new Move(from, to)))
                .toList();
        List<Move> down = IntStream.rangeClosed(1, tiers)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, tiers).mapToObj(to -> new Move(from, to)))
                .toList();
        List<Move> moves = new ArrayList<>(up);
        moves.addAll(down);
        sheet.add(moves(moves, up.size()));
        sheet.joined().add(totals(up.size(), moves.size()));
        sheet.widen(6, 1);
    }

    private static TableBlock moves(List<Move> moves, int up) {
        TableBlock table = TableBlock.of("moved", moves.size())
                .section("Who moved")
                .fields(
                        Field.of("hypothesis", "Hypothesis", Format.TEXT, 20)
                                .values(row -> row < up ? "H1: up" : "H2: down"),
                        Field.of("before", "RFM", Format.TEXT, 18)
                                .formulas(row ->
                                        "INDEX(tier_names," + moves.get(row).from() + ")"),
                        Field.of("after", "RFMC", Format.TEXT, 18)
                                .formulas(row ->
                                        "INDEX(tier_names," + moves.get(row).to() + ")"),
                        Field.of("customers", Columns.CUSTOMERS, 12)
                                .formulas(row -> "COUNTIFS(" + moves.get(row).ranks() + ")"),
                        Field.of("grade", "Mean CTS grade", Format.TWO, 15)
                                .formulas(row -> "IF([@customers]=0,\"\",AVERAGEIFS(grade_cts,"
                                        + moves.get(row).ranks() + "))"),
                        Field.of("names", "Names", Format.PROSE, 84))
                .fitHeights("names")
                .tierColours("before:after");
        // Of two cells, the second blank: LibreOffice saves an array of one cell as a formula that is none, and then
        // only one customer is compared.
        for (int row = 0; row < moves.size(); row++) {
            table.spillInto(
                    "names",
                    1,
                    row,
                    1,
                    "LEFT(IF([@customers]=0,\"\",IFERROR(_xlfn.TEXTJOIN(\", \",TRUE,IFERROR(IF((rfm_rank="
                            + moves.get(row).from() + ")*(rfmc_rank="
                            + moves.get(row).to()
                            + "),customer_ids,\"\"),\"\")),\"Filter sheet Grades to see them\")),{32767,0})");
        }
        return table;
    }

    private static TableBlock totals(int up, int all) {
        List<String> ranges = List.of("1:" + up, (up + 1) + ":" + all);
        return TableBlock.of("moved_totals", List.of("H1", "H2"))
                .withoutHeadings()
                .fields(
                        total("hypothesis", Format.TEXT, row -> row == 0 ? "H1: moved up" : "H2: moved down"),
                        total("before", Format.TEXT, row -> ""),
                        total("after", Format.TEXT, row -> ""),
                        Field.of("customers", "", Format.WHOLE, 12)
                                .entries(row -> Entry.formula(
                                        Kind.TOTAL, Format.WHOLE, "SUM(moved[" + ranges.get(row) + ",customers])")),
                        Field.of("grade", "", Format.TWO, 15)
                                .entries(row -> Entry.formula(
                                        Kind.TOTAL,
                                        Format.TWO,
                                        "IF([@customers]=0,\"\",SUMPRODUCT(moved[" + ranges.get(row)
                                                + ",customers],moved[" + ranges.get(row) + ",grade])/[@customers])")),
                        total("names", Format.TEXT, row -> ""));
    }

    private static Field total(String key, Format format, IntFunction<String> text) {
        return Field.of(key, "", format, 1).entries(row -> Entry.value(Kind.TOTAL, format, text.apply(row)));
    }
}
