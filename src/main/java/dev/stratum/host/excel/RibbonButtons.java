package dev.stratum.host.excel;

import com.exceljava.jinx.ExcelAction;
import com.exceljava.jinx.ExcelAddIn;
import dev.stratum.actions.Action;
import dev.stratum.actions.Actions;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Makes the class {@value #NAME} out of the list of actions: one annotated method for each button, as Jinx wants it. The
 * button that Jinx hands over stays Jinx's: its author's own examples do not release it, and releasing it twice would take
 * Excel down.
 */
final class RibbonButtons {
    /** The class whose methods Jinx calls. */
    static final String NAME = "dev.stratum.host.excel.StratumButtons";

    private RibbonButtons() {}

    /** The class as Java. */
    static String source() {
        String simple = NAME.substring(NAME.lastIndexOf('.') + 1);
        String methods = Actions.all().stream()
                .map(Action::button)
                .map(button -> """

                            @com.exceljava.jinx.ExcelAction("stratum.%1$s")
                            public void %1$s(com.exceljava.jinx.IUnknown control) {
                                run("%1$s");
                            }
                        """.formatted(button.id()))
                .collect(Collectors.joining());
        return """
                package dev.stratum.host.excel;

                public final class %1$s extends StratumActions {
                    public %1$s(com.exceljava.jinx.ExcelAddIn addIn) {
                        super(addIn);
                    }
                %2$s}
                """.formatted(simple, methods);
    }

    /**
     * Compiles the class.
     *
     * @param classes the folder of classes to which it is added
     */
    static void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(StratumActions.class, ExcelAction.class, ExcelAddIn.class)
                            .map(RibbonButtons::home)
                            .distinct()
                            .toList());
            JavaFileObject source =
                    new SimpleJavaFileObject(
                            URI.create("string:///" + NAME.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source();
                        }
                    };
            List<String> options = List.of("--release", "17", "-proc:none", "-g:none");
            if (!compiler.getTask(said, files, null, options, null, List.of(source))
                    .call()) {
                throw new IllegalStateException(said.toString());
            }
        }
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
