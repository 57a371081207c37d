package dev.stratum.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever types what a page of the guide says gets what the page says. */
class WalkThroughTest {
    @TempDir
    private Path folder;

    static List<String> pages() {
        return WalkThrough.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Tag("slow")
    void everyCommandAndFormulaGivesWhatThePageSays(String page) throws IOException {
        List<WalkThrough.Step> steps = WalkThrough.go(page, folder);
        assertThat(steps).hasSizeGreaterThanOrEqualTo(2).allSatisfy(step -> {
            assertThat(step.code()).as(step.typed() + "\n" + step.printed()).isBetween(0, 1);
            List<String> printed =
                    step.printed().lines().map(WalkThroughTest::plain).toList();
            assertThat(step.told())
                    .allSatisfy(told ->
                            assertThat(printed).as(step.typed()).anyMatch(line -> line.startsWith(plain(told))));
        });
        assertThat(steps).anyMatch(step -> !step.told().isEmpty());
    }

    /** Columns are wider on a terminal than in a page. */
    private static String plain(String line) {
        return line.strip().replaceAll(" +", " ");
    }

    @Test
    void everyPictureIsThereAndSmall() throws IOException {
        assertThat(WalkThrough.pictures())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Files.size(WalkThrough.picture(name)))
                        .as(name)
                        .isBetween(1_000L, 100_000L));
    }

    /** The pictures are made of what the pages say; {@link GuidePictures} makes them anew. */
    @Test
    void everyPictureIsMadeByTheCommand() throws IOException {
        assertThat(GuidePictures.NAMES).containsExactlyInAnyOrderElementsOf(WalkThrough.pictures());
    }
}
