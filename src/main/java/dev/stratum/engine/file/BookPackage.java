package dev.stratum.engine.file;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.IOUtils;

/** The zip file of a workbook: its parts by name, every one checked when the file is opened. */
final class BookPackage implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int OLE = 0xD0CF11E0;
    private static final int ZIP = 0x504B;
    /** In front of a part: its fixed beginning, and where in that the length of its name stands. */
    private static final int HEADER = 30;

    private static final int NAME_LENGTH = 26;

    /** What begins the last part of a zip file, which is followed by a comment that cannot be longer. */
    private static final String END = "PK\u0005\u0006";

    private static final int LONGEST_END = 22 + 0xFFFF;

    private static final String DAMAGED = "the file is cut off or damaged; get a sound copy";

    /** What fills a million rows and hundreds of columns; a small file that unpacks to more was made to fill the disk. */
    private static final long LARGEST_UNPACKED = 16L << 30;

    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();

    private BookPackage(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            parts.put(key(entry.getName()), entry);
        }
    }

    static BookPackage open(Path path) {
        checkKind(path);
        ZipFile zip;
        try {
            if (!hasItsEnd(path)) {
                throw unreadable(path, DAMAGED);
            }
            zip = ZipFile.builder().setPath(path).get();
        } catch (IOException failure) {
            throw unreadable(path, DAMAGED);
        }
        BookPackage opened = new BookPackage(path, zip);
        try {
            opened.checkContents();
            return opened;
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    /** Says what a file is that is no zip, in words of the programs that save it. */
    private static void checkKind(Path path) {
        if (Files.isDirectory(path)) {
            throw unreadable(path, "it is a folder");
        }
        byte[] start = new byte[4];
        try (InputStream in = Files.newInputStream(path)) {
            int read = in.readNBytes(start, 0, start.length);
            if (read == 0) {
                throw unreadable(path, "the file is empty; get a sound copy");
            }
        } catch (java.nio.file.NoSuchFileException missing) {
            throw Problem.FILE_MISSING.with(path);
        } catch (IOException failure) {
            throw unreadable(path, "the system does not let it be read");
        }
        int first = ByteBuffer.wrap(start).getInt();
        if (first == OLE) {
            throw unreadable(
                    path,
                    "it has a password or is of the old .xls kind; save it in Excel as Excel Workbook (.xlsx) without a"
                            + " password");
        }
        if (first >>> 16 != ZIP) {
            throw unreadable(
                    path, "it is not an .xlsx workbook; open it in Excel and save it as Excel Workbook (.xlsx)");
        }
    }

    /** Looked for in one piece: the library asks the system for byte after byte of a file that was cut off. */
    private static boolean hasItsEnd(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(LONGEST_END, file.size()));
            file.position(file.size() - end.capacity());
            IOUtils.readFully(file, end);
            return new String(end.array(), StandardCharsets.ISO_8859_1).contains(END);
        }
    }

    private void checkContents() {
        try (FileChannel file = FileChannel.open(path)) {
            for (ZipArchiveEntry entry : parts.values()) {
                checkName(file, entry);
            }
        } catch (IOException failure) {
            throw unreadable(DAMAGED);
        }
        long all = parts.values().stream()
                .mapToLong(ZipArchiveEntry::getSize)
                .filter(size -> size > 0)
                .reduce(0, BookPackage::sum);
        if (all > LARGEST_UNPACKED) {
            throw unreadable("it unpacks to " + (all >> 30)
                    + " GB, more than any sound workbook; get it from somebody whom" + " you trust");
        }
        for (ZipArchiveEntry entry : parts.values()) {
            CRC32 sum = new CRC32();
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum.update(buffer, 0, read);
                    size += read;
                    if (size > entry.getSize()) {
                        throw damaged(entry.getName());
                    }
                }
            } catch (IOException failure) {
                throw damaged(entry.getName());
            }
            if (sum.getValue() != entry.getCrc() || size != entry.getSize()) {
                throw damaged(entry.getName());
            }
        }
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    /** A part has its name twice, in front of it and in the list at the end; programs go by the one or the other. */
    private void checkName(FileChannel file, ZipArchiveEntry entry) throws IOException {
        byte[] listed = entry.getRawName();
        ByteBuffer found = ByteBuffer.allocate(HEADER + listed.length).order(ByteOrder.LITTLE_ENDIAN);
        long at = entry.getLocalHeaderOffset();
        while (found.hasRemaining()) {
            if (file.read(found, at + found.position()) < 0) {
                throw damaged(entry.getName());
            }
        }
        if (found.getShort(NAME_LENGTH) != (short) listed.length
                || !ByteBuffer.wrap(listed).equals(found.flip().position(HEADER))) {
            throw damaged(entry.getName());
        }
    }

    StratumException damaged(String part) {
        return unreadable("the file is damaged: its part " + part + " is not whole; get a sound copy");
    }

    StratumException unreadable(String reason) {
        return unreadable(path, reason);
    }

    private static StratumException unreadable(Path path, String reason) {
        return Problem.FILE_UNREADABLE.with(path, reason);
    }

    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name)
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** Whether a part's name begins so. */
    boolean hasAny(String beginning) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(key(beginning)));
    }

    /** The XML parts whose names begin so, small letters. */
    List<String> names(String beginning) {
        return parts.keySet().stream()
                .filter(name -> name.startsWith(beginning) && name.endsWith(".xml"))
                .toList();
    }

    /** The first bytes of a part that need not be there. */
    Optional<String> text(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(key(part));
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new String(in.readNBytes(BUFFER), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    InputStream stream(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(key(part));
        if (entry == null) {
            throw unreadable("the file is damaged: its part " + part + " is missing; get a sound copy");
        }
        return new BufferedInputStream(zip.getInputStream(entry), BUFFER);
    }

    /** What is done with the XML of a part. */
    @FunctionalInterface
    interface PartReader<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    <T> T read(String part, PartReader<T> reader) {
        try (InputStream in = stream(part)) {
            XMLStreamReader xml = Xml.reader(in);
            try {
                return reader.read(xml);
            } finally {
                xml.close();
            }
        } catch (IOException | XMLStreamException | NumberFormatException failure) {
            throw damaged(part);
        }
    }

    /** New content of a part. */
    @FunctionalInterface
    interface PartWriter {
        void write(InputStream old, OutputStream changed) throws IOException;
    }

    /** Writes the file anew; parts without a writer are copied byte for byte as they lie in the file. */
    void write(OutputStream out, Map<String, PartWriter> changed) throws IOException {
        write(out, changed, List.of());
    }

    /** The same without some parts, which the caller takes out of the lists of parts, too. */
    void write(OutputStream out, Map<String, PartWriter> changed, List<String> without) throws IOException {
        Set<String> left = without.stream().map(BookPackage::key).collect(Collectors.toSet());
        Map<String, PartWriter> writers = new LinkedHashMap<>();
        changed.forEach((part, writer) -> writers.put(key(part), writer));
        ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
        for (Map.Entry<String, ZipArchiveEntry> part : parts.entrySet()) {
            ZipArchiveEntry entry = part.getValue();
            PartWriter writer = writers.get(part.getKey());
            if (left.contains(part.getKey())) {
                continue;
            }
            if (writer == null) {
                try (InputStream raw = zip.getRawInputStream(entry)) {
                    copy.addRawArchiveEntry(new ZipArchiveEntry(entry), raw);
                }
            } else {
                ZipArchiveEntry anew = new ZipArchiveEntry(entry.getName());
                anew.setTime(entry.getTime());
                copy.putArchiveEntry(anew);
                try (InputStream old = stream(entry.getName())) {
                    writer.write(old, copy);
                }
                copy.closeArchiveEntry();
            }
        }
        copy.finish();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
