package dev.stratum.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.port.Cancelled;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Progress and stopping within one run of an action. */
class TaskTest {
    private final Person person = new Person();
    private final Task task = new Task("Score", XlsxDesk.newWorkbook(), person);

    @Test
    void aComputationIsAnnouncedAndItsResultHandedOn() {
        assertThat(task.<Integer>compute("adding", () -> 1 + 1)).isEqualTo(2);
        assertThat(person.status).first().isEqualTo("Stratum, Score: adding (hold Esc to stop)");
    }

    @Test
    void whatGoesWrongInsideComesOutAsItIs() {
        assertThatThrownBy(() -> task.compute("adding", () -> {
                    throw Problem.RANGE_EMPTY.with("A1");
                }))
                .isInstanceOf(StratumException.class);
        assertThatThrownBy(() -> task.compute("adding", () -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aComputationThatNeverEndsCanBeStopped() throws InterruptedException {
        person.patience = 1;
        CountDownLatch stopped = new CountDownLatch(1);
        assertThatThrownBy(() -> task.compute("adding", () -> endless(stopped))).isInstanceOf(Cancelled.class);
        assertThat(stopped.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void theStatusBarCountsTheSeconds() {
        person.patience = 6;
        assertThatThrownBy(() -> task.compute("adding", () -> endless(new CountDownLatch(1))))
                .isInstanceOf(Cancelled.class);
        assertThat(person.status).last().isEqualTo("Stratum, Score: adding, 1 s (hold Esc to stop)");
    }

    /** Waits for what never comes, and tells when it is interrupted. */
    private static Object endless(CountDownLatch stopped) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            stopped.countDown();
        }
        return "nobody waits for this";
    }
}
