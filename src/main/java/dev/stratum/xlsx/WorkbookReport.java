package dev.stratum.xlsx;

import dev.stratum.files.ReproducibleZip;
import dev.stratum.problem.Problem;
import dev.stratum.report.Report;
import dev.stratum.report.ReportFormat;
import dev.stratum.report.ResultTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook, one sheet per page: titles, tables with the looks of their columns, charts. The same report gives the same
 * cells; nothing in it depends on the clock.
 */
public final class WorkbookReport implements ReportFormat {
    /** Longer tables wait in a compressed temporary file while they are written. */
    private static final int LONG = 1000;

    private static final int ROWS_IN_MEMORY = 500;
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    /** For {@link ReportFormat#all}. */
    public WorkbookReport() {}

    @Override
    public String word() {
        return "xlsx";
    }

    @Override
    public boolean isText() {
        return false;
    }

    /**
     * Writes a report.
     *
     * @throws dev.stratum.problem.StratumException SPILL_TOO_LARGE for a table that a sheet does not hold
     */
    @Override
    public void write(Report report, OutputStream out) throws IOException {
        for (ResultTable table : report.tables()) {
            if (table.rows().size() + PageLayout.MOST_ROWS_ABOVE > MOST_ROWS) {
                throw Problem.SPILL_TOO_LARGE.with(table.rows().size());
            }
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            properties(workbook, report);
            Styles styles = new Styles(workbook);
            List<PageLayout> layouts =
                    report.pages().stream().map(PageLayout::new).toList();
            LiveFormulas formulas = new LiveFormulas(
                    report.pages(),
                    report.pages().stream().map(WorkbookReport::name).toList(),
                    layouts);
            for (Report.Page page : report.pages()) {
                workbook.createSheet(name(page));
            }
            for (int i = 0; i < layouts.size(); i++) {
                Report.Page page = report.pages().get(i);
                if (!isLong(page)) {
                    new PageSheet(workbook.getSheetAt(i), styles, page, layouts.get(i), formulas).write();
                }
            }
            try (ScratchFolder scratch = ScratchFolder.open()) {
                Path written = scratch.createTempFile("workbook", ".xlsx").toPath();
                try (OutputStream file = Files.newOutputStream(written)) {
                    if (report.pages().stream().anyMatch(WorkbookReport::isLong)) {
                        writeLong(
                                workbook,
                                report,
                                (sheet, page) -> new PageSheet(
                                        sheet,
                                        styles,
                                        page,
                                        layouts.get(report.pages().indexOf(page)),
                                        formulas),
                                scratch,
                                file);
                    } else {
                        FontOrder.of(workbook);
                        workbook.write(file);
                    }
                }
                withoutTimes(written, out);
            }
        }
    }

    /** The library notes when it wrote each part; the parts are copied as they are packed. */
    private static void withoutTimes(Path workbook, OutputStream out) throws IOException {
        try (ZipFile parts = ZipFile.builder().setPath(workbook).get()) {
            ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                ZipArchiveEntry anew = new ZipArchiveEntry(part);
                anew.setExtra(new byte[0]);
                anew.setTimeLocal(ReproducibleZip.TIME);
                try (InputStream packed = parts.getRawInputStream(part)) {
                    copy.addRawArchiveEntry(anew, packed);
                }
            }
            copy.finish();
        }
    }

    private static void writeLong(
            XSSFWorkbook workbook,
            Report report,
            BiFunction<Sheet, Report.Page, PageSheet> writer,
            ScratchFolder scratch,
            OutputStream out)
            throws IOException {
        try {
            TempFile.withStrategy(scratch, () -> {
                try (SXSSFWorkbook stream = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY, true)) {
                    report.pages().stream()
                            .filter(WorkbookReport::isLong)
                            .forEach(page -> writer.apply(stream.getSheet(name(page)), page)
                                    .write());
                    FontOrder.of(workbook);
                    stream.write(out);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                return null;
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static String name(Report.Page page) {
        return page.name().isEmpty() ? "Data" : page.name();
    }

    /** A long page is written from the top down and never read again, so it has no charts. */
    private static boolean isLong(Report.Page page) {
        return page.parts().size() == 1
                && page.tables().stream().anyMatch(table -> table.rows().size() > LONG);
    }

    private static void properties(XSSFWorkbook workbook, Report report) {
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(report.title());
        core.setCreator("Stratum");
        core.setCreated(Optional.of(
                Date.from(report.dated().atStartOfDay(ZoneOffset.UTC).toInstant())));
    }
}
