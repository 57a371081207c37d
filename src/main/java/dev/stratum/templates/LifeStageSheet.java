package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.report.SegmentTable;
import dev.stratum.rfm.LifeCycle;
import dev.stratum.rfm.LifeStage;
import dev.stratum.xlsx.ChartDrawing;
import dev.stratum.xlsx.ChartLabels;
import dev.stratum.xlsx.Styles;
import java.util.Arrays;
import java.util.List;

/** "Full-cycle tracking of customers": where every customer of the ledger is between the first purchase and the last. */
final class LifeStageSheet {
    static final String NAME = "Life stages";

    private static final List<String> STAGES =
            Arrays.stream(LifeStage.values()).map(LifeStage::label).toList();

    private LifeStageSheet() {}

    static void lay(Book book, int customers) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Life stages",
                "Where every customer is between the first purchase and the last: the money of this period beside that of the period"
                        + " before. RFM.STAGE, after the paper's full-cycle tracking of customers; the paper names no stages.",
                "New: first purchase in this period. Growing, Fading: more or less than before by over the change to the right; Steady:"
                        + " within it. Gone: no purchase in this period. Back: none in the period before, but earlier.");
        sheet.joined().sentence("stages_say", sentence(), 150);
        sheet.add(TableBlock.of("stages", customers)
                .result(
                        "RFM.STAGE(invoice_customer,invoice_date,invoice_amount,as_of,stage_period,stage_change,FALSE)",
                        Field.of("customer", Columns.CUSTOMER.shown(Format.TEXT), 12),
                        Field.of("first", Columns.FIRST_PURCHASE, 13),
                        Field.of("last", Columns.LAST_PURCHASE, 13),
                        Field.of("now", Columns.THIS_PERIOD.shown(Format.WHOLE), 14),
                        Field.of("before", Columns.PERIOD_BEFORE.shown(Format.WHOLE), 14),
                        Field.of("stage", Columns.LIFE_STAGE.shown(Format.WORDS), 11))
                .codes("customer")
                .frozen(1));
        sheet.beside("stages").add(census()).gap().add(settings());
        sheet.gap()
                .bars(
                        4,
                        13,
                        new ChartLabels("Customers by life stage", "Life stage", "Customers", "#,##0")
                                .titledBy("stages_say[1,text]"),
                        "stage_census[stage]",
                        60,
                        new ChartDrawing.Series("Customers", "stage_census[customers]", Styles.ACCENT));
    }

    private static String sentence() {
        return "IF(row_count=0,\"\",\"Of \"&TEXT(stage_census[#total,customers],\"#,##0\")&\" customers \"&TEXT(stage_census["
                + LifeStage.NEW.label() + ",share],\"0%\")&\" are new, \"&TEXT(stage_census["
                + LifeStage.GROWING.label()
                + ",share],\"0%\")&\" growing, \"&TEXT(stage_census[" + LifeStage.FADING.label()
                + ",share],\"0%\")&\" fading; \"&TEXT(stage_census[" + LifeStage.GONE.label()
                + ",share],\"0%\")&\" bought nothing in these \"&stage_period&\" days.\")";
    }

    private static TableBlock census() {
        return TableBlock.of("stage_census", STAGES)
                .total()
                .fields(
                        Field.of("stage", Columns.LIFE_STAGE, 22).values(STAGES).totalText(SegmentTable.TOTAL),
                        Field.of("customers", Columns.CUSTOMERS, 15)
                                // Calc compares a text out of an array of ours with another text only once it is joined
                                // to something.
                                .fill("SUMPRODUCT(--(stages[stage]&\"\"=[@stage]))")
                                .total("SUM([customers])"),
                        Field.of("share", Columns.SHARE, 13).shareOf("customers"),
                        money("now", Columns.THIS_PERIOD),
                        money("before", Columns.PERIOD_BEFORE));
    }

    private static Field money(String key, Column column) {
        return Field.of(key, column.shown(Format.WHOLE), 16)
                .fill("SUMPRODUCT(--(stages[stage]&\"\"=[@stage]),stages[" + key + "])")
                .total("SUM([" + key + "])");
    }

    private static TableBlock settings() {
        String half = "MAX(1,MIN(" + LifeCycle.USUAL_PERIOD + ",INT((ledger_days-1)/2)))";
        return new Lines("stage_settings", "Settings", 5)
                .proposed(
                        "Period (days)",
                        Format.GRADE,
                        half,
                        "stage_period",
                        Rules.days(),
                        "Half of the ledger, a year at most.")
                .setting(
                        "Change",
                        Format.CENTRED_SHARE,
                        LifeCycle.USUAL_CHANGE,
                        "stage_change",
                        Rules.between("A share from 0 to 10; 20% is 0.2.", "0", "10"),
                        "By so much the money must differ to grow or fade.")
                .table();
    }
}
