package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.CustomersTable;
import dev.stratum.report.Format;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * From two periods of the same ledger to the rates at which customers change segments, and to how many each segment will have. Both
 * periods are as long and are graded by the cuts of today; customers go to the nearest of today's segments, which do not change.
 */
final class OutlookSheet {
    static final String NAME = "Forecast";

    static final String PERIODS = "Two periods";
    private static final String NONE = "No purchase";

    /** A quarter. */
    private static final int QUARTER = 91;

    private static final int AHEAD = 4;
    private static final int MOST_AHEAD = 100;
    private static final int FIRST = 22;

    private static final List<String> MEASURES = List.of("rc", "fc", "mc");

    private final Book book;
    private final BookTiers tiers;
    private final int customers;
    private final List<String> states;

    OutlookSheet(Book book, BookTiers tiers, int customers) {
        this.book = book;
        this.tiers = tiers;
        this.customers = customers;
        states = Stream.concat(tiers.names().stream(), Stream.of(NONE)).toList();
    }

    void lay() {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Forecast: how many customers each segment will have",
                "The customers of one period ago, where they are now, and how many each segment will have if they move on at these rates"
                        + " (a Markov chain). SEGMENT.FORECAST. " + NONE
                        + ": bought in the earlier window and not in the later one.",
                "Both windows are equally long, so that their segments compare; grades by the cuts of sheet Grades, segments by the nearest"
                        + " mean of today's. Customers who will join are not foreseen. Who stopped buying is taken to stay away.");
        sheet.frozenTitle();
        sheet.sentence("forecast_says", sentence(), 110).joined();
        sheet.sentence("outlook_says", outlookSentence(), 110);
        sheet.add(settings());
        sheet.add(forecast());
        sheet.onePageUpright().add(outlook());
        sheet.bars(
                7,
                17,
                new ChartLabels("Customers by segment, now and to come", "Segment", "Customers", "#,##0")
                        .titledBy("outlook_says[1,text]"),
                "outlook[segment]",
                60,
                new ChartDrawing.Series("Now", "outlook[now]", Styles.BEFORE),
                new ChartDrawing.Series("Next period", "outlook[next]", Styles.ACCENT),
                new ChartDrawing.Series("Last period ahead", "outlook[last]", Styles.TIERS.get(1)));
        sheet.below().add(means());
    }

    private static String sentence() {
        String kept = "SUMPRODUCT(--(" + known("state") + "&\"\"=" + known("now") + "&\"\"))";
        String gone = "COUNTIF(earlier[now],\"" + NONE + "\")";
        String all = "COUNT(earlier[recency])";
        return "IF(row_count=0,\"\",\"Of \"&TEXT(" + all + ",\"#,##0\")&\" customers \"&move_days&\" days ago, \"&TEXT("
                + kept + "/" + all
                + ",\"0%\")&\" are in the same segment now and \"&TEXT(" + gone + "/" + all
                + ",\"0%\")&\" no longer buy.\")";
    }

    private static String outlookSentence() {
        return "IF(row_count=0,\"\",outlook[1,segment]&\": \"&TEXT(outlook[1,now],\"#,##0\")&\" customers now, \"&TEXT(outlook[1,next],\"#,##0\")"
                + "&\" (standard error \"&TEXT(outlook[1,error],\"#,##0\")&\") in \"&move_days&\" days if customers move on like that.\")";
    }

    private TableBlock settings() {
        return new Lines("move_settings", "Settings", states.size() + 2)
                .proposed(
                        "Period (days)",
                        Format.GRADE,
                        "MAX(1,MIN(" + QUARTER + ",INT(ledger_days/4)))",
                        "move_days",
                        Rules.days(),
                        "How long ago the customers are compared with, and how long a period to come is.")
                .proposed(
                        "Window (days)",
                        Format.GRADE,
                        "MAX(1,MIN(window_days,ledger_days-move_days))",
                        "move_window",
                        Rules.days(),
                        "The window of sheet Start, or as long a one as the ledger has twice.")
                .setting(
                        "Periods ahead",
                        Format.GRADE,
                        AHEAD,
                        "move_periods",
                        Rules.whole("A whole number from 1 to " + MOST_AHEAD + ".", 1, MOST_AHEAD),
                        "How many periods to look ahead.")
                .table();
    }

    private String rates() {
        return "to1:to" + states.size();
    }

    private TableBlock forecast() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("from", "From / to", Format.TEXT, FIRST));
        List<Column> names = Columns.named(states, Format.ONE);
        for (int i = 0; i < states.size(); i++) {
            fields.add(Field.of("to" + (i + 1), names.get(i), 15).shownByRow());
        }
        fields.add(Field.of("behind", "Customers behind", Format.WHOLE, 15));
        int ahead = states.size() + 1;
        return TableBlock.of("forecast", ahead + 1 + AHEAD)
                .section("Rates of moving in one period, and the customers to come")
                .rowFormats(
                        row -> row < states.size() ? Format.SHARE : row == states.size() ? Format.WHOLE : Format.ONE)
                .result(
                        "SEGMENT.FORECAST(" + known("state") + "," + known("now") + ",move_periods," + later("state")
                                + ",move_states,FALSE)",
                        fields)
                .tierColours("from");
    }

    private TableBlock outlook() {
        String place = "ROWS([1,segment]:[@segment])";
        String row = "IF(row_count=0,\"\",INDEX(forecast[" + rates() + "],%s," + place + "))";
        String now = Integer.toString(states.size() + 1);
        String next = Integer.toString(states.size() + 2);
        String error = Integer.toString(states.size() + 3);
        String last = "IF(move_periods=1," + next + "," + error + "+move_periods-1)";
        String rows = "INDEX(forecast[1," + "from]:INDEX(forecast[#open,behind]," + error + "+move_periods),%s,1+"
                + place + ")";
        return TableBlock.of("outlook", states.size())
                .section("Before, now and to come")
                .fields(
                        Field.of("segment", Columns.SEGMENT, FIRST)
                                .formulas(tier -> tier < tiers.count()
                                        ? "INDEX(tier_names," + (tier + 1) + ")"
                                        : "\"" + NONE + "\""),
                        Field.of("before", "One period ago", Format.WHOLE, 15)
                                .fill("IF(row_count=0,\"\",COUNTIF(earlier[state],[@segment]))"),
                        Field.of("now", "Now", Format.WHOLE, 15).fill(row.formatted(now)),
                        Field.of("next", "Next period", Format.ONE, 15).fill(row.formatted(next)),
                        Field.of("error", "Standard error", Format.ONE, 15).fill(row.formatted(error)),
                        Field.of("last", "Last period ahead", Format.ONE, 15)
                                .fill("IF(row_count=0,\"\"," + rows.formatted(last) + ")"))
                .tierColours("segment")
                .named("move_states", "segment");
    }

    private TableBlock means() {
        List<Column> columns = CustomerColumns.LEDGER.get(MEASURES);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("segment", Columns.SEGMENT, FIRST).tiers());
        for (int i = 0; i < MEASURES.size(); i++) {
            String key = MEASURES.get(i);
            fields.add(Field.of(key, columns.get(i).shown(Format.THREE), 15)
                    .fill("IF(COUNTIF(segment,[@segment])=0,\"\",SUMIF(segment,[@segment],grades[" + key
                            + "])/COUNTIF(segment,[@segment]))"));
        }
        return TableBlock.of("tier_means", tiers.count())
                .section("Mean grades of today's segments, to which customers of both periods are assigned")
                .fields(fields)
                .tierColours("segment")
                .named("tier_centres", MEASURES.get(0) + ":" + MEASURES.get(MEASURES.size() - 1));
    }

    /** The customers of both periods. */
    void periods() {
        SheetLayout sheet = book.sheet(PERIODS);
        sheet.title(
                "Two periods",
                "Every customer one period ago, with the segment then and now, and to the right every customer now. KMEANS.PREDICT puts"
                        + " customers into the nearest of today's segments and changes none.",
                "What sheet " + NAME + " is made of; its period and window count.");
        sheet.add(period("earlier", "as_of-move_days")
                .spill(
                        // Calc compares texts out of an array of ours only once they are joined to something.
                        "IFERROR(INDEX(later[state],MATCH(" + known("customer") + "&\"\",later[customer]&\"\",0)),\""
                                + NONE + "\")",
                        Field.of("now", "Segment now", Format.TEXT, 16))
                .tierColours("now")
                .frozen(1));
        sheet.beside("earlier").notPrinted().add(period("later", "as_of"));
    }

    private TableBlock period(String name, String asOf) {
        return TableBlock.of(name, customers)
                .result(
                        "RFM.LEDGER(invoice_customer,invoice_date,invoice_amount," + asOf + ",move_window,FALSE)",
                        "customer:12 recency:13 orders:9 amount:11 order_size:11 returns:9 returned:10",
                        CustomersTable.LEDGER.stream()
                                .map(column -> column.equals(Columns.CUSTOMER) ? column.shown(Format.TEXT) : column)
                                .toList())
                .spill(
                        "RFMC.GRADES([recency:amount],grade_policy,FALSE)",
                        CustomerColumns.LEDGER.fields("rc:5 fc mc type:6 mean:7"))
                .spill(
                        "SEGMENT.NAME(KMEANS.PREDICT([rc:mc],tier_centres,FALSE),tier_names)",
                        Field.of("state", "Segment", Format.TEXT, 16))
                .codes("customer:type")
                .tierColours("state");
    }

    /** A column of the earlier customers down to the last. */
    private static String known(String column) {
        return down("earlier", column);
    }

    private static String later(String column) {
        return down("later", column);
    }

    private static String down(String block, String column) {
        return block + "[1," + column + "]:INDEX(" + block + "[" + column + "],COUNT(" + block + "[recency]))";
    }
}
