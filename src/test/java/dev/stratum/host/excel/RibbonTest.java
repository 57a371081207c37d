package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.exceljava.jinx.ExcelAction;
import com.exceljava.jinx.ExcelAddIn;
import com.exceljava.jinx.IUnknown;
import dev.stratum.actions.Actions;
import dev.stratum.problem.Language;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The ribbon is made of the actions, within the rules of Microsoft's schema for it. */
class RibbonTest {
    /** Which attributes an element may have, and which elements stand in it. */
    private record Rule(Set<String> attributes, Set<String> children) {}

    private static final Map<String, Rule> RULES = Map.of(
            "customUI", new Rule(Set.of("xmlns"), Set.of("ribbon")),
            "ribbon", new Rule(Set.of(), Set.of("tabs")),
            "tabs", new Rule(Set.of(), Set.of("tab")),
            "tab", new Rule(Set.of("id", "label", "keytip"), Set.of("group")),
            "group", new Rule(Set.of("id", "label"), Set.of("button")),
            "button",
                    new Rule(
                            Set.of("id", "label", "screentip", "supertip", "keytip", "imageMso", "size", "onAction"),
                            Set.of()));

    private static Document document() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Ribbon.xml(Language.ENGLISH).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements() throws Exception {
        NodeList nodes = document().getElementsByTagNameNS("*", "*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> buttons() throws Exception {
        return elements().stream()
                .filter(element -> element.getLocalName().equals("button"))
                .toList();
    }

    private static Class<?> made() throws ClassNotFoundException {
        return Class.forName(RibbonButtons.NAME);
    }

    private static List<Method> methods() throws ClassNotFoundException {
        return Arrays.stream(made().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ExcelAction.class))
                .toList();
    }

    @Test
    void elementsAndAttributesAreThoseOfTheSchema() throws Exception {
        assertThat(elements()).allSatisfy(element -> {
            assertThat(element.getNamespaceURI()).isEqualTo(Ribbon.NAMESPACE);
            Rule rule = RULES.get(element.getLocalName());
            assertThat(rule).as(element.getLocalName()).isNotNull();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(rule.attributes())
                        .contains(element.getAttributes().item(i).getNodeName());
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    assertThat(rule.children()).contains(inner.getLocalName());
                }
            }
        });
    }

    @Test
    void idsAreNamesAndUnique() throws Exception {
        List<String> ids = elements().stream()
                .filter(element -> element.hasAttribute("id"))
                .map(element -> element.getAttribute("id"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).matches("[A-Za-z_][\\w.-]{0,1023}"));
    }

    @Test
    void textsKeepTheLengthsOfTheSchema() throws Exception {
        assertThat(buttons()).allSatisfy(button -> {
            for (String name : List.of("label", "screentip", "supertip")) {
                assertThat(button.getAttribute(name)).hasSizeBetween(1, 1024);
            }
            assertThat(button.getAttribute("keytip")).matches("\\S{1,3}");
            assertThat(button.getAttribute("size")).isIn("large", "normal");
        });
    }

    /** In another language only what a person reads is other. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameButtons(Language language) {
        String texts = " (label|screentip|supertip)=\"[^\"]*\"";
        assertThat(Ribbon.xml(language).replaceAll(texts, ""))
                .isEqualTo(Ribbon.xml(Language.ENGLISH).replaceAll(texts, ""));
        assertThat(Ribbon.xml(Language.GERMAN)).contains("label=\"Kunden segmentieren\"", "label=\"Bewerten\"");
        assertThat(getClass().getResource(Ribbon.name(language))).isNotNull();
    }

    @Test
    void everyButtonCallsAMethodAndEveryMethodHasAButton() throws Exception {
        assertThat(methods())
                .extracting(method -> method.getAnnotation(ExcelAction.class).value())
                .containsExactlyInAnyOrderElementsOf(buttons().stream()
                        .map(button -> button.getAttribute("onAction"))
                        .toList());
    }

    @Test
    void theMethodsAreAsJinxCallsThem() throws ReflectiveOperationException {
        assertThat(made().getConstructor(ExcelAddIn.class)).isNotNull();
        assertThat(methods()).allSatisfy(method -> {
            assertThat(Modifier.isPublic(method.getModifiers())).isTrue();
            assertThat(method.getReturnType()).isEqualTo(void.class);
            assertThat(method.getParameterTypes()).containsExactly(IUnknown.class);
            assertThat(method.getAnnotation(ExcelAction.class).value()).isEqualTo("stratum." + method.getName());
            assertThat(Actions.of(method.getName())).isNotNull();
        });
    }
}
