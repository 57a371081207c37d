package dev.stratum.actions.job;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.kmeans.Start;
import dev.stratum.policy.Policy;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Dialogs;
import dev.stratum.port.Question;
import dev.stratum.port.Workbook;
import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import dev.stratum.report.Format;
import dev.stratum.report.PolicyTables;
import dev.stratum.report.ResultTable;
import dev.stratum.segment.TierNames;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.CellCheck;
import dev.stratum.sheet.Option;
import dev.stratum.sheet.Range;
import dev.stratum.sheet.Records.Kind;
import dev.stratum.work.SegmentRules;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an action must know besides the data: the date of analysis and the policy. Both are read from named cells of the
 * workbook; what is missing is asked for once and kept on a sheet, where it can be changed.
 */
public final class Settings {
    /** The key of the sheet of settings. */
    public static final String KEY = "settings";

    private static final String AS_OF = "as_of";

    /** The name of the cell with the name of the policy. */
    public static final String POLICY = "stratum_policy";

    /** Asked for when no cell of the workbook has the date of analysis. */
    public static final Question WHEN =
            new Question(AS_OF, "Date of analysis, as 2018-10-31: recency counts the days up to this date.");
    /** Asked for when no cell of the workbook names a policy. */
    public static final Question WHICH_POLICY = new Question("policy", "Which policy grades the customers?");

    private static final List<String> SETTINGS = List.of(AS_OF, POLICY);
    private static final int MOST_SEGMENTS = 1000;

    private final Workbook book;
    private final Dialogs dialogs;
    private final Map<String, Object> asked = new LinkedHashMap<>();

    /**
     * The settings of a workbook.
     *
     * @param book the workbook
     * @param dialogs asks for what is missing
     */
    public Settings(Workbook book, Dialogs dialogs) {
        this.book = book;
        this.dialogs = dialogs;
    }

    /**
     * The date of analysis: the cell named {@code as_of}, never the clock.
     *
     * @return an Excel serial, whole days
     * @throws dev.stratum.problem.StratumException when it is no date
     */
    public int asOf() {
        Object value = asked.containsKey(AS_OF)
                ? asked.get(AS_OF)
                : Written.value(book, AS_OF).orElseGet(this::askAsOf);
        CellCheck.problem(Kind.DATE, value, "The date of analysis (as_of)").ifPresent(problem -> {
            throw problem;
        });
        return (int) Math.floor(CellCheck.number(value));
    }

    private Object askAsOf() {
        String answer = dialogs.ask(WHEN.text(), "").orElseThrow(Cancelled::new);
        try {
            double serial = book.dayCount().serial(LocalDate.parse(answer.strip()));
            asked.put(AS_OF, serial);
            return serial;
        } catch (DateTimeParseException notADate) {
            throw Problem.TEXT_DATE.with(Phrase.DATE_OF_ANALYSIS, answer);
        }
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
                        .orElseGet(shipped::names));
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
        Object value = asked.containsKey(POLICY)
                ? asked.get(POLICY)
                : Written.value(book, POLICY).orElseGet(this::askPolicy);
        return String.valueOf(value);
    }

    private Object askPolicy() {
        List<String> options = Policy.shippedNames().stream()
                .map(name -> name + ": " + Policy.shipped(name).source().title())
                .toList();
        String chosen = dialogs.choose(WHICH_POLICY.text(), options).orElseThrow(Cancelled::new);
        String name = chosen.substring(0, chosen.indexOf(':'));
        asked.put(POLICY, name);
        return name;
    }

    /**
     * Keeps the answers of the person in the workbook.
     *
     * @param draft where the sheet of settings is added when there is something to keep
     */
    public void keep(Draft draft) {
        if (asked.isEmpty()) {
            return;
        }
        ResultTable table = ResultTable.of("Setting", "Value", "Meaning");
        Map<String, List<Integer>> names = new LinkedHashMap<>();
        List<Format> formats = new ArrayList<>(List.of(Format.GENERAL, Format.GENERAL, Format.GENERAL));
        Map<String, Object> all = new LinkedHashMap<>();
        // A formula that somebody typed over a setting stays where it is, and so does the sheet around it.
        boolean formulas = SETTINGS.stream().anyMatch(this::isFormula);
        for (String name : SETTINGS) {
            Optional<Object> value =
                    Optional.ofNullable(asked.get(name)).or(() -> formulas ? Optional.empty() : keptBefore(name));
            value.ifPresent(found -> all.put(name, found));
        }
        int row = 0;
        for (Map.Entry<String, Object> setting : all.entrySet()) {
            boolean date = setting.getKey().equals(AS_OF);
            table.row(
                    date ? "Date of analysis" : "Policy",
                    setting.getValue(),
                    date
                            ? "Recency counts the days up to this date. Change it here, then use Refresh all."
                            : "The shipped policy that grades the customers: "
                                    + String.join(" or ", Policy.shippedNames()) + ".");
            names.put(setting.getKey(), List.of(++row, 1));
            if (date) {
                formats.set(1, Format.DATE);
            }
        }
        Output output = new Output(
                KEY,
                "Settings",
                "Stratum settings",
                "What the buttons of Stratum asked for. The cells of the column Value may be changed.",
                table.cells(),
                formats,
                names,
                false);
        if (formulas) {
            draft.addOnNewSheet(output);
        } else {
            draft.add(output);
        }
    }

    private boolean isFormula(String name) {
        return book.named(name).flatMap(cells -> book.formula(cells.at(0, 0))).isPresent();
    }

    /** What stands on the sheet of settings already; a cell elsewhere keeps its name and its place. */
    private Optional<Object> keptBefore(String name) {
        Optional<Area> own = Written.area(book, KEY);
        return book.named(name)
                .filter(cell -> own.isPresent() && own.get().contains(cell))
                .flatMap(cell -> Written.value(book, name));
    }
}
