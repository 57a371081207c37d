package dev.stratum.host.headless.ledger;

import dev.stratum.policy.GradeSetting;
import dev.stratum.report.CensusTable;
import dev.stratum.report.GradeTables;
import dev.stratum.report.Report.Page;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Words;
import dev.stratum.rfm.GradeRule;
import dev.stratum.rfm.GradeScale;
import dev.stratum.rfm.Measure;
import dev.stratum.rfm.RfmcType;
import dev.stratum.work.LedgerSegments;
import dev.stratum.work.Segmentation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How customers are graded: the types that there are, and the cuts.
 *
 * @param segments the segments
 */
record GradePages(LedgerSegments segments) {

    /** How many customers there are of each type. */
    Page census() {
        Segmentation segmentation = segments.segmentation();
        Map<RfmcType, String> named = new HashMap<>();
        for (int i = 0; i < segmentation.tiers().length; i++) {
            named.put(segmentation.grades().type(i), segmentation.segment(i));
        }
        int grades = segmentation.grades().scales().get(0).grades();
        ResultTable census = CensusTable.of(segmentation.grades(), named);
        return new Page(
                "Census of types",
                "Census of types",
                List.of(
                        "A type is the grades on R, F, M"
                                + (segmentation.grades().columns() > 3 ? " and cost to serve" : "")
                                + " in this order; " + grades + " is the best grade.",
                        "Customers are of " + named.size() + " types of "
                                + Words.grouped(segmentation.grades().scales().stream()
                                        .mapToLong(GradeScale::grades)
                                        .reduce(1, Math::multiplyExact))
                                + " that there are; the others have none and are not listed."),
                List.of(census));
    }

    /** Where grades begin, and how many customers have each. */
    Page cuts() {
        Segmentation segmentation = segments.segmentation();
        List<String> notes = new ArrayList<>(List.of(
                "A value at a cut gets the better grade. More is better: from the cut up. Fewer is better: up to"
                        + " the cut."));
        notes.addAll(segmentation.hints());
        return new Page(
                SheetNames.CUTS,
                "Cuts of the grades",
                notes,
                List.of(
                        GradeTables.cuts(settings(), segmentation.grades().scales()),
                        GradeTables.counts(segments.policy().grades(), segmentation.grades())));
    }

    /** The cuts of a model are fixed, whatever the policy says. */
    private Map<Measure, GradeSetting> settings() {
        if (segments.segmentation().clusters().iterations() > 0) {
            return segments.policy().grades();
        }
        Map<Measure, GradeSetting> fixed = new EnumMap<>(Measure.class);
        List<GradeScale> scales = segments.segmentation().grades().scales();
        for (int i = 0; i < scales.size(); i++) {
            Measure measure = List.of(Measure.values()).get(i);
            GradeSetting setting = segments.policy().grades().get(measure);
            fixed.put(measure, new GradeSetting(setting.name(), setting.unit(), new GradeRule.Fixed(scales.get(i))));
        }
        return fixed;
    }
}
