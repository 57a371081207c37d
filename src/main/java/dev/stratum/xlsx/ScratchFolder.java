package dev.stratum.xlsx;

import dev.stratum.files.StopGuard;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * A folder for what does not fit into memory while a large workbook is written. It is gone in the end as a
 * temporary file of {@code AtomicFile} is: when it is closed, when the program is stopped, and after a program was killed with the next
 * one, which finds that nobody holds the lock in it.
 */
public final class ScratchFolder implements TempFileCreationStrategy, Closeable {
    private static final String NAME = "stratum-scratch-";
    /** Where files are locked for whole programs, opening and closing the lock of an own folder gives it up. */
    private static final String OWN = NAME + ProcessHandle.current().pid() + "-";

    private static final String LOCK = "lock";
    /** No program takes longer from making its folder to locking it. */
    private static final Duration FIRST_MOMENTS = Duration.ofMinutes(10);

    private final StopGuard guard = new StopGuard("removes the scratch folder", this::remove);
    private Path folder;
    private FileChannel lock;

    private ScratchFolder() throws IOException {}

    /**
     * A new folder, which only its owner may read, where the system keeps temporary files.
     *
     * @return the folder; to be closed
     * @throws IOException when it cannot be made
     */
    public static ScratchFolder open() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static ScratchFolder in(Path place) throws IOException {
        ScratchFolder scratch = new ScratchFolder();
        try {
            scratch.guard.unlessStopped(() -> scratch.make(place));
        } catch (IOException failure) {
            scratch.close();
            throw failure;
        }
        // The time by the clock of the disk.
        removeLeftovers(place, Files.getLastModifiedTime(scratch.folder));
        return scratch;
    }

    /** The lock holds before it gets the name that others look at: one not yet held would be that of a dead program. */
    private void make(Path place) throws IOException {
        folder = Files.createTempDirectory(place, OWN);
        Path made = folder.resolve(LOCK + ".new");
        lock = FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Files.move(made, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeLeftovers(Path place, FileTime now) {
        List<Path> found;
        try (Stream<Path> files = Files.list(place)) {
            found = files.filter(file -> isAnothers(String.valueOf(file.getFileName())))
                    .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException notListed) {
            return;
        }
        for (Path folder : found) {
            if (isDeadWithoutLock(folder, now)) {
                delete(folder);
                continue;
            }
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                    FileLock free = channel.tryLock()) {
                if (free != null) {
                    delete(folder);
                }
            } catch (IOException | OverlappingFileLockException inUse) {
                // Somebody else's.
            }
        }
    }

    private static boolean isAnothers(String name) {
        return name.startsWith(NAME) && !name.startsWith(OWN);
    }

    /** A program that is killed in the first moments of its folder, or while it removes it, leaves no lock in it. */
    private static boolean isDeadWithoutLock(Path folder, FileTime now) {
        try {
            return Files.notExists(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                            .isBefore(now.toInstant().minus(FIRST_MOMENTS));
        } catch (IOException unknown) {
            return false;
        }
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        Path[] made = new Path[1];
        guard.unlessStopped(() -> made[0] = Files.createTempFile(folder, prefix, suffix));
        return made[0].toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        Path[] made = new Path[1];
        guard.unlessStopped(() -> made[0] = Files.createTempDirectory(folder, prefix));
        return made[0].toFile();
    }

    @Override
    public void close() {
        guard.close();
    }

    private void remove() {
        if (folder == null) {
            return;
        }
        delete(folder);
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException leftover) {
            // The next run removes it.
        }
        delete(folder);
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException leftover) {
            // The next run removes it.
        }
    }
}
