package dev.stratum.templates;

import dev.stratum.report.CensusTable;
import dev.stratum.report.Format;
import java.util.ArrayList;
import java.util.List;

/** Table 3: the types of customers and how often each occurs. */
final class CensusSheet {
    private CensusSheet() {}

    static void lay(Book book, int grades, int measures) {
        SheetLayout sheet = book.sheet("Table 3");
        int types = (int) Math.pow(grades, measures);
        sheet.title(
                "Table 3: types of customers",
                "The types that occur, most customers first; at the right all " + types + " from "
                        + Integer.toString(grades).repeat(measures) + " (best in R, F, M and CTS) down to "
                        + "1".repeat(measures) + ". Table 3 of the paper.",
                "A type is the grades of recency, frequency, monetary value and cost to serve side by side: 4114 bought"
                        + " recently, seldom and little, and costs little to serve.");
        List<Field> found = new ArrayList<>();
        found.add(Field.of("place", "Place", Format.WHOLE, 8)
                .fill("IF(ROWS([1,place]:[@place])>COUNT(types[place]),\"\",ROWS([1,place]:[@place]))"));
        Field.all("type:10 mean:11 customers share:10", CensusTable.COLUMNS)
                .forEach(column -> found.add(column.fill(
                        "IF([@place]=\"\",\"\",INDEX(types[" + column.key() + "],MATCH([@place],types[place],0)))")));
        sheet.add(TableBlock.of("found", types).fields(found).codes("type").frozen(0));
        sheet.beside("found").add(byRecencyAndFrequency(grades));
        sheet.beside("by_grades").notPrinted();
        sheet.add(TableBlock.of("types", types)
                .result("RFMC.CENSUS(rfmc_grades,FALSE)", "type:10 mean:11 customers share:10", CensusTable.COLUMNS)
                .fields(Field.of("place", "Place by customers", Format.WHOLE, 12)
                        .fill("IF(SUM([@customers])=0,\"\",RANK([@customers],[customers])"
                                + "+COUNTIF([1,customers]:[@customers],[@customers])-1)"))
                .codes("type"));
    }

    /** Customers and their mean amount by grades of recency and frequency, dark where they buy most. */
    private static TableBlock byRecencyAndFrequency(int grades) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("recency", "Mean amount (rows: RC, columns: FC)", Format.GRADE, 20)
                .values(row -> grades - row));
        for (int grade = grades; grade > 0; grade--) {
            fields.add(Field.of("f" + grade, "FC " + grade, Format.WHOLE, 13)
                    .fill("IFERROR(AVERAGEIFS(amounts,grade_r,[@recency],grade_f," + grade + "),\"\")"));
        }
        return TableBlock.of("by_grades", grades).fields(fields).shaded("f" + grades + ":f1");
    }
}
