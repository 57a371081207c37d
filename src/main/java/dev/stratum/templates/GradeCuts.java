package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.report.GradeTables;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of cuts from the best grade down, and what grades nobody has. */
final class GradeCuts {
    static final String EMPTY_HELP =
            "Many customers share the value at a cut, and at a cut the better grade wins; named on sheet ";

    private GradeCuts() {}

    /** The names of the columns, for {@code first:last}. */
    static String range(int grades) {
        return "from" + grades + ":from2";
    }

    /** One column per cut. */
    static List<Field> fields(int grades, Format format, int width) {
        List<Column> columns = GradeTables.columns(grades);
        return IntStream.rangeClosed(2, grades)
                .map(i -> grades + 2 - i)
                .mapToObj(grade -> Field.of(
                        "from" + grade, columns.get(columns.size() + 1 - grade).shown(format), width))
                .toList();
    }

    /**
     * The grades of a measure that no customer has.
     *
     * @param grades how many grades there are
     * @param columns for each row the reference of the column of its grades
     */
    static Field withoutCustomers(int grades, List<String> columns) {
        return Field.of("without", "Grades without customers", Format.CENTRED, 13)
                .formulas(row -> IntStream.rangeClosed(1, grades)
                        .map(i -> grades + 1 - i)
                        .mapToObj(grade ->
                                "IF(COUNTIF(" + columns.get(row) + "," + grade + ")=0,\" " + grade + "\",\"\")")
                        .collect(Collectors.joining(
                                "&", "IF(row_count=0,\"\",IF(COUNT(" + columns.get(row) + ")=0,\"\",TRIM(", ")))")));
    }

    /** How many grades no customer has, as a formula. */
    static String empty(String block) {
        return "SUMPRODUCT(LEN(SUBSTITUTE(" + block + "[without],\" \",\"\")))";
    }
}
