package dev.stratum.ledger.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.ledger.CustomerMeasures;
import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.Engines;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.PublishedLedger;
import dev.stratum.policy.Policy;
import dev.stratum.rfm.GradePolicy;
import dev.stratum.rfm.Grades;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores, grades and types that engines make by steps, beside those that worksheet functions make of the measures. */
class PublishedGradesTest {
    @TempDir
    private Path scratch;

    static Stream<Arguments> ledgersInEngines() {
        return Engines.all()
                .flatMap(engine -> Arrays.stream(PublishedLedger.values()).map(each -> Arguments.of(engine, each)));
    }

    private static CtsPolicy paper() {
        return Policy.shipped("rfmc-2021").ctsPolicy();
    }

    @ParameterizedTest
    @MethodSource("ledgersInEngines")
    void stepsGradeAsWorksheetFunctionsDo(String word, PublishedLedger published) {
        for (String policy : List.of("ledger-quartiles", "rfmc-2021")) {
            grade(word, published, Policy.shipped(policy).gradePolicy());
        }
    }

    private void grade(String word, PublishedLedger published, GradePolicy grades) {
        try (LedgerEngine engine = EngineProvider.open(word, EngineSettings.in(scratch))) {
            MeasuredLedger ledger = published.reading(engine).measure(engine, 0);
            GradePlan plan = new GradePlan(ledger.plan(), java.util.Optional.of(paper()), grades);
            GradedLedger graded = GradedLedger.of(plan, engine, ledger);
            List<GradedCustomer> customers = GradedCustomer.of(graded, engine, ledger);

            double[] measures = new double[customers.size() * 4];
            for (int i = 0; i < customers.size(); i++) {
                CustomerMeasures each = customers.get(i).measures();
                measures[4 * i] = each.recency(ledger.plan().asOf());
                measures[4 * i + 1] = each.frequency();
                measures[4 * i + 2] = each.monetary().doubleValue();
                measures[4 * i + 3] = score(plan, each);
                assertThat(customers.get(i).score()).as(each.customer()).isEqualTo(measures[4 * i + 3]);
            }
            Grades expected = grades.grade(measures, 4);
            assertThat(graded.scales()).isEqualTo(expected.scales());
            Map<List<Integer>, Long> counts = new TreeMap<>(java.util.Comparator.comparing(List::toString));
            for (int i = 0; i < customers.size(); i++) {
                List<Integer> own = customers.get(i).grades();
                String code = expected.type(i).code();
                assertThat(own.stream().map(String::valueOf).reduce("", String::concat))
                        .as(customers.get(i).measures().customer())
                        .isEqualTo(code);
                counts.merge(own, 1L, Long::sum);
            }
            Map<List<Integer>, Long> found = new TreeMap<>(java.util.Comparator.comparing(List::toString));
            graded.types().forEach(type -> found.put(type.grades(), type.customers()));
            assertThat(found).isEqualTo(counts);
        }
    }

    /** The score of the indexes that the customer has, by the rules of the worksheet functions. */
    private static double score(GradePlan plan, CustomerMeasures customer) {
        CtsPolicy all = plan.scoring().orElseThrow();
        List<Double> values = new ArrayList<>();
        CtsPolicy own = new CtsPolicy(
                all.indexes().stream()
                        .filter(index -> {
                            OptionalDouble value = ServiceIndex.of(
                                            index.measure().code())
                                    .orElseThrow()
                                    .of(customer);
                            value.ifPresent(values::add);
                            return value.isPresent();
                        })
                        .toList(),
                all.points());
        return own.assess(values.stream().mapToDouble(Double::doubleValue).toArray())
                .score();
    }
}
