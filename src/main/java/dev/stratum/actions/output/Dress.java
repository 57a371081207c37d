package dev.stratum.actions.output;

import dev.stratum.port.Change;
import dev.stratum.port.Paint;
import dev.stratum.report.Format;
import dev.stratum.report.ResultTable;
import dev.stratum.report.Shade;
import dev.stratum.sheet.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** How the tables of an output look: widths, formats, names of columns, backgrounds and the last row that sums up. */
final class Dress {
    private static final int WIDEST = 42;
    private static final int WIDEST_PROSE = 84;
    private static final int NARROWEST = 9;
    /** A longer name of a column goes on in a further line. */
    private static final int WIDEST_NAME = 14;
    /** What a word in bold letters needs beside its letters, so that it does not break. */
    private static final int BOLD = 3;

    /** As many rows have backgrounds; in Excel each of them takes its time. */
    private static final int MOST_SHADED = 5_000;

    private Dress() {}

    static List<Integer> widths(Output output) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < output.formats().size(); column++) {
            widths.add(width(output.table(), column, output.formats().get(column)));
        }
        for (ResultTable table : Stream.concat(output.below().figures().stream(), output.below().tables().stream())
                .toList()) {
            for (int column = 0; column < table.columns().size(); column++) {
                int width = width(table, column);
                if (column < widths.size()) {
                    widths.set(column, Math.max(widths.get(column), width));
                } else {
                    widths.add(width);
                }
            }
        }
        return widths;
    }

    /** Figures stand large; words in the last column may run over what stands to their right, which is nothing. */
    private static int width(ResultTable table, int column) {
        Format format = table.formats().get(column);
        if (table.isTiles()) {
            return table.rows().get(0)[column] instanceof Double number
                    ? format.shown(number).length() * 3 / 2 + 2
                    : NARROWEST;
        }
        return column == table.columns().size() - 1 && format == Format.TEXT
                ? NARROWEST
                : width(table.cells(), column, format);
    }

    /** The table of an output. */
    static void table(Output output, Area area, List<Change> steps) {
        List<Integer> widths = widths(output);
        if (!output.beside().isEmpty()) {
            widths = new ArrayList<>(widths.subList(0, area.columns()));
            widths.addAll(Collections.nCopies(output.beside().size(), NARROWEST * 2));
        }
        // Before the looks: Calc makes rows as high as wrapped texts need when they are wrapped, and not again.
        steps.add(new Change.Widths(area.sheet(), widths));
        steps.add(new Change.Looks(area.resized(1, 1), Format.TITLE));
        Area names = area.at(Output.HEADER_ROW, 0);
        names(names, output.formats(), steps);
        if (!output.beside().isEmpty()) {
            steps.add(new Change.Looks(
                    names.at(0, area.columns()).resized(1, output.beside().size()), Format.HEADER));
        }
        formats(names, output.formats(), output.table().length - 1, steps);
        output.result().ifPresent(table -> shades(names, table, steps));
    }

    /** What stands below it. */
    static void below(Below below, Area area, List<Change> steps) {
        below.figures().ifPresent(figures -> {
            int columns = figures.columns().size();
            Area names = area.at(1, 0).resized(1, columns);
            steps.add(new Change.Looks(names, Format.RIGHT_PROSE));
            steps.add(new Change.Paints(List.of(names), Paint.FIGURE_NAME));
            formats(area.at(1, 0), figures.formats(), 1, steps);
            steps.add(new Change.Paints(List.of(area.at(2, 0).resized(1, columns)), Paint.FIGURE));
        });
        for (ResultTable table : below.tables()) {
            Area from = area.at(below.header(table), 0);
            steps.add(new Change.Paints(List.of(area.at(below.header(table) - 2, 0)), Paint.SECTION));
            names(from, table.formats(), steps);
            formats(from, table.formats(), table.rows().size(), steps);
            shades(from, table, steps);
        }
    }

    /** Names of columns stand as what is below them. */
    private static void names(Area from, List<Format> formats, List<Change> steps) {
        looks(from, 1, formats, (format, column) -> format.in(column).header(), steps);
    }

    private static void formats(Area from, List<Format> formats, int rows, List<Change> steps) {
        if (rows > 0) {
            looks(from.at(1, 0), rows, formats, Format::in, steps);
        }
    }

    /** Neighbours that look alike are set together, as hosts take their time for each call. */
    private static void looks(
            Area from, int rows, List<Format> formats, BiFunction<Format, Integer, Format> look, List<Change> steps) {
        int column = 0;
        while (column < formats.size()) {
            Format shown = look.apply(formats.get(column), column);
            int next = column + 1;
            while (next < formats.size() && look.apply(formats.get(next), next) == shown) {
                next++;
            }
            steps.add(new Change.Looks(from.at(0, column).resized(rows, next - column), shown));
            column = next;
        }
    }

    /** Each background is set once for all of its cells. */
    private static void shades(Area from, ResultTable table, List<Change> steps) {
        Map<Shade, List<Area>> shades = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.looks().isShaded(column)) {
                shades(from, table, column, shades);
            }
        }
        shades.forEach((shade, areas) -> steps.add(new Change.Paints(areas, Paint.of(shade.colour()))));
        if (table.hasTotal()) {
            Area last =
                    from.at(table.rows().size(), 0).resized(1, table.columns().size());
            steps.add(new Change.Paints(List.of(last), Paint.BOLD));
        }
    }

    private static void shades(Area from, ResultTable table, int column, Map<Shade, List<Area>> shades) {
        int rows = Math.min(MOST_SHADED, table.rows().size());
        Shade above = null;
        int first = 0;
        for (int row = 0; row <= rows; row++) {
            Shade shade = row == rows
                    ? null
                    : table.looks()
                            .shade(row, column, table.rows().get(row)[column])
                            .orElse(null);
            if (!Objects.equals(shade, above)) {
                if (above != null) {
                    shades.computeIfAbsent(above, none -> new ArrayList<>())
                            .add(from.at(first + 1, column).resized(row - first, 1));
                }
                above = shade;
                first = row;
            }
        }
    }

    /** Wide enough for the texts and numbers of a column; names of columns are wrapped. */
    private static int width(Object[][] table, int column, Format format) {
        int widest = NARROWEST;
        for (int row = 1; row < table.length; row++) {
            if (table[row][column] instanceof String text) {
                widest = Math.max(widest, text.length() + 2);
            } else if (table[row][column] instanceof Double number) {
                widest = Math.max(widest, format.shown(number).length() + 2);
            }
        }
        String header = String.valueOf(table[0][column]);
        int word =
                Arrays.stream(header.split(" ")).mapToInt(String::length).max().orElse(0) + BOLD;
        return Math.min(
                format == Format.PROSE ? WIDEST_PROSE : WIDEST,
                Math.max(widest, Math.max(word, Math.min(header.length() + 2, WIDEST_NAME))));
    }
}
