package dev.stratum.actions;

import dev.stratum.port.Workbook;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.CellCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells that a formula names: references, whole columns and defined names, on any sheet. */
final class FormulaReferences {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\""
            + "|(?<sheet>(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?"
            + "(?:(?<cells>\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?)"
            + "|\\$?(?<first>[A-Z]{1,3}):\\$?(?<last>[A-Z]{1,3}))(?![\\p{L}\\p{N}_.(])"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*)(?<call>\\(?)");

    private final Workbook book;
    private final String sheet;

    /**
     * References of formulas on a sheet.
     *
     * @param book the workbook
     * @param sheet the sheet that references without a sheet name mean
     */
    FormulaReferences(Workbook book, String sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    /** The first cell that a formula reads and that shows an error. */
    Optional<Area> firstError(String formula) {
        return areas(formula).stream()
                .map(this::firstError)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Area> firstError(Area area) {
        Object[][] cells = book.read(area);
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (CellCheck.isError(cells[row][column])) {
                    return Optional.of(area.at(row, column));
                }
            }
        }
        return Optional.empty();
    }

    /** The areas that a formula names and that hold something, from left to right. */
    private List<Area> areas(String formula) {
        List<Area> areas = new ArrayList<>();
        List<String> sheets = book.sheets();
        Matcher words = WORD.matcher(formula);
        while (words.find()) {
            area(words)
                    .filter(area -> sheets.contains(area.sheet()))
                    .flatMap(this::inUse)
                    .ifPresent(areas::add);
        }
        return areas;
    }

    private Optional<Area> area(Matcher word) {
        String on = word.group("sheet") == null
                ? Area.cell(sheet, 0, 0).address().replaceFirst("A1$", "")
                : word.group("sheet");
        if (word.group("cells") != null) {
            return Area.parse(on + word.group("cells"));
        }
        if (word.group("first") != null) {
            return Area.parse(on + word.group("first") + "1:" + word.group("last") + "1048576");
        }
        return word.group("name") == null || !word.group("call").isEmpty()
                ? Optional.empty()
                : book.named(word.group("name"));
    }

    /** The part of an area above the last row in use. */
    private Optional<Area> inUse(Area area) {
        int last = book.used(area.sheet()).map(used -> used.row() + used.rows()).orElse(0);
        return last <= area.row()
                ? Optional.empty()
                : Optional.of(area.resized(Math.min(area.rows(), last - area.row()), area.columns()));
    }
}
