package dev.stratum.host.headless.ledger;

import dev.stratum.problem.Problem;
import dev.stratum.work.LedgerSegments;
import dev.stratum.xlsx.FontOrder;
import dev.stratum.xlsx.ScratchFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes segments as a workbook: Summary, Customers, Census, Cuts, Clusters, Rows not used, About. The same segments
 * give the same cells; nothing in it depends on the clock.
 */
public final class SegmentWorkbook {
    static final String SUMMARY = "Summary";
    static final String CUSTOMERS = "Customers";
    static final String CENSUS = "Census of types";
    static final String CUTS = "Cuts";
    static final String CLUSTERS = "Clusters";
    static final String ISSUES = "Rows not used";
    static final String ABOUT = "About";

    /** Rows of the long sheets kept in memory; earlier ones wait in a compressed temporary file. */
    private static final int ROWS_IN_MEMORY = 500;
    /** Rows above the table on the sheet of customers. */
    private static final int ROWS_ABOVE = 10;

    private SegmentWorkbook() {}

    /**
     * Writes the workbook.
     *
     * @param source the ledger and how it was read
     * @param segments the segments
     * @param out where to; stays open
     * @throws IOException when writing fails
     * @throws dev.stratum.problem.StratumException SPILL_TOO_LARGE for more customers than a sheet holds
     */
    public static void write(LedgerSource source, LedgerSegments segments, OutputStream out) throws IOException {
        if (segments.ledger().customers().size() + ROWS_ABOVE > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            throw Problem.SPILL_TOO_LARGE.with(segments.ledger().customers().size());
        }
        try (ScratchFolder scratch = ScratchFolder.open()) {
            TempFile.withStrategy(scratch, () -> {
                try (XSSFWorkbook workbook = new XSSFWorkbook();
                        SXSSFWorkbook stream = fill(workbook, source, segments)) {
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

    private static SXSSFWorkbook fill(XSSFWorkbook workbook, LedgerSource source, LedgerSegments segments) {
        BookStyles styles = new BookStyles(workbook);
        properties(workbook, source, segments);
        SummarySheet.write(workbook.createSheet(SUMMARY), styles, source, segments);
        workbook.createSheet(CUSTOMERS);
        GradeSheets.census(new ReportSheet(workbook.createSheet(CENSUS), styles), segments);
        GradeSheets.cuts(new ReportSheet(workbook.createSheet(CUTS), styles), segments);
        ClustersSheet.write(new ReportSheet(workbook.createSheet(CLUSTERS), styles), segments);
        workbook.createSheet(ISSUES);
        AboutSheet.write(new ReportSheet(workbook.createSheet(ABOUT), styles), source, segments);
        SXSSFWorkbook stream = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY, true);
        CustomerListSheet.write(new ReportSheet(stream.getSheet(CUSTOMERS), styles), segments);
        IssuesSheet.write(new ReportSheet(stream.getSheet(ISSUES), styles), source);
        FontOrder.of(workbook);
        return stream;
    }

    private static void properties(XSSFWorkbook workbook, LedgerSource source, LedgerSegments segments) {
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle("Customer segments of " + source.name() + " as of "
                + segments.period().asOf());
        core.setCreator("Stratum");
        core.setCreated(Optional.of(
                Date.from(segments.period().asOf().atStartOfDay(ZoneOffset.UTC).toInstant())));
    }
}
