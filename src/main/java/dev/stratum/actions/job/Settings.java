package dev.stratum.actions.job;

import dev.stratum.actions.job.KeptAnswers.Setting;
import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Written;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.kmeans.Start;
import dev.stratum.ledger.csv.ColumnReading;
import dev.stratum.policy.Policy;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Problem;
import dev.stratum.report.Format;
import dev.stratum.report.PolicyTables;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.Cells;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.sheet.source.ColumnMeanings;
import dev.stratum.sheet.source.Meaning;
import dev.stratum.work.SegmentModel;
import dev.stratum.work.SegmentRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What an action must know besides the data: the date of analysis and the policy. Both are read from named cells of the
 * workbook; what is missing is asked for once and kept on a sheet, where it can be changed.
 */
public final class Settings {
    /** The key of the sheet of settings. */
    public static final String KEY = KeptAnswers.KEY;

    private static final String AS_OF = "as_of";

    /** The name of the cell with the name of the policy. */
    public static final String POLICY = "stratum_policy";

    /** Asked for when no cell of the workbook has the date of analysis. */
    public static final Question WHEN = AnalysisDate.WHEN;
    /** Asked for when no cell of the workbook names a policy. */
    public static final Question WHICH_POLICY = PolicyChoice.WHICH;

    private static final int MOST_SEGMENTS = 1000;

    private static final String THRESHOLDS = "stratum_thresholds";
    private static final String FOLLOW = "follow the data";
    private static final String KEEP = "keep those of ";

    private final Workbook book;
    private final Dialogs dialogs;
    private final KeptAnswers answers;
    private Optional<LocalDate> lastDate = Optional.empty();

    /**
     * The settings of a workbook.
     *
     * @param book the workbook
     * @param dialogs asks for what is missing
     */
    public Settings(Workbook book, Dialogs dialogs) {
        this.book = book;
        this.dialogs = dialogs;
        List<Setting> settings = new ArrayList<>(List.of(
                new Setting(
                        AS_OF,
                        "Date of analysis",
                        "Recency counts the days up to this date. Change it here, then use Refresh all.",
                        Format.DATE),
                new Setting(POLICY, "Policy", PolicyChoice.explained(), Format.GENERAL),
                new Setting(
                        THRESHOLDS,
                        "Thresholds",
                        "Cuts and centres: " + FOLLOW + "; or " + KEEP + "a date that sheet Policy lists, for example "
                                + KEEP + "2025-10-31.",
                        Format.GENERAL)));
        for (Meaning meaning : Meaning.values()) {
            settings.add(new Setting(
                    column(meaning),
                    "Column for " + meaning.words(),
                    "The name of the column in your tables.",
                    Format.GENERAL));
        }
        answers = new KeptAnswers(book, settings);
    }

    private static String column(Meaning meaning) {
        return "stratum_column_" + meaning.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Which column of the tables is about what.
     *
     * @return what the person said, in this run or an earlier one
     */
    public ColumnMeanings columns() {
        Map<Meaning, String> said = new EnumMap<>(Meaning.class);
        for (Meaning meaning : Meaning.values()) {
            answers.value(column(meaning)).ifPresent(name -> said.put(meaning, String.valueOf(name)));
        }
        return new ColumnMeanings(said);
    }

    /**
     * Takes what a person said of a column.
     *
     * @param meaning what it is about
     * @param name its name
     */
    void column(Meaning meaning, String name) {
        answers.give(column(meaning), name);
    }

    /**
     * The date of analysis: the cell named {@code as_of}, never the clock.
     *
     * @param last the last date of the data, as a serial of the workbook, which is proposed; empty when it is not known
     * @return a serial of the workbook, whole days
     * @throws dev.stratum.problem.StratumException when it is no date
     */
    public int asOf(OptionalDouble last) {
        if (last.isPresent()) {
            lastDate = Optional.of(book.dayCount().date(last.getAsDouble()));
        }
        boolean isGivenAnew = answers.isOwn(AS_OF) && dialogs.isGiven(WHEN);
        Object value = isGivenAnew ? askAsOf() : answers.value(AS_OF).orElseGet(this::askAsOf);
        Cells.check(Kind.DATE, value, "The date of analysis (as_of)").ifPresent(problem -> {
            throw problem;
        });
        return (int) Math.floor(Cells.number(value));
    }

    private Object askAsOf() {
        double serial = book.dayCount().serial(AnalysisDate.ask(dialogs, lastDate));
        answers.give(AS_OF, serial);
        return serial;
    }

    /**
     * What to say of the date of analysis when it lies far from the data.
     *
     * @return one sentence; none when it is near or when recency does not depend on it
     */
    public List<String> hints() {
        return answers
                .value(AS_OF)
                .filter(value -> lastDate.isPresent() && Cells.isFine(Kind.DATE, value))
                .flatMap(value -> AnalysisDate.warning(book.dayCount().date(Cells.number(value)), lastDate))
                .stream()
                .toList();
    }

    /**
     * The date of analysis when it is known already.
     *
     * @return what the workbook says or the person has answered
     */
    public Optional<LocalDate> knownAsOf() {
        return answers.value(AS_OF)
                .filter(value -> Cells.isFine(Kind.DATE, value))
                .map(value -> book.dayCount().date(Cells.number(value)));
    }

    /**
     * The date whose cuts and centres are to be kept.
     *
     * @return empty when they follow the data
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD when the setting is neither
     */
    public Optional<LocalDate> frozen() {
        Object value = answers.value(THRESHOLDS).orElse(FOLLOW);
        if (Cells.isFine(Kind.DATE, value)) {
            return Optional.of(book.dayCount().date(Cells.number(value)));
        }
        String text = String.valueOf(value).strip();
        if (text.equalsIgnoreCase(FOLLOW)) {
            return Optional.empty();
        }
        List<LocalDate> dates =
                ColumnReading.dates(List.of())
                        .of(text.replaceFirst("(?i)^" + KEEP.strip(), "").strip())
                        .stream()
                        .map(LocalDateTime::toLocalDate)
                        .distinct()
                        .toList();
        if (dates.size() != 1) {
            throw Problem.UNKNOWN_WORD.with("The setting Thresholds", text, List.of(FOLLOW, KEEP + "2025-10-31"));
        }
        return Optional.of(dates.get(0));
    }

    /**
     * Takes what a person said of the thresholds.
     *
     * @param date the date whose cuts and centres are to be kept; empty to let them follow the data
     */
    public void freeze(Optional<LocalDate> date) {
        answers.give(THRESHOLDS, date.map(each -> KEEP + each).orElse(FOLLOW));
    }

    /** Shows on the sheet of settings that thresholds can be kept, where it does not say so yet. */
    public void offerThresholds() {
        if (answers.value(THRESHOLDS).isEmpty()) {
            freeze(Optional.empty());
        }
    }

    /**
     * The cuts and centres that a person keeps.
     *
     * @return empty when they follow the data
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD when none of that date were kept
     */
    public Optional<SegmentModel> model() {
        return frozen().map(date -> {
            KeptModels kept = KeptModels.read(book, Optional.of(ctsPolicy()));
            return kept.of(date)
                    .orElseThrow(() -> Problem.UNKNOWN_WORD.with(
                            "The setting Thresholds",
                            KEEP + date,
                            Stream.concat(
                                            Stream.of(FOLLOW),
                                            kept.dates().stream().map(other -> KEEP + other))
                                    .toList()));
        });
    }

    /**
     * The rules: each part from the workbook where it has one, Tables 1 and 2 on sheets among them, otherwise from a
     * shipped policy.
     *
     * @return the rules to score, grade and segment with
     */
    public SegmentRules rules() {
        Optional<Area> grades = book.named(PolicyTables.GRADES);
        SegmentRules shipped = SegmentRules.of(grades.isPresent() ? Policy.usual() : Policy.shipped(policyName()));
        return new SegmentRules(
                grades.isPresent() ? "the policy tables of this workbook" : shipped.policy(),
                typedCts().or(shipped::cts),
                grades.map(book::read).map(PolicyTables::grades).orElseGet(shipped::grades),
                option("cluster_count").whole(shipped.k(), 1, MOST_SEGMENTS),
                option("start_method").word(shipped.start(), Start.byWord()),
                book.named("tier_names")
                        .map(area ->
                                Range.orBlank("tier_names", book.read(area)).texts())
                        .filter(texts -> !texts.isEmpty())
                        .map(TierNames::new)
                        .orElseGet(shipped::names),
                book.named("grade_weights")
                        .map(area -> GradeWeights.of(
                                Range.orBlank("grade_weights", book.read(area)).numbers()))
                        .orElseGet(shipped::weights));
    }

    /**
     * How cost to serve is scored, for which nobody is asked: a policy that only grades leaves it to the usual one.
     *
     * @return Table 1 of the workbook, otherwise as its policy or the usual one says
     */
    public CtsPolicy ctsPolicy() {
        return typedCts()
                .or(() -> Written.value(book, POLICY)
                        .flatMap(name -> Policy.shipped(String.valueOf(name)).cts()))
                .orElseGet(() -> Policy.usual().ctsPolicy());
    }

    private Optional<CtsPolicy> typedCts() {
        return book.named(PolicyTables.CTS).map(book::read).map(PolicyTables::cts);
    }

    /**
     * How many days up to the date of analysis count: the cell named {@code window_days}.
     *
     * @return empty for all earlier dates
     * @throws dev.stratum.problem.StratumException when it is no whole number above zero
     */
    public OptionalInt windowDays() {
        Option window = option("window_days");
        return window.isGiven() ? OptionalInt.of(window.whole(1, Integer.MAX_VALUE)) : OptionalInt.empty();
    }

    private Option option(String name) {
        return Option.of(name, Written.value(book, name).orElse(null));
    }

    /**
     * The name of the shipped policy to use.
     *
     * @return the name in the cell {@code stratum_policy}, or the answer of the person
     */
    public String policyName() {
        return String.valueOf(answers.value(POLICY).orElseGet(this::askPolicy));
    }

    private Object askPolicy() {
        String name = PolicyChoice.ask(dialogs);
        answers.give(POLICY, name);
        return name;
    }

    /**
     * Keeps the answers of the person in the workbook.
     *
     * @param draft where the sheet of settings is added when there is something to keep
     */
    public void keep(Draft draft) {
        answers.keep(draft);
    }
}
