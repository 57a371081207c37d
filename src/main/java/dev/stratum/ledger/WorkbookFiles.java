package dev.stratum.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Reads documents from the files of workbooks. The one who can is found by its name in
 * {@code META-INF/services/dev.stratum.ledger.WorkbookFiles}: a host that has no files needs none.
 */
public interface WorkbookFiles {
    /**
     * The sheets of a workbook.
     *
     * @param file the workbook
     * @return their names, first to last
     * @throws dev.stratum.problem.StratumException FILE_MISSING, FILE_UNREADABLE
     */
    List<String> sheets(Path file);

    /**
     * A sheet of a workbook.
     *
     * @param file the workbook
     * @param sheet the name of the sheet
     * @return its cells, read from the file whenever they are asked for
     */
    CellRows rows(Path file, String sheet);

    /**
     * Who reads a file.
     *
     * @param file the file
     * @return empty for a file that is no workbook by its name
     */
    static Optional<WorkbookFiles> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm")
                ? ServiceLoader.load(WorkbookFiles.class, WorkbookFiles.class.getClassLoader())
                        .findFirst()
                : Optional.empty();
    }
}
