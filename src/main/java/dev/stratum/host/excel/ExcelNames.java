package dev.stratum.host.excel;

import dev.stratum.problem.Problem;
import dev.stratum.sheet.Area;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The defined names of a workbook.
 *
 * @param workbook Excel.Workbook
 */
record ExcelNames(Automation workbook) {
    /** A reference such as {@code ='C:\files\[Book2.xlsx]Sheet1'!$A$1}. */
    private static final Pattern OTHER_WORKBOOK = Pattern.compile("='?[^'!\\[]*\\[([^\\]]+)\\][^!\\[]*!");

    /** The cells that a name stands for. */
    Optional<Area> area(String name) {
        Optional<Automation> defined = defined(name);
        if (defined.isEmpty()) {
            return Optional.empty();
        }
        // Name.RefersTo
        String reference = defined.get().text("RefersTo");
        Matcher other = OTHER_WORKBOOK.matcher(reference);
        if (other.lookingAt()) {
            throw Problem.NAME_ELSEWHERE.with(name, other.group(1));
        }
        return Area.parse(reference).or(() -> behind(defined.get()));
    }

    /** What a name stands for. */
    Optional<String> definition(String name) {
        // Name.RefersTo
        return defined(name).map(found -> found.text("RefersTo"));
    }

    void add(String name, Area area) {
        // Workbook.Names.Add(Name, RefersTo)
        workbook.at("Names").get("Add", name, "=" + area.absoluteAddress());
    }

    void remove(String name) {
        // Name.Delete
        defined(name).ifPresent(found -> found.get("Delete"));
    }

    private Optional<Automation> defined(String name) {
        // Workbook.Names.Item; a missing name is an error of Excel
        try {
            return Optional.ofNullable(workbook.at("Names").at("Item", name));
        } catch (RuntimeException missing) {
            ExcelCells.throwIfBusy(missing);
            return Optional.empty();
        }
    }

    /** The cells behind a name that a formula finds, for example a column of a table. */
    private static Optional<Area> behind(Automation name) {
        // Name.RefersToRange; a name for a value is an error of Excel
        try {
            return Optional.ofNullable(name.at("RefersToRange")).map(ExcelCells::area);
        } catch (RuntimeException value) {
            ExcelCells.throwIfBusy(value);
            return Optional.empty();
        }
    }
}
