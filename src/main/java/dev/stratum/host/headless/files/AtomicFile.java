package dev.stratum.host.headless.files;

import dev.stratum.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file wholly or not at all: into a temporary file in the same folder that takes the place of the target once
 * it is complete. Whatever goes wrong before, an existing target stays as it was and no half-written file is left.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** Produces the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the content.
         *
         * @param out where to; stays open
         * @throws IOException when writing fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Says early, before long work, that a file could not be written.
     *
     * @param target the file to be written later
     * @throws dev.stratum.problem.StratumException FILE_UNWRITABLE when the target is a folder, or its own folder does
     *     not exist or cannot be written to
     */
    public static void check(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw Problem.FILE_UNWRITABLE.with(target, "it is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Problem.FILE_UNWRITABLE.with(target, "there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw Problem.FILE_UNWRITABLE.with(target, "the folder " + folder + " is read-only");
        }
    }

    /**
     * Writes a file.
     *
     * @param target the file; a link is followed
     * @param content what to write
     * @throws dev.stratum.problem.StratumException FILE_UNWRITABLE
     */
    public static void write(Path target, Content content) {
        check(target);
        Path temporary = null;
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            temporary = unused(real);
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            keepPermissions(real, temporary);
            move(temporary, real);
        } catch (IOException failure) {
            throw Problem.FILE_UNWRITABLE.with(target, reason(failure));
        } finally {
            discard(temporary);
        }
    }

    private static Path unused(Path target) {
        for (int i = 1; ; i++) {
            Path candidate = target.resolveSibling("." + target.getFileName() + "." + i + ".tmp");
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (old != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException network) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException leftover) {
            // The first failure is the one to tell about.
            temporary.toFile().deleteOnExit();
        }
    }

    /**
     * The reason of a failure without the path, which the sentence names already.
     *
     * @param failure what the file system threw
     * @return a short reason
     */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
