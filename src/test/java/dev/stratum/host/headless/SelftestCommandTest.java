package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelftestCommandTest {

    @Test
    void certifiedAndComputedStandSideBySide() {
        Cli.Run run = Cli.run("selftest", "--format", "csv");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .startsWith("Data,Quantity,Certified,Computed here,Digits that agree,Needed,Holds,Certified by")
                .contains("SmLs09,F,2001.00000000000,2000.9999999999998,15,14,yes,"
                        + "\"NIST Statistical Reference Datasets, analysis of variance\"")
                .anyMatch(line -> line.startsWith("glass,\"sum of squares, 6 clusters\",72.9647267,72.9647"));
    }
}
