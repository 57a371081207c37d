package dev.stratum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of {@code src/README.md} that follows from the code: the picture of the rooms and one line for each, from the
 * table of {@link ArchitectureTest} and the first sentences of the packages. Run it to write the page anew.
 */
final class RoomMap {
    private static final Path PAGE = Path.of("src/README.md");
    private static final String BEGIN = "<!-- rooms:begin -->\n";
    private static final String END = "<!-- rooms:end -->";
    private static final Pattern SENTENCE =
            Pattern.compile("/\\*\\*\\s+\\*\\s(.*?)[.:]\\s*\\n \\*\\s*\\n", Pattern.DOTALL);

    private final Map<String, Set<String>> imports = new TreeMap<>();

    private RoomMap() {
        ArchitectureTest.IMPORTS.forEach((room, allowed) -> {
            Set<String> all = new TreeSet<>(allowed);
            if (!room.equals("problem")) {
                all.add("problem");
            }
            imports.put(room, all);
        });
    }

    /** Writes the page. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, anew());
    }

    /** The page as it is. */
    static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** The page as it should be. */
    static String anew() throws IOException {
        String page = page();
        int from = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, from) + new RoomMap().text() + page.substring(page.indexOf(END));
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder("\n```mermaid\nflowchart BT\n");
        List<String> rooms = new ArrayList<>(imports.keySet());
        rooms.sort(Comparator.comparingInt(this::height).thenComparing(Comparator.naturalOrder()));
        for (String room : rooms) {
            text.append("    ").append(id(room)).append('[').append(room).append("]\n");
        }
        for (String room : rooms) {
            for (String other : direct(room)) {
                text.append("    ")
                        .append(id(other))
                        .append(" --> ")
                        .append(id(room))
                        .append('\n');
            }
        }
        text.append("```\n\n| Room | What it is for | May import |\n| --- | --- | --- |\n");
        for (String room : rooms) {
            Set<String> named = new TreeSet<>(ArchitectureTest.IMPORTS.get(room));
            String allowed = named.isEmpty() ? "-" : String.join(", ", named);
            text.append("| `")
                    .append(room)
                    .append("` | ")
                    .append(sentence(room))
                    .append(" | ");
            text.append(allowed).append(" |\n");
        }
        text.append("\nLibraries stay in their rooms: ");
        List<String> libraries = new ArrayList<>();
        ArchitectureTest.LIBRARIES.forEach(
                (library, homes) -> libraries.add("`" + library + "` in " + String.join(", ", new TreeSet<>(homes))));
        return text.append(String.join("; ", libraries)).append(".\n\n").toString();
    }

    private static String id(String room) {
        return room.replace('.', '_');
    }

    /** How many rooms stand below a room, one upon the other. */
    private int height(String room) {
        return imports.get(room).stream()
                .mapToInt(other -> 1 + height(other))
                .max()
                .orElse(0);
    }

    /** The imports of a room without those that it has through another one anyway. */
    private Set<String> direct(String room) {
        Set<String> direct = new TreeSet<>(imports.get(room));
        imports.get(room).forEach(other -> direct.removeAll(below(other)));
        return direct;
    }

    private Set<String> below(String room) {
        Set<String> below = new TreeSet<>(imports.get(room));
        imports.get(room).forEach(other -> below.addAll(below(other)));
        return below;
    }

    /** The first sentence of the package, which every room has. */
    private static String sentence(String room) throws IOException {
        Path source = Path.of("src/main/java/dev/stratum", room.replace('.', '/'), "package-info.java");
        Matcher first = SENTENCE.matcher(Files.readString(source));
        if (!first.find()) {
            throw new IllegalStateException(source + " does not begin with a sentence of its own");
        }
        return first.group(1)
                .replaceAll("\\n \\*\\s", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link [\\w.]*?(\\w+)}", "`$1`");
    }
}
