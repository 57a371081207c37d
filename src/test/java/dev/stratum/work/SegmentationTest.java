package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.cts.CtsPolicy;
import dev.stratum.kmeans.Start;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import dev.stratum.rfm.GradeWeights;
import dev.stratum.rfm.Grades;
import dev.stratum.segment.TierNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    @Test
    void customersOfLikeGradesShareASegmentAndTheBestGradesAreTheFirst() {
        Segmentation segments = Segmentation.of(EightCustomers.CUSTOMERS, EightCustomers.RULES);
        assertThat(segments.tiers()).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(segments.segments()).isEqualTo(4);
        assertThat(segments.grades().type(0).code()).isEqualTo("444");
        assertThat(segments.grades().type(7).code()).isEqualTo("111");
        assertThat(segments.segment(0)).isEqualTo("Most valuable");
        assertThat(segments.segment(7)).isEqualTo("Low contribution");
        assertThat(segments.hints()).isEmpty();
    }

    /**
     * By hand: the types 411 and 144 have mean grades 2 and 3; with weights 8:1:1 they have (32 + 1 + 1) / 10 = 3.4 and (8 + 4 +
     * 4) / 10 = 1.6, so the clusters change places.
     */
    @Test
    void gradesThatCountMoreRankTheSegmentsOtherwise() {
        double[] measures = {5, 1, 10, 6, 1, 11, 300, 9, 900, 310, 9, 910};
        Customers customers = new Customers(List.of("a", "b", "c", "d"), measures, 3);
        Policy policy = Policy.shipped("ledger-quartiles");
        Grades grades = Segmentation.grades(customers, SegmentRules.of(policy));
        assertThat(Segmentation.of(customers, grades, rules(policy, GradeWeights.EQUAL))
                        .tiers())
                .containsExactly(2, 2, 1, 1);
        assertThat(Segmentation.of(customers, grades, rules(policy, GradeWeights.of(8, 1, 1, 1)))
                        .tiers())
                .containsExactly(1, 1, 2, 2);
    }

    private static SegmentRules rules(Policy policy, GradeWeights weights) {
        return new SegmentRules(
                "weighed",
                Optional.empty(),
                policy.gradePolicy(),
                2,
                Start.BEST,
                new TierNames(List.of("Gold", "Silver")),
                weights);
    }

    @Test
    void theRulesSayHowManySegmentsThereAreAndWhatTheyAreCalled() {
        SegmentRules rules = new SegmentRules(
                "two",
                Optional.empty(),
                EightCustomers.RULES.grades(),
                2,
                Start.BEST,
                new TierNames(List.of("Gold", "Silver")),
                GradeWeights.EQUAL);
        Segmentation segments = Segmentation.of(EightCustomers.CUSTOMERS, rules);
        assertThat(segments.tiers()).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(segments.segment(5)).isEqualTo("Silver");
    }

    @Test
    void fewerKindsOfCustomersThanSegmentsIsAHint() {
        Customers two = new Customers(List.of("A", "B"), new double[] {1, 9, 900, 90, 1, 10}, 3);
        Segmentation segments = Segmentation.of(two, EightCustomers.RULES);
        assertThat(segments.segments()).isEqualTo(2);
        assertThat(segments.hints())
                .contains(
                        "Only 2 kinds of customers differ in their grades; the policy has 4 tiers, so there are 2 segments.");
    }

    @Test
    void whatIsKeptNamesTheSegmentTheMeasuresAndTheGradesOfEachCustomer() {
        SegmentMembers members =
                Segmentation.of(EightCustomers.CUSTOMERS, EightCustomers.RULES).members();
        SegmentMember third = members.customers().get(2);
        assertThat(third.customer()).isEqualTo("C");
        assertThat(third.tier()).isEqualTo(2);
        assertThat(third.segment()).isEqualTo("Valuable");
        assertThat(third.measures()).containsExactly(11, 30, 3000);
        assertThat(third.grades()).containsExactly(3, 3, 3);
        assertThat(members.scales()).hasSize(3);
        assertThat(members.columns()).isEqualTo(3);
    }

    @Test
    void aPolicyGivesAllRules() {
        Policy paper = Policy.shipped("rfmc-2021");
        SegmentRules rules = SegmentRules.of(paper);
        assertThat(rules.policy()).isEqualTo("rfmc-2021");
        assertThat(rules.cts().map(CtsPolicy::indexes)).isEqualTo(paper.cts().map(CtsPolicy::indexes));
        assertThat(rules.k()).isEqualTo(4);
        assertThat(rules.names().name(1)).isEqualTo("Most valuable");
    }

    @Test
    void choosingTheNumberOfSegmentsTriesNoneForEveryKindOfCustomer() {
        assertThat(SegmentChoice.most(Segmentation.grades(EightCustomers.CUSTOMERS, EightCustomers.RULES)))
                .isEqualTo(3);
        assertThat(SegmentChoice.of(Segmentation.grades(EightCustomers.CUSTOMERS, EightCustomers.RULES))
                        .rows())
                .hasSize(3);
    }

    @Test
    void amongEqualCustomersThereIsNothingToChoose() {
        double[] same = new double[9];
        Arrays.fill(same, 5);
        Customers equal = new Customers(List.of("A", "B", "C"), same, 3);
        assertThatThrownBy(() -> SegmentChoice.of(Segmentation.grades(equal, EightCustomers.RULES)))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.TOO_FEW_ROWS));
    }
}
