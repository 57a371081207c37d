package dev.stratum.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopGuardTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void whatWasBegunIsUndoneInTheEnd() throws IOException {
        try (StopGuard guard = new StopGuard("test", () -> done.add("undone"))) {
            guard.unlessStopped(() -> done.add("begun"));
        }
        assertThat(done).containsExactly("begun", "undone");
    }

    @Test
    void nothingIsBegunAfterwards() throws IOException {
        StopGuard guard = new StopGuard("test", () -> done.add("undone"));
        guard.close();
        assertThatThrownBy(() -> guard.unlessStopped(() -> done.add("begun")))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(done).containsExactly("undone");
    }

    /** Closing and stopping the program undo through the same door. */
    @Test
    void theEndWaitsForAnActionThatWasBegun() throws Exception {
        StopGuard guard = new StopGuard("test", () -> done.add("undone"));
        Thread end = new Thread(guard::close);
        guard.unlessStopped(() -> {
            end.start();
            while (end.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            done.add("ended");
        });
        end.join();
        assertThat(done).containsExactly("ended", "undone");
    }
}
