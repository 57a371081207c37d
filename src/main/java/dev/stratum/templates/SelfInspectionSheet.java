package dev.stratum.templates;

import dev.stratum.report.Format;
import java.util.List;

/**
 * A self-inspection of prioritisation after Homburg (2008), as the RFMC paper tells of it in its theory of customer stratification:
 * how differently a firm treats its customers in products, services, price, sales, process and communications. The paper prints
 * neither the questions nor the scale of his table; those here are Stratum's own, and the sheet says so.
 */
final class SelfInspectionSheet {
    static final String NAME = "Self-inspection";

    private static final int LEAST = 1;
    private static final int MOST = 7;

    /**
     * An area in which customers can be treated differently.
     *
     * @param name its name in the paper
     * @param question what is asked
     * @param plan what the plan of sheet Actions says of it for a line, as a column of the plan; null when it says nothing
     */
    private record Treatment(String name, String question, String plan) {}

    private static final List<Treatment> AREAS = List.of(
            new Treatment(
                    "Products",
                    "Do the best segments get products or variants, reservations or returns that the others do not get?",
                    null),
            new Treatment(
                    "Services",
                    "Does the level of service, delivery and advice follow the segment of the customer?",
                    "service"),
            new Treatment("Price", "Do prices, discounts and terms of payment follow the segment?", "concession"),
            new Treatment("Sales", "Do visits and the time of salespeople go to the best segments?", "visits"),
            new Treatment(
                    "Process", "Do orders, complaints and special wishes of the best segments go first?", "action"),
            new Treatment(
                    "Communications", "Do the best segments have contacts, news and invitations of their own?", null));

    private SelfInspectionSheet() {}

    static void lay(Book book) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Self-inspection: how far do we prioritise?",
                "The six areas in which, after Homburg (2008), customers are treated by their importance. The RFMC paper names them and"
                        + " prints neither his questions nor his scale: those here are Stratum's own.",
                "Type into the blue cells " + LEAST + " (all customers alike) to " + MOST
                        + " (strictly by segment): how it is today, and how it should be. Areas without a number do not count.");
        sheet.frozenTitle();
        sheet.sentence("inspection_says", said(), 150);
        sheet.add(areas().section("The six areas"));
        sheet.add(score().section("The score"));
    }

    private static String said() {
        return "IF(COUNT(inspection[today])=0,\"Not inspected yet: type how it is today, from " + LEAST + " to " + MOST
                + ".\",\"Prioritised to \"&TEXT(inspection_score[1,value],\"0%\")&\" in \"&COUNT(inspection[today])&\" of "
                + AREAS.size()
                + " areas, least in \"&INDEX(inspection[area],MATCH(MIN(inspection[today]),inspection[today],0))"
                + "&IF(inspection_score[3,value]=\"\",\".\",IF(inspection_score[3,value]<=0,\"; nothing is further from where it should be.\","
                + "\"; furthest from where it should be in \"&INDEX(inspection[area],MATCH(MAX(inspection[gap]),inspection[gap],0))&\".\")))";
    }

    private static TableBlock areas() {
        String help = "From " + LEAST + ", all customers alike, to " + MOST + ", strictly by segment.";
        return TableBlock.of("inspection", AREAS.size())
                .headHeight(44)
                .fields(
                        Field.of("area", "Area", Format.TEXT, 18)
                                .values(row -> AREAS.get(row).name()),
                        Field.of("question", "Question", Format.PROSE, 46)
                                .values(row -> AREAS.get(row).question()),
                        Field.of("today", "Today", Format.GRADE, 10).forEntry().inputs(row -> null),
                        Field.of("wanted", "Wanted", Format.GRADE, 10)
                                .forEntry()
                                .inputs(row -> null),
                        Field.of("gap", "To do", Format.CENTRED, 10)
                                .fill("IF(COUNT([@today],[@wanted])=2,[@wanted]-[@today],\"\")"),
                        Field.of("plan", "What the plan of sheet Actions says", Format.PROSE, 46)
                                .formulas(row -> planned(AREAS.get(row).plan())))
                .accepts("today", Rules.whole(help, LEAST, MOST))
                .accepts("wanted", Rules.whole(help, LEAST, MOST))
                .fitHeights("question")
                .fitHeights("plan");
    }

    /** The first line of the plan beside its last: the best segment and the last one. */
    private static String planned(String column) {
        if (column == null) {
            return "\"The plan does not speak of it\"";
        }
        String unit = column.equals("visits") ? "&\" a year\"" : "";
        return side("1", column, unit) + "&\"; \"&" + side("ROWS(plan[segment])", column, unit);
    }

    private static String side(String line, String column, String unit) {
        String said = "INDEX(plan[" + column + "]," + line + ")";
        return "INDEX(plan[segment]," + line + ")&\": \"&IF(" + said + "=\"\",\"nothing\"," + said + unit + ")";
    }

    private static TableBlock score() {
        List<String> what = List.of("Prioritised today", "Wanted", "To do");
        List<String> how = List.of(
                "The mean of the areas: 0% all alike, 100% strictly by segment.",
                "The same of what is wanted.", "The mean of what is to do, over the areas with both numbers.");
        List<String> formulas = List.of(
                share("today"),
                share("wanted"),
                "IF(COUNT(inspection[gap])=0,\"\",AVERAGE(inspection[gap])/" + (MOST - LEAST) + ")");
        return TableBlock.of("inspection_score", what.size())
                .withoutHeadings()
                .fields(
                        Field.of("what", "", Format.TEXT, 18).values(what),
                        Field.of("how", "", Format.PROSE, 46).values(how),
                        Field.of("value", "", Format.SHARE, 10).formulas(formulas::get))
                .fitHeights("how");
    }

    private static String share(String column) {
        String cells = "inspection[" + column + "]";
        return "IF(COUNT(" + cells + ")=0,\"\",(AVERAGE(" + cells + ")-" + LEAST + ")/" + (MOST - LEAST) + ")";
    }
}
