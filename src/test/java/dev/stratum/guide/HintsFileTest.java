package dev.stratum.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.SheetFunction;
import dev.stratum.functions.StratumFunctions;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Against the classes that Excel-DNA IntelliSense reads such a file into (XmlIntelliSense, FunctionInfo, ArgumentInfo). */
class HintsFileTest {
    private static final Collection<SheetFunction> FUNCTIONS =
            StratumFunctions.catalogue().all();

    private static Element root() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(HintsFile.of(FUNCTIONS, "help")))
                .getDocumentElement();
    }

    private static List<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                assertThat(child.getLocalName()).isEqualTo(name);
                assertThat(child.getNamespaceURI()).isEqualTo(HintsFile.NAMESPACE);
                children.add(child);
            } else {
                assertThat(node.getTextContent()).isBlank();
            }
        }
        return children;
    }

    @Test
    void theFileHasTheFormThatTheAddInReads() throws Exception {
        Element root = root();
        assertThat(root.getLocalName()).isEqualTo("IntelliSense");
        assertThat(root.getNamespaceURI()).isEqualTo(HintsFile.NAMESPACE);
        List<Element> info = children(root, "FunctionInfo");
        assertThat(info).hasSize(1);
        for (Element function : children(info.get(0), "Function")) {
            assertThat(attributes(function)).containsExactly("Description", "HelpTopic", "Name");
            assertThat(children(function, "Argument"))
                    .allSatisfy(argument -> assertThat(attributes(argument)).containsExactly("Description", "Name"));
        }
    }

    private static List<String> attributes(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        names.sort(null);
        return names;
    }

    @Test
    void namesTextsAndArgumentsAreThoseOfTheCatalogue() throws Exception {
        List<Element> functions = children(children(root(), "FunctionInfo").get(0), "Function");
        assertThat(functions)
                .extracting(function -> function.getAttribute("Name"))
                .containsExactlyElementsOf(StratumFunctions.catalogue().names());
        int i = 0;
        for (SheetFunction function : FUNCTIONS) {
            Element written = functions.get(i++);
            assertThat(written.getAttribute("Description"))
                    .isEqualTo(function.description().strip());
            assertThat(written.getAttribute("HelpTopic")).isEqualTo("help\\" + function.name() + ".html");
            assertThat(children(written, "Argument"))
                    .extracting(argument -> argument.getAttribute("Name") + ": " + argument.getAttribute("Description"))
                    .isEqualTo(function.arguments().stream()
                            .map(argument -> argument.name() + ": "
                                    + argument.description().strip())
                            .toList());
        }
    }
}
