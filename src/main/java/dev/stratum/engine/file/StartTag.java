package dev.stratum.engine.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start tag of an element as text, with its attributes as they were written. */
record StartTag(String text) {
    private static final Pattern NAME = Pattern.compile("^<([^\\s/>]+)");

    /** The name with its prefix. */
    String name() {
        Matcher name = NAME.matcher(text);
        return name.find() ? name.group(1) : "";
    }

    /** The prefix with its colon; empty for none. */
    String prefix() {
        String name = name();
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** The value of an attribute as it is written; {@code null} when it is not there. */
    String attribute(String name) {
        Matcher found = pattern(name).matcher(text);
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    StartTag without(String name) {
        return new StartTag(pattern(name).matcher(text).replaceFirst(""));
    }

    /** With an attribute added or given another value. */
    StartTag with(String name, String value) {
        StartTag rest = without(name);
        int end = rest.text.endsWith("/>") ? rest.text.length() - 2 : rest.text.length() - 1;
        return new StartTag(rest.text.substring(0, end).stripTrailing() + " " + name + "=\"" + value + "\""
                + rest.text.substring(end));
    }

    /** As the start of an element with content. */
    StartTag open() {
        return text.endsWith("/>") ? new StartTag(text.substring(0, text.length() - 2) + ">") : this;
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    }
}
