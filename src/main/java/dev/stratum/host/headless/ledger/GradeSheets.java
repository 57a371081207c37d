package dev.stratum.host.headless.ledger;

import static dev.stratum.host.headless.ledger.CellFormat.CODE;
import static dev.stratum.host.headless.ledger.CellFormat.GRADE;
import static dev.stratum.host.headless.ledger.CellFormat.PERCENT;
import static dev.stratum.host.headless.ledger.CellFormat.TEXT;
import static dev.stratum.host.headless.ledger.CellFormat.WHOLE;

import dev.stratum.policy.GradeSetting;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Grades;
import dev.stratum.rfm.Measure;
import dev.stratum.rfm.RfmcType;
import dev.stratum.rfm.TypeCensus;
import dev.stratum.stats.CutMethod;
import dev.stratum.work.LedgerSegments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sheets about grades: how many customers there are of each type, and the cuts that made the grades. */
final class GradeSheets {
    private static final List<Measure> MEASURES = List.of(Measure.RECENCY, Measure.FREQUENCY, Measure.MONETARY);

    private GradeSheets() {}

    static void census(ReportSheet writer, LedgerSegments segments) {
        writer.widths(10, 14, 12, 13, 20)
                .title(
                        "Census of types",
                        "A type is the grades on R, F and M in this order; "
                                + segments.segmentation()
                                        .grades()
                                        .scales()
                                        .get(0)
                                        .grades()
                                + " is the best grade.");
        Map<RfmcType, String> names = new HashMap<>();
        for (int i = 0; i < segments.segmentation().tiers().length; i++) {
            names.put(
                    segments.segmentation().grades().type(i),
                    segments.segmentation().names().name(segments.segmentation().tiers()[i]));
        }
        int header = writer.row();
        writer.table(
                        List.of(CODE, WHOLE, PERCENT, GRADE, TEXT),
                        List.of("Type", "Customers", "Share", "Mean grade", "Segment"))
                .freeze(0);
        for (TypeCensus.Line line : TypeCensus.of(segments.segmentation().grades())) {
            writer.line(
                    Integer.valueOf(line.type().code()),
                    line.customers(),
                    line.share(),
                    line.type().mean(),
                    names.getOrDefault(line.type(), "no customers"));
        }
        writer.filter(header, 5).total("All", segments.segmentation().tiers().length, 1.0, "", "");
        writer.onOnePage(false);
    }

    static void cuts(ReportSheet writer, LedgerSegments segments) {
        List<GradeScale> scales = segments.segmentation().grades().scales();
        int grades = scales.get(0).grades();
        writer.widths(28, 20, 16, 16, 14, 14, 14, 14, 14, 14, 14, 14)
                .title(
                        "Cuts of the grades",
                        Stream.concat(
                                        Stream.of("A value at a cut gets the better grade. More is better: from the cut"
                                                + " up. Fewer is better: up to the cut."),
                                        segments.segmentation().hints().stream())
                                .toArray(String[]::new));
        List<CellFormat> formats = new ArrayList<>(List.of(TEXT, TEXT, TEXT, TEXT));
        List<String> names = new ArrayList<>(List.of("Measure", "Unit", "Better", "Cuts placed by"));
        for (int grade = grades; grade > 1; grade--) {
            formats.add(WHOLE);
            names.add("Grade " + grade);
        }
        writer.table(formats, names);
        for (int measure = 0; measure < scales.size(); measure++) {
            writer.line(cutRow(segments, MEASURES.get(measure), scales.get(measure)));
        }
        writer.skip(1).heading("Customers per grade");
        List<String> header = new ArrayList<>(List.of("Measure"));
        for (int grade = grades; grade >= 1; grade--) {
            header.add("Grade " + grade);
        }
        List<CellFormat> counts = new ArrayList<>(Collections.nCopies(grades + 1, WHOLE));
        counts.set(0, TEXT);
        writer.table(counts, header);
        for (int measure = 0; measure < scales.size(); measure++) {
            writer.line(countRow(segments, measure, grades));
        }
    }

    private static Object[] cutRow(LedgerSegments segments, Measure measure, GradeScale scale) {
        GradeSetting setting = segments.policy().grades().get(measure);
        List<Object> row = new ArrayList<>(List.of(
                setting.name(),
                setting.unit(),
                scale.cuts().direction().word(),
                setting.method().map(CutMethod::word).orElse("the policy")));
        for (double cut : scale.cuts().cuts()) {
            row.add(ReportSheet.Free.of(cut));
        }
        return row.toArray();
    }

    private static Object[] countRow(LedgerSegments segments, int measure, int most) {
        Grades grades = segments.segmentation().grades();
        int[] counts = new int[most];
        for (int i = 0; i < grades.rows(); i++) {
            counts[most - grades.get(i, measure)]++;
        }
        List<Object> row = new ArrayList<>(
                List.of(segments.policy().grades().get(MEASURES.get(measure)).name()));
        for (int count : counts) {
            row.add(count);
        }
        return row.toArray();
    }
}
