package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddInFolderTest {
    private static final String PATH = "jna.boot.library.path";
    private static final String NO_UNPACK = "jna.nounpack";

    @TempDir
    Path disk;

    private Path installed;
    private Path firm;

    @BeforeEach
    void install() throws IOException {
        installed = disk.resolve("Stratum");
        firm = disk.resolve("firm");
        Files.createDirectories(installed.resolve("templates"));
        Files.createDirectories(installed.resolve("lib"));
        Files.createDirectories(firm);
    }

    @AfterEach
    void forget() {
        System.clearProperty(PATH);
        System.clearProperty(NO_UNPACK);
    }

    private AddInFolder folder() {
        return AddInFolder.of(
                Optional.of(installed.resolve("lib/stratum.jar")),
                firm.resolve("jinx.ini").toString());
    }

    @Test
    void settingsThatAFirmReadsFromElsewhereDoNotMoveTheTemplates() {
        assertThat(folder().templates()).isEqualTo(installed.resolve("templates"));
    }

    @Test
    void aJarThatJinxCopiedElsewhereIsFoundByItsSettings() {
        AddInFolder folder = AddInFolder.of(
                Optional.of(disk.resolve("shadow/copy/stratum.jar")),
                installed.resolve("jinx.ini").toString());
        assertThat(folder.path()).isEqualTo(installed);
        assertThat(AddInFolder.of(
                                Optional.empty(), installed.resolve("jinx.ini").toString())
                        .path())
                .isEqualTo(installed);
    }

    @Test
    void theLibraryOfJnaIsLoadedFromTheFolderAndNothingIsUnpacked() throws IOException {
        Files.createFile(installed.resolve("lib/jnidispatch.dll"));
        folder().prepareJna();
        assertThat(System.getProperty(PATH)).isEqualTo(installed.resolve("lib").toString());
        assertThat(System.getProperty(NO_UNPACK)).isEqualTo("true");
    }

    @Test
    void withoutTheLibraryJnaUnpacksItsOwn() {
        folder().prepareJna();
        assertThat(System.getProperty(PATH)).isNull();
        assertThat(System.getProperty(NO_UNPACK)).isNull();
    }

    /** A library belongs to the classes that loaded it; those of a reload need a copy of their own. */
    @Test
    void afterAReloadJnaUnpacksItsOwn() throws IOException {
        Files.createFile(installed.resolve("lib/jnidispatch.dll"));
        folder().prepareJna();
        folder().prepareJna();
        assertThat(System.getProperty(PATH)).isNull();
        assertThat(System.getProperty(NO_UNPACK)).isNull();
    }
}
