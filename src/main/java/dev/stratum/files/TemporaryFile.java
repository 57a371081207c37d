package dev.stratum.files;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file beside its target that is gone in the end, whatever happens: it is deleted when it is closed and when the
 * program is stopped. Only a program that is killed outright leaves it; the next one for the same target finds that
 * nobody holds its lock any more, and deletes it.
 */
final class TemporaryFile implements Closeable {
    /** Where files are locked for whole programs, opening and closing an own file gives its lock up. */
    private static final String OWN = ProcessHandle.current().pid() + "-";

    private final StopGuard guard = new StopGuard("removes " + getClass().getSimpleName(), this::release);
    private Path path;
    private FileChannel channel;
    private boolean moved;

    private TemporaryFile() throws IOException {}

    /** A new file, which only its owner may read, beside the target. */
    static TemporaryFile beside(Path target, boolean onlyForOwner) throws IOException {
        TemporaryFile file = new TemporaryFile();
        try {
            file.guard.unlessStopped(() -> file.make(target, onlyForOwner));
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
        return file;
    }

    private void make(Path target, boolean onlyForOwner) throws IOException {
        for (int number = 1; path == null; number++) {
            Path candidate = target.resolveSibling(begin(target) + OWN + number + ".tmp");
            try {
                channel = FileChannel.open(
                        candidate,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        attributes(candidate, onlyForOwner));
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            path = candidate;
            // Another program may take the new file for a leftover before its lock is set; then it is gone again.
            if (lock(channel) == null || Files.notExists(candidate, LinkOption.NOFOLLOW_LINKS)) {
                path = null;
                channel.close();
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, boolean onlyForOwner) {
        return onlyForOwner
                        && path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownByAnotherThread) {
            return null;
        }
    }

    /** Deletes what programs that were killed left for this target; what another one writes just now stays. */
    static void removeLeftovers(Path target) {
        Pattern name = Pattern.compile(Pattern.quote(begin(target)) + "(?!" + OWN + ")(\\d+-)?\\d+\\.tmp");
        List<Path> found;
        try (Stream<Path> files = Files.list(target.getParent())) {
            found = files.filter(file ->
                            name.matcher(String.valueOf(file.getFileName())).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException | UncheckedIOException notListed) {
            return;
        }
        for (Path file : found) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (lock(channel) != null) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException notOurs) {
                // Somebody else's, or held by another program; the new file takes the next number.
            }
        }
    }

    private static String begin(Path target) {
        return "." + target.getFileName() + ".";
    }

    Path path() {
        return path;
    }

    /** Where the content goes; closing it keeps the lock. */
    OutputStream stream() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Takes the place of the target, or does nothing when the program is being stopped. */
    void moveTo(Path target) throws IOException {
        guard.unlessStopped(() -> {
            channel.force(true);
            try {
                Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException network) {
                Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
            moved = true;
        });
    }

    /**
     * Writes the content into a file that is there; its links, owner and rights stay. Not begun when the program is
     * being stopped, and ended before it stops.
     *
     * @param target the file
     * @param old a copy of it, put back on a failure half way
     */
    void copyInto(Path target, TemporaryFile old) throws IOException {
        guard.unlessStopped(() -> old.guard.unlessStopped(() -> {
            try {
                copy(channel, target);
            } catch (IOException failure) {
                copy(old.channel, target);
                throw failure;
            }
        }));
    }

    private static void copy(FileChannel from, Path target) throws IOException {
        try (FileChannel to = FileChannel.open(target, StandardOpenOption.WRITE)) {
            long size = from.size();
            for (long at = 0; at < size; ) {
                at += from.transferTo(at, size - at, to.position(at));
            }
            to.truncate(size);
            to.force(true);
        }
    }

    @Override
    public void close() {
        guard.close();
    }

    private void release() {
        if (path == null) {
            return;
        }
        // Deleted while the lock still holds: nobody else can have a file of this name meanwhile.
        boolean gone = moved || delete();
        try {
            channel.close();
        } catch (IOException leftover) {
            // The first failure is the one to tell about.
        }
        if (!gone) {
            delete();
        }
    }

    private boolean delete() {
        try {
            Files.deleteIfExists(path);
            return true;
        } catch (IOException leftover) {
            // As above; the next run removes it.
            return false;
        }
    }
}
