package dev.stratum.host.headless.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledOfficeTest {

    @TempDir
    private Path root;

    private Path install(String file) throws IOException {
        Path program = root.resolve(file);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private InstalledOffice on(String system, Map<String, String> environment) {
        return new InstalledOffice(system, environment, root);
    }

    @Test
    void theSearchPathComesFirst() throws IOException {
        Path own = install("home/bin/soffice");
        install("usr/bin/soffice");
        assertThat(on("Linux", Map.of("PATH", root.resolve("home/bin").toString()))
                        .program())
                .contains(own);
    }

    @Test
    void linuxPackagesAndTheInstallerFromTheWebsiteAreFound() throws IOException {
        install("opt/libreoffice7.6/program/soffice");
        Path newest = install("opt/libreoffice24.8/program/soffice");
        assertThat(on("Linux", Map.of()).program()).contains(newest);
        Path packaged = install("usr/bin/soffice");
        assertThat(on("Linux", Map.of()).program()).contains(packaged);
    }

    @Test
    void theApplicationOfAMacIsFound() throws IOException {
        Path program = install("Applications/LibreOffice.app/Contents/MacOS/soffice");
        assertThat(on("Mac OS X", Map.of()).program()).contains(program);
    }

    @Test
    void windowsIsAskedWhereItsProgramsAre() throws IOException {
        Path program = install("Programme/LibreOffice/program/soffice.exe");
        Map<String, String> environment =
                Map.of("PROGRAMFILES", root.resolve("Programme").toString());
        assertThat(on("Windows 11", environment).program()).contains(program);
        Path waiting = install("Programme/LibreOffice/program/soffice.com");
        assertThat(on("Windows 11", environment).program()).contains(waiting);
    }

    @Test
    void aFileThatCannotBeRunIsNoProgram() throws IOException {
        Files.createDirectories(root.resolve("usr/bin/soffice"));
        Files.createDirectories(root.resolve("snap/bin"));
        Files.writeString(root.resolve("snap/bin/soffice"), "");
        assertThat(on("Linux", Map.of()).program()).isEmpty();
    }

    /** What is found there depends on where the command is run, and could be anybody's. */
    @Test
    void foldersThatDependOnWhereTheCommandIsRunAreNotSearched() {
        assertThat(on("Linux", Map.of("PATH", ".:bin::")).program()).isEmpty();
    }

    @Test
    void aMissingProgramIsToldWithWhatToInstall() {
        assertThatThrownBy(on("Linux", Map.of())::required)
                .hasFieldOrPropertyWithValue("problem", Problem.PROGRAM_MISSING)
                .hasMessage("LibreOffice was not found on this computer; install it from"
                        + " https://www.libreoffice.org/download, or leave out --with libreoffice");
    }
}
