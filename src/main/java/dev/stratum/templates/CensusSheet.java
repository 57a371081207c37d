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
                "All " + types + " types from " + Integer.toString(grades).repeat(measures)
                        + " (best in R, F, M and CTS) down to " + "1".repeat(measures)
                        + ", and to the right the types that occur, most customers first. Table 3 of the paper.",
                "A type is the grades of recency, frequency, monetary value and cost to serve side by side: 4114 bought"
                        + " recently, seldom and little, and costs little to serve.");
        sheet.add(TableBlock.of("types", types)
                .result("RFMC.CENSUS(rfmc_grades,FALSE)", "type:10 mean:11 customers share:10", CensusTable.COLUMNS)
                .fields(Field.of("place", "Place by customers", Format.WHOLE, 12)
                        .fill("IF(SUM([@customers])=0,\"\",RANK([@customers],[customers])"
                                + "+COUNTIF([1,customers]:[@customers],[@customers])-1)"))
                .codes("type")
                .frozen(0));
        List<Field> found = new ArrayList<>();
        found.add(Field.of("place", "Place", Format.WHOLE, 8)
                .fill("IF(ROWS([1,place]:[@place])>COUNT(types[place]),\"\",ROWS([1,place]:[@place]))"));
        Field.all("type:10 mean:11 customers share:10", CensusTable.COLUMNS)
                .forEach(column -> found.add(column.fill(
                        "IF([@place]=\"\",\"\",INDEX(types[" + column.key() + "],MATCH([@place],types[place],0)))")));
        sheet.beside("types").add(TableBlock.of("found", types).fields(found).codes("type"));
    }
}
