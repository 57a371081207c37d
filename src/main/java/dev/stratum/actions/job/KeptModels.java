package dev.stratum.actions.job;

import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.port.Workbook;
import dev.stratum.report.ModelTable;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.DayCount;
import dev.stratum.work.SegmentModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheet Policy: the cuts and centres that customers of each date of analysis were graded and assigned by, the latest first.
 *
 * @param byDate the models; one without a date stands under an empty key
 */
public record KeptModels(Map<Optional<LocalDate>, SegmentModel> byDate) {
    /** The key of the output that holds them. */
    public static final String KEY = "cuts";

    /**
     * Reads the models of a workbook.
     *
     * @param book the workbook
     * @param cts the rules of cost to serve
     * @return what was kept; rows that a person changed so that they are no model any more play no part
     */
    public static KeptModels read(Workbook book, Optional<CtsPolicy> cts) {
        Map<Optional<LocalDate>, List<Object[]>> rows = new LinkedHashMap<>();
        Object[][] table = Written.table(book, KEY).orElse(new Object[0][]);
        for (int row = 1; row < table.length && table[row].length == ModelTable.COLUMNS.size(); row++) {
            Optional<LocalDate> date = table[row][0] instanceof Number serial
                    ? Optional.of(book.dayCount().date(serial.doubleValue()))
                    : Optional.empty();
            rows.computeIfAbsent(date, none -> new ArrayList<>()).add(table[row]);
        }
        Map<Optional<LocalDate>, SegmentModel> models = new HashMap<>();
        rows.forEach((date, own) -> ModelTable.read(own, cts).ifPresent(model -> models.put(date, model)));
        return new KeptModels(models);
    }

    /** Keeps a copy. */
    public KeptModels {
        byDate = Map.copyOf(byDate);
    }

    /**
     * The model of a date.
     *
     * @param date a date of analysis
     * @return empty when none was kept
     */
    public Optional<SegmentModel> of(LocalDate date) {
        return Optional.ofNullable(byDate.get(Optional.of(date)));
    }

    /**
     * The dates of the models.
     *
     * @return the latest first
     */
    public List<LocalDate> dates() {
        return byDate.keySet().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * These models and that of today.
     *
     * @param date the date of analysis; empty when it is not known, until it is
     * @param model what customers are graded and assigned by
     * @return one more, or another one for the same date
     */
    public KeptModels with(Optional<LocalDate> date, SegmentModel model) {
        Map<Optional<LocalDate>, SegmentModel> all = new HashMap<>(byDate);
        all.remove(Optional.<LocalDate>empty());
        all.put(date, model);
        return new KeptModels(all);
    }

    /**
     * The sheet.
     *
     * @param days how the workbook counts days
     * @param frozen the date whose thresholds are kept; empty when they follow the data
     * @return the output to write
     */
    public Output output(DayCount days, Optional<LocalDate> frozen) {
        ResultTable table = ResultTable.ofColumns(ModelTable.COLUMNS);
        Optional.ofNullable(byDate.get(Optional.<LocalDate>empty()))
                .ifPresent(model -> ModelTable.add(null, model, table));
        dates().forEach(date -> ModelTable.add(days.serial(date) * 1.0, byDate.get(Optional.of(date)), table));
        return Output.of(
                        KEY,
                        "Policy",
                        "Cuts and centres in force",
                        frozen.map(date -> "Those of " + date
                                        + " are kept; the button Policy lets them follow the data again.")
                                .orElse("They follow the data; the button Policy keeps those of a date."),
                        table)
                .readAgain();
    }
}
