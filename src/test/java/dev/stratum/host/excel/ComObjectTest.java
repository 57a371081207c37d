package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How Excel is asked; a stand-in for COM writes down every call with the language it names. */
class ComObjectTest {
    private static final int ENGLISH_OF_THE_UNITED_STATES = 1033;

    private final List<String> calls = new ArrayList<>();
    private final List<Integer> languages = new ArrayList<>();
    private final List<String> released = new ArrayList<>();
    private RuntimeException failure;

    private final class Recorded implements LateBinding {
        private final String name;
        private final List<String> members = new ArrayList<>();

        Recorded(String name) {
            this.name = name;
        }

        @Override
        public int idOf(String member, int language) {
            languages.add(language);
            members.add(member);
            return members.size() - 1;
        }

        @Override
        public Object invoke(int member, int language, Kind kind, Object... arguments) {
            languages.add(language);
            String called = members.get(member);
            calls.add(kind + " " + name + "." + called + Arrays.deepToString(arguments));
            if (failure != null) {
                throw failure;
            }
            return called.equals("Row") ? 7.0 : kind == Kind.GET ? new Recorded(called) : null;
        }

        @Override
        public void release() {
            released.add(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final ComObject excel = ComObject.application(new Recorded("Excel"));

    @Test
    void everyCallIsMadeInEnglishWhateverTheLanguageOfWindows() {
        excel.at("ActiveCell").whole("Row");
        excel.at("Range", "A1:B2").set("NumberFormat", "yyyy-mm-dd");
        excel.at("ActiveSheet").get("Evaluate", "CTS.LEVEL(A1,{3,2,1})");
        assertThat(languages).hasSize(12).containsOnly(ENGLISH_OF_THE_UNITED_STATES);
        assertThat(calls).contains("PUT Range.NumberFormat[yyyy-mm-dd]");
    }

    @Test
    void objectsAreHandedOverAsThemselves() {
        Automation sheet = excel.at("Sheet");
        excel.get("Add", Automation.LEFT_OUT, sheet);
        assertThat(calls).last().asString().startsWith("GET Excel.Add[").endsWith(", Sheet]");
    }

    @Test
    void everythingThatCameOutIsReleasedTheYoungestFirst() {
        excel.at("Workbooks").at("Item", 1);
        excel.close();
        assertThat(released).containsExactly("Item", "Workbooks", "Excel");
    }

    @Test
    void excelsOwnSentenceReachesThePersonWithWhatHelps() {
        failure = new ComFailure(0x80020009, "The cell you're trying to change is on a protected sheet.");
        assertThatThrownBy(() -> excel.set("Value2", 1.0))
                .isInstanceOfSatisfying(
                        StratumException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(Problem.EXCEL_REFUSED))
                .hasMessageStartingWith(
                        "Excel refused and says: The cell you're trying to change is on a protected sheet. If the sheet")
                .hasMessageContaining("unprotect it")
                .hasMessageContaining("finish with Enter")
                .hasCause(failure);
    }

    @Test
    void aRefusalWithoutASentenceTellsItsCodeAndWhere() {
        failure = new ComFailure(0x80028018, "");
        assertThatThrownBy(() -> excel.set("Value2", 1.0))
                .hasMessageStartingWith("Excel refused and says: error 0x80028018 at Value2. If");
    }

    /** RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER, VBA_E_IGNORE. */
    @Test
    void anExcelThatIsBusyIsToldAsBusy() {
        for (int code : new int[] {0x80010001, 0x8001010A, 0x800AC472}) {
            failure = new ComFailure(code, "");
            assertThatThrownBy(() -> excel.get("Calculate"))
                    .hasMessageStartingWith("Excel is busy: a cell is being edited");
        }
    }

    @Test
    void aLibraryThatWindowsBlocksIsToldByItsName() {
        assertThat(StratumActions.unreachable(new UnsatisfiedLinkError("jnidispatch")))
                .hasMessageContaining("jnidispatch.dll")
                .hasMessageContaining("Ask IT");
        assertThat(StratumActions.unreachable(new IllegalStateException("x"))).hasMessageContaining("Close Excel");
    }
}
