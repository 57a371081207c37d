package dev.stratum.host.calc.extension;

import dev.stratum.problem.Language;
import java.util.function.Function;

/** One file of LibreOffice's configuration: a tree of nodes with properties. */
final class Configuration {

    private final XmlText xml = new XmlText();

    /** Starts a file for a component of LibreOffice's configuration, for example {@code CalcAddIns}. */
    Configuration(String component) {
        this(component, "org.openoffice.Office");
    }

    /** Starts a file for a component in another part of the configuration. */
    Configuration(String component, String part) {
        xml.start(
                "oor:component-data",
                "xmlns:oor",
                "http://openoffice.org/2001/registry",
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "oor:name",
                component,
                "oor:package",
                part);
    }

    /** Opens a node that LibreOffice's schema names. */
    Configuration node(String name) {
        xml.start("node", "oor:name", name);
        return this;
    }

    /** Opens a node that is ours. */
    Configuration ownNode(String name) {
        xml.start("node", "oor:name", name, "oor:op", "replace");
        return this;
    }

    /** Closes the innermost open node. */
    Configuration end() {
        xml.end();
        return this;
    }

    /** A text that is the same in every language; English stands in for all. */
    Configuration text(String property, String value) {
        return text(property, language -> value);
    }

    /** A text that people read, in each language that has one of its own; English stands in for the others. */
    Configuration text(String property, Function<Language, String> value) {
        xml.start("prop", "oor:name", property);
        String english = value.apply(Language.ENGLISH);
        for (Language language : Language.values()) {
            String own = value.apply(language);
            if (language == Language.ENGLISH || !own.equals(english)) {
                xml.leaf("value", own, "xml:lang", language.tag());
            }
        }
        xml.end();
        return this;
    }

    /** A value that is the same in every language. */
    Configuration value(String property, String type, String value) {
        xml.start("prop", "oor:name", property, "oor:type", type)
                .leaf("value", value)
                .end();
        return this;
    }

    byte[] bytes() {
        return xml.bytes();
    }
}
