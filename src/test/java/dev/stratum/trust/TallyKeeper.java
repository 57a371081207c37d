package dev.stratum.trust;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands an attack its tally, publishes it afterwards, and fails the test when something went wrong. */
final class TallyKeeper implements ParameterResolver, AfterTestExecutionCallback {
    static final String NAME = "attack";
    static final String CASES = "cases tried";

    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(TallyKeeper.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tally.class;
    }

    @Override
    public Tally resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return tally(context);
    }

    private static Tally tally(ExtensionContext context) {
        return context.getStore(PLACE).getOrComputeIfAbsent(context.getUniqueId(), id -> new Tally(), Tally.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Tally tally = tally(context);
        context.getExecutionException()
                .ifPresent(failure -> tally.fault(Tally.Fault.CRASH, "the attack itself ended with " + failure));
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put(
                NAME,
                context.getRequiredTestMethod().getAnnotation(Attack.class).value());
        entry.put(CASES, Long.toString(tally.cases()));
        for (Tally.Fault fault : Tally.Fault.values()) {
            entry.put(fault.words(), Integer.toString(tally.count(fault)));
        }
        context.publishReportEntry(entry);
        if (context.getExecutionException().isEmpty()) {
            if (!tally.sentences().isEmpty()) {
                throw new AssertionError(String.join("\n", tally.sentences()));
            }
            if (tally.cases() == 0) {
                throw new AssertionError("the attack tried nothing");
            }
        }
    }
}
