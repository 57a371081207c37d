package dev.stratum.host.calc;

import com.sun.star.beans.PropertyState;
import com.sun.star.beans.PropertyValue;
import com.sun.star.deployment.PackageInformationProvider;
import com.sun.star.frame.XComponentLoader;
import com.sun.star.frame.XModel;
import com.sun.star.uno.UnoRuntime;
import com.sun.star.uno.XComponentContext;
import dev.stratum.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The template workbooks inside the extension. */
final class TemplateFiles {
    private static final String HIDDEN = "Hidden";
    private static final String ENDING = ".xlsx";

    private final XComponentContext context;

    TemplateFiles(XComponentContext context) {
        this.context = context;
    }

    /** Their names. */
    List<String> names() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw Problem.FILE_UNREADABLE.with(folder, unreadable.getMessage());
        }
    }

    /** Opens a new workbook made from one, with a window if the workbook in front has one. */
    void open(String name, CalcDocument front) throws com.sun.star.uno.Exception {
        XComponentLoader desktop = UnoRuntime.queryInterface(
                XComponentLoader.class,
                context.getServiceManager().createInstanceWithContext("com.sun.star.frame.Desktop", context));
        desktop.loadComponentFromURL(
                folder().resolve(name + ENDING).toUri().toString(), "_blank", 0, new PropertyValue[] {
                    property("AsTemplate", true), property(HIDDEN, isHidden(front))
                });
    }

    private static boolean isHidden(CalcDocument document) {
        return Arrays.stream(document.as(XModel.class).getArgs())
                .anyMatch(argument -> argument.Name.equals(HIDDEN) && Boolean.TRUE.equals(argument.Value));
    }

    private static PropertyValue property(String name, Object value) {
        return new PropertyValue(name, -1, value, PropertyState.DIRECT_VALUE);
    }

    private Path folder() {
        String extension = PackageInformationProvider.get(context).getPackageLocation(Menu.EXTENSION);
        return Path.of(URI.create(extension)).resolve("templates");
    }
}
