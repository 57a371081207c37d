package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.kmeans.Certificate;
import org.junit.jupiter.api.Test;

/** What a certificate says: numbers chosen here. */
class ClusterTablesTest {
    @Test
    void aBoundThatMeetsTheSumProvesIt() {
        Certificate certificate = new Certificate(50, 50, "By hand.");
        assertThat(ClusterTables.certified(certificate))
                .isEqualTo("Proven: no other division into as many clusters has a lower sum of squares. By hand.");
        assertThat(ClusterTables.certificate(certificate).rows()).contains(new Object[] {"Proven lowest", "yes"});
    }

    @Test
    void otherwiseTheGapIsTold() {
        Certificate certificate = new Certificate(50, 45, "By hand.");
        assertThat(ClusterTables.certified(certificate))
                .isEqualTo(
                        "Not proven to be the lowest: another division can have a sum of squares that is lower by up to"
                                + " 10.0%, none one below 45.0000. By hand.");
        assertThat(ClusterTables.certificate(certificate).rows())
                .contains(new Object[] {"Gap, %", 10.0}, new Object[] {"Proven lowest", "not proven"});
    }
}
