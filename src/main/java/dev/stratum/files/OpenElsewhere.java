package dev.stratum.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a spreadsheet program has a file open, by the small file that it lays beside it.
 *
 * <p>LibreOffice writes {@code .~lock.NAME#}: a line of name, login, computer, time and profile, parted by commas, a
 * comma or backslash in them behind a backslash. Excel writes {@code ~$NAME}: the length of the name in one byte, the
 * name in the code page of the computer, from byte 55 on its length and the name in UTF-16.
 */
final class OpenElsewhere {
    private static final int LONGEST = 1 << 12;
    private static final int WIDE_NAME = 55;
    private static final int LONGEST_NAME = 54;

    private OpenElsewhere() {}

    /** Why the file should not be replaced; empty when no program has it open. */
    static Optional<String> reason(Path file) {
        Path libreOffice = file.resolveSibling(".~lock." + file.getFileName() + "#");
        if (isThere(libreOffice)) {
            return Optional.of(sentence("LibreOffice", nameInLine(content(libreOffice)), libreOffice));
        }
        Path excel = file.resolveSibling("~$" + file.getFileName());
        return isThere(excel)
                ? Optional.of(sentence("Excel", nameInOwnerFile(content(excel)), excel))
                : Optional.empty();
    }

    private static boolean isThere(Path lock) {
        return Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS);
    }

    private static String sentence(String program, String person, Path lock) {
        return "it is open in " + program + (person.isEmpty() ? "" : " (" + person + ")")
                + "; close it first. If nobody has it open, delete the file " + lock.getFileName() + " beside it";
    }

    /** Excel keeps its file from being read by others on some systems; then nobody can be named. */
    private static byte[] content(Path lock) {
        try (var in = Files.newInputStream(lock)) {
            return in.readNBytes(LONGEST);
        } catch (IOException locked) {
            return new byte[0];
        }
    }

    /** The name that the person gave LibreOffice, else the login. */
    private static String nameInLine(byte[] bytes) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        String line = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (character == ',' || character == ';') {
                fields.add(printable(field.toString()));
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        return fields.stream()
                .limit(2)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String nameInOwnerFile(byte[] bytes) {
        int length = bytes.length > WIDE_NAME ? bytes[WIDE_NAME] & 0xFF : 0;
        int start = WIDE_NAME + 2;
        if (length > 0 && length <= LONGEST_NAME && bytes.length >= start + 2 * length) {
            return printable(new String(bytes, start, 2 * length, StandardCharsets.UTF_16LE));
        }
        int narrow = bytes.length == 0 ? 0 : Math.min(bytes[0] & 0xFF, bytes.length - 1);
        return narrow > LONGEST_NAME ? "" : printable(new String(bytes, 1, narrow, StandardCharsets.ISO_8859_1));
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "").strip();
    }
}
