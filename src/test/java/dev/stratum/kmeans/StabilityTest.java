package dev.stratum.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.kmeans.data.Rows;
import dev.stratum.kmeans.start.Trials;
import org.junit.jupiter.api.Test;

class StabilityTest {

    @Test
    void clearCloudsComeBackFromNearlyEveryStart() {
        Stability clear = Stability.of(ChoiceOfKTest.clouds(3, 100), 50, KMeansSettings.of(3));

        assertThat(clear.trials().tried()).isEqualTo(50);
        assertThat(clear.trials().timesBest()).isGreaterThan(40);
        assertThat(clear.agreement()).isGreaterThan(0.9);
        assertThat(clear.best()).isLessThanOrEqualTo(clear.worst());
    }

    @Test
    void gradesWithoutGroupsEndDifferently() {
        ReferenceCase grades = ReferenceCase.read("grades_167x4");

        Stability loose = Stability.of(grades.data(), 100, KMeansSettings.of(4));

        assertThat(loose.trials().distinctSolutions()).isGreaterThan(10);
        assertThat(loose.agreement()).isBetween(0.2, 0.95);
        assertThat(loose.worst()).isGreaterThan(loose.best());
        assertThat(Stability.of(grades.data(), 100, KMeansSettings.of(4))).isEqualTo(loose);
        assertThat(Stability.of(grades.data(), 100, KMeansSettings.of(4).withSeed(2)))
                .isNotEqualTo(loose);
    }

    @Test
    void oneClusterAlwaysAgrees() {
        Stability one = Stability.of(ChoiceOfKTest.clouds(2, 5), 4, KMeansSettings.of(1));

        assertThat(one.agreement()).isEqualTo(1);
        assertThat(one.trials()).isEqualTo(new Trials(4, 1, 4, false));
    }

    @Test
    void startsAndKMustBeInRange() {
        Rows data = ChoiceOfKTest.clouds(2, 5);

        assertThatThrownBy(() -> Stability.of(data, 0, KMeansSettings.of(2))).hasMessageContaining("starts is 0");
        assertThatThrownBy(() -> Stability.of(data, 3, KMeansSettings.of(11))).hasMessageContaining("k is 11");
    }
}
