package dev.stratum.host.calc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests in a real LibreOffice Calc. All of them share one {@link Office}, handed over as a parameter. They are skipped
 * when LibreOffice is missing and fail instead when {@code STRATUM_CALC_REQUIRED} is {@code true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InCalc.Provider.class)
@interface InCalc {

    /** Hands over the office of all tests. */
    final class Provider implements ExecutionCondition, ParameterResolver {

        private static final Namespace HERE = Namespace.create(InCalc.class);
        static final String MISSING =
                "Calc tests skipped: LibreOffice is not installed (no soffice on the path); .ci/run installs it";

        /** Whether LibreOffice is there, or its absence is a failure. */
        static boolean isPossible() {
            return Office.isRequired() || Office.program().isPresent();
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (isPossible()) {
                return ConditionEvaluationResult.enabled("LibreOffice is there or must be");
            }
            context.getRoot().getStore(HERE).getOrComputeIfAbsent("told", key -> {
                System.err.println(MISSING);
                return true;
            });
            return ConditionEvaluationResult.disabled(MISSING);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Office.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Office.shared();
        }
    }
}
