package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.policy.ActionPlan;
import dev.stratum.problem.Language;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What pages say, in every language. */
class ResultTextsTest {

    /** Which action a page proposes depends on the customers, so that one example page shows few of them. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void everyActionOfTheShippedPlansIsSaidInTheLanguage(Language language) {
        assertThat(Stream.of(ActionPlan.usual(), ActionPlan.ofCategories())
                        .flatMap(plan -> plan.lines().stream())
                        .map(ActionPlan.Line::action)
                        .distinct())
                .hasSizeGreaterThan(20)
                .allSatisfy(action -> assertThat(ResultTexts.page(language).said(action))
                        .as(action)
                        .isNotEqualTo(action));
    }
}
