package dev.stratum.ledger.csv;

import dev.stratum.files.AtomicFile;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Files of text, packed with gzip or not, in the encoding that they begin with or that a person names. */
public final class TextFiles {
    private TextFiles() {}

    /**
     * Whether a file is text in UTF-8, as far as its first bytes and a person say.
     *
     * @param file the file, packed or not
     * @param form how it is written
     * @return false for UTF-16 and for a named encoding that is another
     */
    public static boolean isUtf8(Path file, CsvForm form) {
        try (InputStream bytes = plain(file, new BufferedInputStream(Files.newInputStream(file)))) {
            return charset(bytes, form.charset()).equals(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /**
     * The text of a file.
     *
     * @param file the file, packed or not
     * @param form how it is written
     * @return its characters, without a byte order mark
     * @throws IOException when it cannot be opened
     */
    public static BufferedReader open(Path file, CsvForm form) throws IOException {
        return open(file, form, UnaryOperator.identity());
    }

    /** The same with something put around its bytes. */
    static BufferedReader open(Path file, CsvForm form, UnaryOperator<InputStream> wrap) throws IOException {
        InputStream bytes = wrap.apply(Files.newInputStream(file));
        try {
            return text(plain(file, new BufferedInputStream(bytes)), form.charset());
        } catch (IOException | RuntimeException unreadable) {
            bytes.close();
            throw unreadable;
        }
    }

    /** The bytes of the text, unpacked when they are packed. */
    private static InputStream plain(Path file, InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        if (first == 'P' && second == 'K') {
            throw Problem.FILE_UNREADABLE.with(file, "it is a workbook or a zip archive; save the sheet as CSV UTF-8");
        }
        return first == 0x1F && second == 0x8B ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
    }

    private static Charset charset(InputStream bytes, Charset named) throws IOException {
        bytes.mark(2);
        int mark = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return named != null
                ? named
                : mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static BufferedReader text(InputStream bytes, Charset named) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        charset(bytes, named)
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                Separators.SAMPLE);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /**
     * Why a file of text cannot be read.
     *
     * @param file the file
     * @param failure what reading it gave
     * @return a sentence
     */
    public static StratumException unreadable(Path file, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.FILE_UNREADABLE.with(
                        file,
                        "it is not UTF-8 text; save it as CSV UTF-8, or name its encoding, for example --encoding"
                                + " windows-1252, or gb18030 of Chinese");
            }
        }
        return Problem.FILE_UNREADABLE.with(
                file,
                failure instanceof ZipException || failure instanceof EOFException
                        ? "it is damaged or cut off"
                        : AtomicFile.reason(failure));
    }
}
