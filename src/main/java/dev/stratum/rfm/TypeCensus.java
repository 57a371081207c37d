package dev.stratum.rfm;

import dev.stratum.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many customers there are of each type: Table 3 of the RFMC paper. With four grades on R, F, M and CTS there are
 * 256 types, from 4444 down to 1111; without CTS 64.
 */
public final class TypeCensus {
    private TypeCensus() {}

    /**
     * One line of the census.
     *
     * @param type the type
     * @param customers number of customers of this type, often zero
     * @param share their share of all customers, 0 to 1
     */
    public record Line(RfmcType type, int customers, double share) {}

    /**
     * Counts the customers of each type.
     *
     * @param grades the grades of at least one customer on three or four measures of equally many grades
     * @return every possible type, from the best grades down to 1
     * @throws dev.stratum.problem.StratumException RANGE_EMPTY without customers
     */
    public static List<Line> of(Grades grades) {
        int customers = grades.rows();
        if (customers == 0) {
            throw Problem.RANGE_EMPTY.with("The grades");
        }
        Map<RfmcType, Integer> counts = new HashMap<>();
        for (int i = 0; i < customers; i++) {
            counts.merge(grades.type(i), 1, Integer::sum);
        }
        int most = grades.scales().stream().mapToInt(GradeScale::grades).max().orElseThrow();
        List<Line> lines = new ArrayList<>();
        for (RfmcType type : types(grades.columns(), most)) {
            int count = counts.getOrDefault(type, 0);
            lines.add(new Line(type, count, (double) count / customers));
        }
        return lines;
    }

    /**
     * Every type there is.
     *
     * @param measures 3 for RFM, 4 for RFMC
     * @param grades the number of grades of each measure, at most 9
     * @return the types, from the best grades down to 1
     * @throws dev.stratum.problem.StratumException WRONG_COLUMNS or OUT_OF_RANGE for other numbers
     */
    public static List<RfmcType> types(int measures, int grades) {
        int[] digits = new int[measures];
        Arrays.fill(digits, grades);
        List<RfmcType> types = new ArrayList<>();
        while (true) {
            types.add(RfmcType.of(digits));
            int place = measures - 1;
            while (place >= 0 && digits[place] == 1) {
                digits[place--] = grades;
            }
            if (place < 0) {
                return types;
            }
            digits[place]--;
        }
    }
}
