package dev.stratum.host.calc.extension;

import dev.stratum.functions.SheetFunction;
import dev.stratum.host.calc.FunctionGroup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The Java side of {@link TypeLibrary}: one interface per function group, compiled from generated source. */
final class TypeClasses {

    private TypeClasses() {}

    /** The class files by their path inside a jar. */
    static Map<String, byte[]> of(List<FunctionGroup> groups, List<Path> classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("Building the extension needs a JDK; this Java has no compiler");
        }
        Path classes = Files.createTempDirectory("stratum-types");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            List<Source> sources = groups.stream().map(TypeClasses::source).toList();
            List<String> options = List.of("--release", "17", "-proc:none", "-g:none");
            if (!compiler.getTask(null, files, null, options, null, sources).call()) {
                throw new IOException("The interfaces of the extension do not compile");
            }
            return contents(classes);
        } finally {
            delete(classes);
        }
    }

    private static Source source(FunctionGroup group) {
        StringJoiner methods = new StringJoiner("\n");
        StringJoiner infos = new StringJoiner(",\n");
        for (int i = 0; i < group.functions().size(); i++) {
            SheetFunction function = group.functions().get(i);
            String method = FunctionGroup.method(function);
            List<String> types = FunctionGroup.argumentTypes(function);
            String arguments = IntStream.range(0, types.size())
                    .mapToObj(argument -> types.get(argument).replaceFirst("^any$", "Object") + " "
                            + FunctionGroup.parameter(argument))
                    .collect(Collectors.joining(", "));
            methods.add("  Object " + method + "(" + arguments + ");");
            infos.add("    new MethodTypeInfo(\"" + method + "\", " + i + ", TypeInfo.ANY)");
        }
        return new Source(group.interfaceName(), """
                package %s;
                import com.sun.star.lib.uno.typeinfo.MethodTypeInfo;
                import com.sun.star.lib.uno.typeinfo.TypeInfo;
                public interface %s extends com.sun.star.uno.XInterface {
                  TypeInfo[] UNOTYPEINFO = {
                %s
                  };
                %s
                }
                """.formatted(
                        FunctionGroup.MODULE, group.simpleInterfaceName(), infos, methods));
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        private Source(String name, String code) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
