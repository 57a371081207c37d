package dev.stratum.host.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@InCalc
class FunctionsInCalcIT {

    @Test
    void probe(Office office) throws Exception {
        try (OpenDocument document = office.create()) {
            String sheet = document.sheetNames()[0];
            String[] formulas = {
                "=STRATUM.VERSION()",
                "=CTS.SCORE(500000;10;0.1;1)",
                "=CTS.SCORE(\"x\";10;0.1;1)",
                "=CTS.WEIGHTS({1;2;3;4})",
                "=KMEANS.CLUSTER({1;2|1;3|8;9|9;9};9)",
                "=CTS.LEVEL(H1;{3;2;1})",
                "=CTS.LEVEL(H1:H1;{3;2;1})",
                "=STRATUM.WHY(A3)",
                "=STRATUM.WHY(A5)",
                "=CTS.SCORE(A3:A4;10;0.1;1)",
                "=STRATUM.WHY(A10)",
                "=STRATUM.POLICY(\"nope\")",
                "=STRATUM.WHY(A12)",
                "=A5+1",
                "=STRATUM.WHY(A14)",
                "=1/0",
                "=STRATUM.WHY(A16)",
            };
            for (int i = 0; i < formulas.length; i++) {
                document.cell(sheet, "A" + (i + 1)).setFormula(formulas[i]);
            }
            for (Object[] row : document.values(sheet)) {
                System.err.println(java.util.Arrays.toString(row));
            }
            for (String id : java.util.List.of("about", "guide", "check", "explain")) {
                document.select(sheet, "A3");
                System.err.println(document.choose("vnd.stratum:" + id));
            }
        }
        assertThat(office).isNotNull();
    }
}
