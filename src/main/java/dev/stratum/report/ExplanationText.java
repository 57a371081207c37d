package dev.stratum.report;

import dev.stratum.problem.Language;
import dev.stratum.rfm.Measure;
import dev.stratum.segment.TierNames;
import dev.stratum.stats.Direction;
import dev.stratum.work.SegmentReasons.Choice;
import dev.stratum.work.SegmentReasons.Reasons;
import dev.stratum.work.SegmentReasons.Step;
import dev.stratum.work.SegmentReasons.Way;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Why a customer is in its segment, as a sentence: General, because of days since last purchase 62 (grade 2); Valuable with
 * 2 purchases more or 4,100 yuan more. Not for several threads at once.
 */
public final class ExplanationText {
    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final int MONETARY = 2;

    private final TierNames segments;
    private final List<String> measures;
    private final List<String> units;
    private final Language language;
    private final Wording words;
    private final DecimalFormat numbers;

    /**
     * Prepares the sentences as they stand in cells, where they are the same in every language.
     *
     * @param segments the names of the segments
     * @param measures the names of the measures
     * @param units their units; one of several words is left out, as "currency of the ledger"
     */
    public ExplanationText(TierNames segments, List<String> measures, List<String> units) {
        this(segments, measures, units, Language.ENGLISH);
    }

    /**
     * Prepares the sentences as they are said to a person.
     *
     * @param segments the names of the segments
     * @param measures the names of the measures in the language
     * @param units their units in the language
     * @param language the language
     */
    public ExplanationText(TierNames segments, List<String> measures, List<String> units, Language language) {
        Locale locale = language == Language.ENGLISH ? Locale.ROOT : Locale.forLanguageTag(language.tag());
        this.language = language;
        this.words = Wording.of("explanations", locale);
        this.numbers = new DecimalFormat("#,##0.###############", DecimalFormatSymbols.getInstance(locale));
        this.segments = segments;
        this.measures = List.copyOf(measures);
        this.units =
                units.stream().map(unit -> unit.indexOf(' ') < 0 ? unit : "").toList();
    }

    /**
     * The sentence.
     *
     * @param reasons of one customer
     * @return with a full stop
     */
    public String of(Reasons reasons) {
        String sentence = words.fill(
                "BECAUSE",
                segments.name(reasons.tier()),
                list(reasons.because().stream().map(this::measure), "AND"));
        for (Way way : reasons.ways()) {
            sentence = way.tier() < reasons.tier()
                    ? words.fill("BETTER", sentence, segments.name(way.tier()), choices(way, choice -> true))
                    : worse(sentence, way);
        }
        return words.fill("END", reasons.ways().isEmpty() ? words.fill("NO_WAY", sentence) : sentence);
    }

    /**
     * What leads to the nearest other segment, without why the customer is in its own.
     *
     * @param reasons of one customer
     * @return the next better segment and what reaches it; in the best segment the one it falls to and with what loss;
     *     without a full stop
     */
    public String next(Reasons reasons) {
        if (reasons.ways().isEmpty()) {
            return words.get("NO_NEXT");
        }
        Way way = reasons.ways().get(0);
        boolean isBetter = way.tier() < reasons.tier();
        return words.fill(
                isBetter ? "NEXT_BETTER" : "NEXT_WORSE",
                segments.name(way.tier()),
                list(
                        way.choices().stream()
                                .map(choice -> list(
                                        choice.steps().stream()
                                                .map(step ->
                                                        change(step, isFewer(step, isBetter), enough(step, isBetter))),
                                        "AND")),
                        "OR"));
    }

    /** A worse segment begins beyond its cut; who is at the cut has nothing to lose before. */
    private String worse(String sentence, Way way) {
        String segment = segments.name(way.tier());
        String beyond = choices(way, choice -> !isAtCut(choice));
        String any = choices(way, ExplanationText::isAtCut);
        return any.isEmpty()
                ? words.fill("WORSE", sentence, segment, beyond)
                : beyond.isEmpty()
                        ? words.fill("BETTER", sentence, segment, any)
                        : words.fill("WORSE_OR", sentence, segment, beyond, any);
    }

    private static boolean isAtCut(Choice choice) {
        return choice.steps().stream().allMatch(step -> step.change() == 0);
    }

    private String choices(Way way, Predicate<Choice> which) {
        List<Choice> some = way.choices().stream().filter(which).toList();
        return some.isEmpty() ? "" : list(some.stream().map(this::choice), "OR");
    }

    /**
     * The least that is enough: days and purchases are whole, everything else has two decimals. A better grade begins at its
     * cut, a worse one beyond it.
     */
    private static BigDecimal enough(Step step, boolean isBetter) {
        int decimals = step.measure() < MONETARY ? 0 : 2;
        BigDecimal way = BigDecimal.valueOf(Math.abs(step.change()));
        return (isBetter
                        ? way.setScale(decimals, RoundingMode.UP)
                        : way.setScale(decimals, RoundingMode.DOWN).add(BigDecimal.ONE.movePointLeft(decimals)))
                .stripTrailingZeros();
    }

    /** At the cut itself the change is zero and has no sign of its own. */
    private static boolean isFewer(Step step, boolean isBetter) {
        Direction direction = MEASURES.get(step.measure()).direction();
        return (direction == Direction.FEWER_IS_BETTER) == isBetter;
    }

    private String measure(Step step) {
        String name = measures.get(step.measure());
        return words.fill("MEASURE", lowerFirst(name), number(step.value()), String.valueOf(step.grade()));
    }

    private String choice(Choice choice) {
        return list(
                choice.steps().stream()
                        .map(step -> step.change() == 0
                                ? any(step)
                                : change(step, step.change() < 0, BigDecimal.valueOf(Math.abs(step.change())))),
                "AND");
    }

    private String change(Step step, boolean isFewer, BigDecimal size) {
        String unit = unit(units.get(step.measure()), size);
        String way = isFewer ? "FEWER" : "MORE";
        return words.fill(unit.isEmpty() ? way + "_PLAIN" : way, numbers.format(size), unit);
    }

    /** 1 purchase and 2 purchases: units stand in the plural. */
    private String unit(String unit, BigDecimal size) {
        boolean isOne = language == Language.ENGLISH && size.compareTo(BigDecimal.ONE) == 0 && unit.endsWith("s");
        return isOne ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** At a cut, what makes it worse, however little. */
    private String any(Step step) {
        String unit = units.get(step.measure());
        String way = isFewer(step, false) ? "ANY_FEWER" : "ANY_MORE";
        return words.fill(unit.isEmpty() ? way + "_PLAIN" : way, unit);
    }

    private String list(Stream<String> items, String last) {
        List<String> all = items.toList();
        BinaryOperator<String> comma = (some, next) -> words.fill("COMMA", some, next);
        String head = all.subList(0, Math.max(1, all.size() - 1)).stream()
                .reduce(comma)
                .orElse("");
        return all.size() < 2 ? head : words.fill(last, head, all.get(all.size() - 1));
    }

    private String number(double number) {
        return numbers.format(BigDecimal.valueOf(number));
    }

    /** In the middle of a sentence. */
    private String lowerFirst(String name) {
        return name.isEmpty() || language != Language.ENGLISH
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
