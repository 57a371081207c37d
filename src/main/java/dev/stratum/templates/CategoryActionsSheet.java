package dev.stratum.templates;

import dev.stratum.policy.ActionPlan;
import dev.stratum.policy.ActionPlan.Line;
import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.rfm.Cause;
import dev.stratum.templates.ActionListSheets.Decision;
import java.util.List;

/** "Formulate marketing policies" by category, Bu (2023), section 5: the plan for the four categories and its customers. */
final class CategoryActionsSheet {
    private static final List<String> PLANNED = List.of("action", "service", "visits", "concession", "budget");

    private static final List<Decision> EXAMPLES = List.of(
            new Decision("4", "Managing director", "2023-03-31", "Visit, offer terms for the year", ""),
            new Decision("2", "Sales, new business", "2023-04-15", "Trial of two product lines", "Potential value"));

    private CategoryActionsSheet() {}

    static void lay(Book book, int rows) {
        SheetLayout sheet = book.sheet(ActionsSheet.NAME);
        sheet.title(
                "Actions: what to do with each category",
                "A marketing policy for each category of customers: an action, a level of service, visits, concessions and a budget as a"
                        + " share of revenue. Section 5 of the paper.",
                "Type your own plan over the blue cells: sheet Action list follows. Stated: an action that the paper's text gives;"
                        + " chosen: one that it leaves open.");
        sheet.frozenTitle();
        List<Line> lines = ActionPlan.ofCategories().lines().stream()
                .filter(line -> line.cause() == Cause.USUAL)
                .toList();
        sheet.add(ActionsSheet.planTable(lines, false).section("The plan"));
        ActionListSheets.lay(
                book,
                rows,
                "What the plan of sheet Actions says of every customer, by its category.",
                List.of(
                        Field.of("customer", "Customer", Format.TEXT, 12).fill("values[@customer]"),
                        Field.of("segment", Column.of("Category", Format.TEXT), 16)
                                .fill("IF([@customer]=\"\",\"\",categories[@category])")),
                table -> table.fields(ActionListSheets.planned(Format.SHARE).stream()
                        .filter(field -> PLANNED.contains(field.key()))
                        .map(field -> field.fill("IFERROR(VLOOKUP([@segment],action_plan,"
                                + (2 + PLANNED.indexOf(field.key())) + ",FALSE),\"\")"))
                        .toList()),
                book.isBlank() ? List.of() : EXAMPLES);
    }
}
