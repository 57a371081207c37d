package dev.stratum.engine.value;

import java.util.List;

/**
 * Several ranges taken together: {@code (A1:A3,C1:C3)}, or the same range on several sheets.
 *
 * @param areas the ranges
 */
public record CellAreas(List<CellArea> areas) {
    /** Copies the list. */
    public CellAreas {
        areas = List.copyOf(areas);
    }
}
