package dev.stratum.actions.job;

import dev.stratum.actions.output.Draft;
import dev.stratum.actions.output.Output;
import dev.stratum.actions.output.Written;
import dev.stratum.port.Workbook;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.sheet.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person answered: kept on a sheet of the workbook in cells with names, where it can be changed. */
final class KeptAnswers {
    /** The key of the sheet of settings. */
    static final String KEY = "settings";

    /**
     * An answer that can be kept.
     *
     * @param name the name of its cell
     * @param label what stands before it
     * @param meaning what stands behind it
     * @param format how it is shown
     */
    record Setting(String name, String label, String meaning, Format format) {}

    private final Workbook book;
    private final List<Setting> settings;
    private final Map<String, Object> given = new LinkedHashMap<>();

    /**
     * The answers of a workbook.
     *
     * @param book the workbook
     * @param settings what can be kept, in its order on the sheet
     */
    KeptAnswers(Workbook book, List<Setting> settings) {
        this.book = book;
        this.settings = List.copyOf(settings);
    }

    /** An answer of this run, otherwise the one of the workbook. */
    Optional<Object> value(String name) {
        return Optional.ofNullable(given.get(name)).or(() -> Written.value(book, name));
    }

    /** Whether an answer stands on the sheet of settings, where Stratum may write another one. */
    boolean isOwn(String name) {
        return keptBefore(name).isPresent() && !isFormula(name);
    }

    /** Takes an answer, to be kept when the action is done. */
    void give(String name, Object value) {
        given.put(name, value);
    }

    /** Adds the sheet of settings to a draft when there is something new to keep. */
    void keep(Draft draft) {
        if (given.isEmpty()) {
            return;
        }
        ResultTable table = ResultTable.of("Setting", "Value", "Meaning");
        Map<String, List<Integer>> cells = new LinkedHashMap<>();
        // A formula that somebody typed over a setting stays where it is, and so does the sheet around it.
        boolean formulas = settings.stream().map(Setting::name).anyMatch(this::isFormula);
        int row = 0;
        List<Format> formats = new ArrayList<>(List.of(Format.GENERAL, Format.GENERAL, Format.PROSE));
        for (Setting setting : settings) {
            Optional<Object> value = Optional.ofNullable(given.get(setting.name()))
                    .or(() -> formulas ? Optional.empty() : keptBefore(setting.name()));
            if (value.isPresent()) {
                table.row(setting.label(), value.get(), setting.meaning());
                cells.put(setting.name(), List.of(++row, 1));
                if (setting.format() != Format.GENERAL) {
                    formats.set(1, setting.format());
                }
            }
        }
        Output output = new Output(
                KEY,
                "Settings",
                "Stratum settings",
                "What the buttons of Stratum asked for. The cells of the column Value may be changed.",
                table.cells(),
                formats,
                cells,
                false,
                List.of());
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
