package dev.stratum.xlsx;

import dev.stratum.engine.file.BookFile;
import dev.stratum.engine.file.IsoDates;
import dev.stratum.files.AtomicFile;
import dev.stratum.files.ReproducibleZip;
import dev.stratum.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.impl.values.XmlValueOutOfRangeException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * A workbook file that is read into memory, changed there and written as a whole: the same content gives the same bytes,
 * and nothing is written when something in the file would get lost.
 */
public final class XlsxFile implements Closeable {
    private final byte[] before;
    private final boolean isSigned;
    private final XSSFWorkbook workbook;

    private XlsxFile(byte[] before, boolean isSigned, XSSFWorkbook workbook) {
        this.before = before;
        this.isSigned = isSigned;
        this.workbook = workbook;
    }

    /**
     * Reads a file.
     *
     * @param path an .xlsx or .xlsm file
     * @return the workbook; to be closed
     * @throws dev.stratum.problem.StratumException FILE_MISSING, or FILE_UNREADABLE with the kind of file or damage
     */
    public static XlsxFile open(Path path) {
        boolean isSigned;
        // It says what is wrong with a file, in words of the programs that save it.
        try (BookFile sound = BookFile.open(path)) {
            isSigned = sound.isSigned();
        }
        // A sheet of many equal cells is packed to less than the share that the library allows.
        ZipSecureFile.setMinInflateRatio(0);
        try {
            byte[] bytes = Files.readAllBytes(path);
            XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
            workbook.sheetIterator().forEachRemaining(sheet -> datesAsNumbers((XSSFSheet) sheet));
            return new XlsxFile(bytes, isSigned, workbook);
        } catch (POIXMLException strict) {
            throw Problem.FILE_UNREADABLE.with(
                    path,
                    "it is of the strict kind; save it in Excel as Excel Workbook (.xlsx), not as Strict Open XML"
                            + " Spreadsheet");
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(path, "the system does not let it be read");
        }
    }

    /** Some programs store dates as texts of a kind of their own, which the library does not know. */
    private static void datesAsNumbers(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                CTCell stored = ((XSSFCell) cell).getCTCell();
                if (!isKindKnown(stored)) {
                    Object date =
                            IsoDates.read(stored.getV(), sheet.getWorkbook().isDate1904());
                    stored.setT(date instanceof Double ? STCellType.N : STCellType.STR);
                    stored.setV(date.toString());
                }
            }
        }
    }

    private static boolean isKindKnown(CTCell stored) {
        try {
            return stored.getT() != null;
        } catch (XmlValueOutOfRangeException date) {
            return false;
        }
    }

    /**
     * A new workbook with one empty sheet.
     *
     * @return the workbook; to be closed
     */
    public static XlsxFile create() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("Sheet1");
        return new XlsxFile(new byte[0], false, workbook);
    }

    /**
     * The workbook in memory.
     *
     * @return what is changed
     */
    public XSSFWorkbook workbook() {
        return workbook;
    }

    /**
     * Writes the workbook.
     *
     * @param target where to
     * @throws dev.stratum.problem.StratumException FILE_UNWRITABLE when something of the file that was read would get
     *     lost, or when the target cannot be written; it is then as it was
     */
    public void write(Path target) {
        if (isSigned) {
            throw Problem.FILE_UNWRITABLE.with(
                    target,
                    "the workbook is signed and a change makes the signature void; save a copy without it in Excel"
                            + " (File > Info > Remove signature), then use that");
        }
        byte[] after = bytes();
        List<String> lost = before.length == 0 ? List.of() : PackageLoss.between(before, after);
        if (!lost.isEmpty()) {
            throw Problem.FILE_UNWRITABLE.with(
                    target,
                    "the workbook holds what would get lost: " + String.join(", ", lost)
                            + "; click the button in Excel or LibreOffice, or take that out of a copy");
        }
        AtomicFile.write(target, out -> out.write(after));
    }

    private byte[] bytes() {
        FontOrder.of(workbook);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return ReproducibleZip.repacked(out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
