package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stratum.actions.Action;
import dev.stratum.actions.Actions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Edit > Undo after every entry of the menu, in a document that is shown. LibreOffice 7.4 ends when a new sheet is taken
 * back in a document that is not shown, and shows none when it was installed without its windows.
 */
@InCalc
class UndoInCalcIT {
    private static final Path TEMPLATE = Path.of("templates", "rfmc.xlsx");

    @Test
    void undoAndRedoOfEveryEntryGiveBackWhatWasThere(Office office) throws Exception {
        assumeTrue(Office.hasWindows(), "This LibreOffice was installed without windows");
        Path file = office.home().resolve("undo.xlsx");
        Files.copy(TEMPLATE, file);
        try (OpenDocument document = office.show(file)) {
            Map<String, List<List<Object>>> before = document.contents();
            chooseAll(document, office);
            chooseAll(document, office);
            int steps = document.undoTitles().size();
            assertThat(steps).isGreaterThan(12);
            Map<String, List<List<Object>>> after = document.contents();
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < steps; i++) {
                    document.undo().undo();
                }
                assertThat(document.contents()).isEqualTo(before);
                for (int i = 0; i < steps; i++) {
                    document.undo().redo();
                }
                assertThat(document.contents()).isEqualTo(after);
            }
        }
    }

    private static void chooseAll(OpenDocument document, Office office) throws Exception {
        for (Action action : Actions.all()) {
            document.choose(
                    Menu.address(action),
                    Office.property("File", office.home().resolve("undo.csv").toString()));
        }
    }
}
