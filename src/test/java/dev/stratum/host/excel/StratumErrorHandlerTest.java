package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.functions.CtsFunctions;
import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StratumErrorHandlerTest {
    private static final Logger LOG = Logger.getLogger(StratumErrorHandler.class.getName());

    private final List<LogRecord> logged = new ArrayList<>();
    private final StratumErrorHandler handler = new StratumErrorHandler();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void silence() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void aFunctionThatFailsShowsAnErrorAndNeverAText() throws NoSuchMethodException {
        var method = CtsFunctions.class.getMethod("points", Object[][].class);
        assertThat(handler.functionError("CTS.POINTS", method, Problem.RANGE_EMPTY.with("level")))
                .isInstanceOfSatisfying(
                        Exception.class, error -> assertThat(error).hasMessage("#N/A"));
        assertThat(logged).isEmpty();
    }

    @Test
    void aFaultOfTheProgramIsLoggedWithItsStack() {
        assertThat(handler.functionError("CTS.POINTS", null, new IllegalStateException("broken")))
                .isInstanceOfSatisfying(
                        Exception.class, error -> assertThat(error).hasMessage("#VALUE!"));
        assertThat(logged)
                .singleElement()
                .satisfies(entry -> assertThat(entry.getThrown()).hasMessage("broken"));
    }

    @Test
    void macrosMenusAndButtonsAreLogged() {
        assertThat(handler.macroError("M", null, new IllegalStateException("one")))
                .isNotNull();
        handler.menuError("Menu", null, "Item", null, new IllegalStateException("two"));
        handler.actionError("stratum.about", null, new IllegalStateException("three"));
        assertThat(logged).extracting(entry -> entry.getThrown().getMessage()).containsExactly("one", "two", "three");
    }
}
