package dev.stratum.files;

import dev.stratum.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes a file wholly or not at all: into a temporary file in the same folder that takes the place of the target once
 * it is complete. Whatever goes wrong before, an existing target stays as it was and no half-written file is left.
 */
public final class AtomicFile {
    /** What Linux and macOS, and what Windows says of a disk without room. */
    private static final Pattern FULL =
            Pattern.compile("No space left|not enough space|quota exceeded", Pattern.CASE_INSENSITIVE);

    private static final int BUFFER = 1 << 16;
    private static final int MOST_LINKS = 40;
    private static final Set<PosixFilePermission> WRITERS = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final String AWAY = "the drive or the network does not answer; connect it again";

    /** What systems say of disks and of shares that went away, for people; Windows says it for people itself. */
    private static final Map<String, String> PLAIN = Map.of(
            "Disk quota exceeded", "your share of the disk is used up; make room on it",
            "File too large", "it would be larger than the system allows",
            "Read-only file system", "the disk is read-only",
            "Input/output error", AWAY,
            "Stale file handle", AWAY,
            "Host is down", AWAY,
            "Transport endpoint is not connected", AWAY,
            "Connection timed out", AWAY);

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
     * @throws dev.stratum.problem.StratumException FILE_UNWRITABLE when the target is a folder or a device, is
     *     write-protected or open in a spreadsheet program, or its own folder does not exist or cannot be written to
     */
    public static void check(Path target) {
        Path real = real(target);
        Path folder = real.getParent();
        if (Files.isDirectory(real)) {
            throw Problem.FILE_UNWRITABLE.with(target, "it is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Problem.FILE_UNWRITABLE.with(target, "there is no folder " + folder);
        }
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            throw Problem.FILE_UNWRITABLE.with(target, "it is a device, not a file");
        }
        if (Files.exists(real) && isProtected(real)) {
            throw Problem.FILE_UNWRITABLE.with(target, "it is write-protected");
        }
        if (!Files.isWritable(folder)) {
            throw Problem.FILE_UNWRITABLE.with(target, "the folder " + folder + " is read-only");
        }
        OpenElsewhere.reason(target.toAbsolutePath())
                .or(() -> OpenElsewhere.reason(real))
                .ifPresent(open -> {
                    throw Problem.FILE_UNWRITABLE.with(target, open);
                });
    }

    /** An administrator may write everything; a file that nobody may write is meant to stay all the same. */
    private static boolean isProtected(Path file) {
        if (!Files.isWritable(file)) {
            return true;
        }
        try {
            PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return rights != null
                    && Collections.disjoint(rights.readAttributes().permissions(), WRITERS);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** The file itself behind links, also behind one to a file that is still to be made. */
    private static Path real(Path target) {
        Path file = target.toAbsolutePath();
        try {
            for (int links = 0; Files.isSymbolicLink(file); links++) {
                if (links == MOST_LINKS) {
                    throw Problem.FILE_UNWRITABLE.with(target, "it is a link that leads back to itself");
                }
                file = file.resolveSibling(Files.readSymbolicLink(file));
            }
            Path folder = file.getParent();
            return folder == null || file.getFileName() == null || !Files.isDirectory(folder)
                    ? file.normalize()
                    : folder.toRealPath().resolve(file.getFileName());
        } catch (IOException failure) {
            throw Problem.FILE_UNWRITABLE.with(target, reason(failure));
        }
    }

    /**
     * Writes a file. One that is there keeps its owner, its rights and its other names (hard links).
     *
     * @param target the file; a link is followed
     * @param content what to write
     * @throws dev.stratum.problem.StratumException FILE_UNWRITABLE
     */
    public static void write(Path target, Content content) {
        check(target);
        Path real = real(target);
        boolean isThere = Files.exists(real);
        TemporaryFile.removeLeftovers(real);
        try (TemporaryFile temporary = TemporaryFile.beside(real, isThere)) {
            try (OutputStream out = new BufferedOutputStream(temporary.stream(), BUFFER)) {
                content.writeTo(out);
            }
            // Long work lies between the first look and this one.
            check(target);
            if (isThere && (hasOtherNames(real) || !keepsOwner(real, temporary.path()))) {
                replaceContent(real, temporary);
            } else {
                temporary.moveTo(real);
            }
        } catch (IOException failure) {
            throw Problem.FILE_UNWRITABLE.with(target, reason(failure));
        }
    }

    /** Writes over a file that must stay the same file; on a failure half way its old content is put back. */
    private static void replaceContent(Path real, TemporaryFile temporary) throws IOException {
        try (TemporaryFile old = TemporaryFile.beside(real, true)) {
            try (OutputStream out = old.stream()) {
                Files.copy(real, out);
            }
            temporary.copyInto(real, old);
        }
    }

    private static boolean hasOtherNames(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                && (int) Files.getAttribute(file, "unix:nlink") > 1;
    }

    /** Gives the new file the owner, group and rights of the old one; says whether that could be done. */
    private static boolean keepsOwner(Path from, Path to) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (rights == null) {
            return true;
        }
        PosixFileAttributes old = rights.readAttributes();
        PosixFileAttributeView anew = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        PosixFileAttributes now = anew.readAttributes();
        try {
            if (!old.owner().equals(now.owner())) {
                anew.setOwner(old.owner());
            }
            if (!old.group().equals(now.group())) {
                anew.setGroup(old.group());
            }
        } catch (IOException notAllowed) {
            return false;
        }
        anew.setPermissions(old.permissions());
        return true;
    }

    /**
     * The reason of a failure without the path, which the sentence names already.
     *
     * @param failure what the file system threw
     * @return a short reason
     */
    public static String reason(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (FULL.matcher(String.valueOf(cause.getMessage())).find()) {
                return "the disk is full; make room there";
            }
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "its folder is not there any more; check the drive or the network";
        }
        String said = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure.getMessage();
        if (said == null) {
            return failure.getClass().getSimpleName();
        }
        return PLAIN.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said);
    }
}
