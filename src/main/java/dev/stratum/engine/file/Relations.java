package dev.stratum.engine.file;

import java.util.ArrayList;
import java.util.List;

/** The parts that a part of a package refers to. */
record Relations(List<Relation> all) {

    /** A reference: its number within the part, the last word of its type, and the part it means. */
    record Relation(String id, String type, String part) {}

    /** The part that lists what a part refers to. */
    static String list(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    static Relations of(BookPackage book, String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String list = list(part);
        if (!book.has(list)) {
            return new Relations(List.of());
        }
        return book.read(list, xml -> {
            List<Relation> found = new ArrayList<>();
            while (Xml.next(xml, "Relationship")) {
                if (!"External".equals(Xml.attribute(xml, "TargetMode"))) {
                    String type = Xml.attribute(xml, "Type");
                    found.add(new Relation(
                            Xml.attribute(xml, "Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolve(folder, Xml.attribute(xml, "Target"))));
                }
            }
            return new Relations(found);
        });
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> path = new ArrayList<>();
        for (String step : (folder + target).split("/", -1)) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** The parts of a type. */
    List<String> parts(String type) {
        return all.stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::part)
                .toList();
    }

    /** The part with a number; {@code null} for none. */
    Relation byId(String id) {
        return all.stream()
                .filter(relation -> relation.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
