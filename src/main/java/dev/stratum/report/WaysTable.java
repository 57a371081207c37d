package dev.stratum.report;

import dev.stratum.problem.Language;
import dev.stratum.rfm.Measure;
import dev.stratum.segment.TierNames;
import dev.stratum.work.SegmentReasons.Reasons;
import dev.stratum.work.SegmentReasons.Step;
import dev.stratum.work.SegmentReasons.Way;
import java.util.List;
import java.util.function.UnaryOperator;

/** What takes a customer to another segment: the ways of {@link ExplanationText} as a table. */
public final class WaysTable {
    private static final List<String> UNITS = List.of("days", "purchases", "", "points");

    private WaysTable() {}

    /**
     * The words for the reasons of customers graded on R, F, M and perhaps cost to serve.
     *
     * @param segments the names of the segments
     * @return sentences
     */
    public static ExplanationText text(TierNames segments) {
        return new ExplanationText(
                segments, List.of(Measure.values()).stream().map(Measure::title).toList(), UNITS);
    }

    /**
     * Why customers are in their segments, as it is said to a person.
     *
     * @param segments the names of the segments
     * @param language the language
     * @param said what measures and units are called in it
     * @return sentences
     */
    public static ExplanationText text(TierNames segments, Language language, UnaryOperator<String> said) {
        return new ExplanationText(
                segments,
                List.of(Measure.values()).stream().map(Measure::title).map(said).toList(),
                UNITS.stream().map(said).toList(),
                language);
    }

    /**
     * The ways of one customer.
     *
     * @param reasons of the customer
     * @param segments the names of the segments
     * @return one line per measure that changes; measures of one way change together, each way is enough
     */
    public static ResultTable of(Reasons reasons, TierNames segments) {
        ResultTable table = ResultTable.ofColumns(List.of(
                Column.of("Way", Format.GRADE),
                Columns.SEGMENT,
                Columns.MEASURE,
                Column.of("Unit", Format.TEXT),
                Column.of("Now", Format.PLAIN),
                Column.of("Change", Format.PLAIN),
                Column.of("Then", Format.PLAIN)));
        int number = 0;
        for (Way way : reasons.ways()) {
            for (var choice : way.choices()) {
                number++;
                for (Step step : choice.steps()) {
                    table.row(
                            number,
                            segments.name(way.tier()),
                            List.of(Measure.values()).get(step.measure()).title(),
                            UNITS.get(step.measure()),
                            step.value(),
                            step.change(),
                            step.value() + step.change());
                }
            }
        }
        return table;
    }
}
