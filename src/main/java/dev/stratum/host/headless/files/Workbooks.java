package dev.stratum.host.headless.files;

import dev.stratum.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens workbook files. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Reads a workbook into memory; the file is not held open.
     *
     * @param file an .xlsx or .xlsm file
     * @return the workbook
     * @throws dev.stratum.problem.StratumException FILE_MISSING or FILE_UNREADABLE
     */
    public static XSSFWorkbook open(Path file) {
        if (Files.isDirectory(file)) {
            throw Problem.FILE_UNREADABLE.with(file, "it is a folder");
        }
        try (InputStream in = FileMagic.prepareToCheckMagic(new BufferedInputStream(Files.newInputStream(file)))) {
            FileMagic kind = FileMagic.valueOf(in);
            if (kind == FileMagic.OLE2) {
                throw Problem.FILE_UNREADABLE.with(
                        file, "it is encrypted or of the old .xls kind; save it as .xlsx without a password");
            }
            if (kind != FileMagic.OOXML) {
                throw Problem.FILE_UNREADABLE.with(file, "it is not an .xlsx workbook");
            }
            return new XSSFWorkbook(in);
        } catch (NoSuchFileException missing) {
            throw Problem.FILE_MISSING.with(file);
        } catch (IOException failure) {
            throw Problem.FILE_UNREADABLE.with(file, AtomicFile.reason(failure));
        } catch (POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EncryptedDocumentException
                | RecordFormatException damaged) {
            throw Problem.FILE_UNREADABLE.with(file, "it is damaged or not an .xlsx workbook");
        }
    }

    /**
     * The ending of a file name.
     *
     * @param file the file
     * @return in lower case without the dot, empty when there is none
     */
    public static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }
}
