package dev.stratum.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.cts.CtsIndex;
import dev.stratum.cts.CtsPolicy;
import dev.stratum.policy.Policy;
import dev.stratum.problem.Problem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the button Policy writes is what the functions read. */
class PolicyTablesTest {
    private static final Policy PAPER = Policy.shipped("rfmc-2021");
    private static final CtsPolicy CTS = PAPER.ctsPolicy();

    @Test
    void tableOneIsReadBackAsItWasWritten() {
        CtsPolicy read = read(PolicyTables.cts(CTS).cells());
        assertThat(read.points()).isEqualTo(CTS.points());
        assertThat(read.indexes())
                .extracting(CtsIndex::scale)
                .isEqualTo(CTS.indexes().stream().map(CtsIndex::scale).toList());
        assertThat(read.indexes()).extracting(CtsIndex::weight).containsExactly(4.0, 3.0, 2.0, 1.0);
        assertThat(read.hasPapersIndexes()).isTrue();
    }

    @Test
    void tableTwoIsReadBackAsItWasWritten() {
        Object[][] cells = GradeTables.of(PAPER.grades().values()).cells();
        assertThat(PolicyTables.grades(cells)).isEqualTo(PAPER.gradePolicy());
    }

    @Test
    void titlesSumsAndBlankRowsAreNoIndexes() {
        Object[][] cells = PolicyTables.cts(CTS).cells();
        Object[][] more = Arrays.copyOf(cells, cells.length + 3);
        more[cells.length] = new Object[] {"Total", 10.0, null, null, null, null, null, null};
        more[cells.length + 1] = new Object[8];
        more[cells.length + 2] =
                new Object[] {"Our own thresholds since 2020", null, null, null, null, null, null, null};
        assertThat(read(more)).isEqualTo(read(cells));
    }

    @Test
    void withoutARowOfPointsTheUsualOnesHold() {
        Object[][] cells = PolicyTables.cts(CTS).cells();
        assertThat(read(Arrays.copyOf(cells, 3)).points()).isEqualTo(CTS.points());
    }

    @Test
    void aCutThatIsTextIsNamedByItsPlace() {
        Object[][] cells = PolicyTables.cts(CTS).cells();
        cells[2][3] = "30 days";
        assertThatThrownBy(() -> read(cells))
                .hasFieldOrPropertyWithValue("problem", Problem.NOT_A_NUMBER)
                .hasMessageContaining("Row 3 of policy, column 4");
        cells[2][3] = null;
        assertThatThrownBy(() -> read(cells)).hasMessageContaining("Row 3 of policy, column 4");
    }

    private static CtsPolicy read(Object[][] cells) {
        return PolicyTables.cts(cells);
    }
}
