package dev.stratum.port;

import dev.stratum.report.Format;
import dev.stratum.sheet.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of what is to be changed in a workbook. */
public sealed interface Change {

    /**
     * An empty sheet after the last one.
     *
     * @param name a name that no sheet has
     */
    record NewSheet(String name) implements Change {}

    /**
     * A sheet that a person need not see.
     *
     * @param name the name of a sheet
     */
    record HiddenSheet(String name) implements Change {}

    /**
     * Values, and formulas among them.
     *
     * @param area the cells
     * @param values rows x columns of the area; blank where a formula goes
     * @param formulas the formulas by cell
     * @param formulasBefore the formulas that stand there and must come back when the change fails, by cell
     */
    record Cells(Area area, Object[][] values, Map<Area, String> formulas, Map<Area, String> formulasBefore)
            implements Change {
        /**
         * Values alone.
         *
         * @param area the cells
         * @param values rows x columns of the area
         */
        public Cells(Area area, Object[][] values) {
            this(area, values, Map.of(), Map.of());
        }
    }

    /**
     * A name of the workbook.
     *
     * @param name letters, digits and underscores
     * @param area what it stands for from now on
     */
    record Name(String name, Area area) implements Change {}

    /**
     * How cells look.
     *
     * @param area the cells
     * @param format their looks
     */
    record Looks(Area area, Format format) implements Change {}

    /**
     * The background and the weight of cells.
     *
     * @param areas the cells, all on one sheet
     * @param paint how they look
     */
    record Paints(List<Area> areas, Paint paint) implements Change {
        /** Keeps its own copy. */
        public Paints {
            areas = List.copyOf(areas);
        }
    }

    /**
     * Cells that look as on an empty sheet again.
     *
     * @param area cells that an earlier run wrote
     */
    record Bare(Area area) implements Change {}

    /**
     * A sheet that is printed one page wide, the names of its columns on every page.
     *
     * @param header the names of the columns
     */
    record Printing(Area header) implements Change {}

    /**
     * The widths of the first columns of a sheet.
     *
     * @param sheet the name of the sheet
     * @param characters widths in characters, column A first
     */
    record Widths(String sheet, List<Integer> characters) implements Change {
        /** Keeps its own copy. */
        public Widths {
            characters = List.copyOf(characters);
        }
    }

    /**
     * Cells that lead to other cells when they are clicked.
     *
     * @param area one column of cells
     * @param targets where each leads; empty for one that leads nowhere
     */
    record Links(Area area, List<Optional<Area>> targets) implements Change {
        /** Keeps its own copy. */
        public Links {
            targets = List.copyOf(targets);
        }
    }

    /**
     * A chart.
     *
     * @param chart what to show and where
     */
    record Drawing(Chart chart) implements Change {}
}
