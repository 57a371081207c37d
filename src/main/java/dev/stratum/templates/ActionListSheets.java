package dev.stratum.templates;

import dev.stratum.report.ActionTables;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.sheet.ExcelDates;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One line per customer with what the plan says of it, and who decided what; decisions go by the name of the customer. */
final class ActionListSheets {
    static final String LIST = "Action list";
    static final String DECISIONS = "Decisions";

    /** Both as the first sheet lists them. */
    static final List<String[]> SHEETS = List.of(
            new String[] {LIST, "What the plan says of every customer, with owner, due date and decision"},
            new String[] {DECISIONS, "Who does what until when: type it here"});

    /** So many decisions a blank book has room for. */
    private static final int MOST = 500;

    private static final List<String> DECIDED = List.of("customer", "owner", "due", "decision", "note");

    private ActionListSheets() {}

    /** A decision of the sample: customer, owner, due date, decision, note. */
    record Decision(String customer, String owner, String due, String decision, String note) {}

    /**
     * The two sheets.
     *
     * @param book the book
     * @param rows how many customers
     * @param lead what the list shows
     * @param about customer and segment, the first columns
     * @param plan adds what the plan says
     * @param decisions the decisions of the sample
     * @return the list
     */
    static SheetLayout lay(
            Book book,
            int rows,
            String lead,
            List<Field> about,
            UnaryOperator<TableBlock> plan,
            List<Decision> decisions) {
        SheetLayout sheet = book.sheet(LIST);
        sheet.title(
                "Action list: what to do with every customer",
                lead,
                "Owner, due date and decision come from sheet Decisions by the name of the customer: they stay with the customer"
                        + " whatever the order of the data.");
        TableBlock table = plan.apply(
                        TableBlock.of("actions", rows).growing().headHeight(44).fields(about))
                .fields(
                        Field.of("owner", "Owner", Format.PROSE, 14).fill(typed("owner")),
                        Field.of("due", "Due", Format.DATE, 11).fill(dated()),
                        Field.of("decision", "Decision", Format.PROSE, 20).fill(typed("decision")))
                .tierColours("segment")
                .filtered()
                .frozen(2);
        if (book.isBlank()) {
            sheet.tall(30);
        } else {
            table.fitHeights("action").fitHeights("service").fitHeights("concession");
        }
        sheet.add(table);
        decisions(book, decisions);
        return sheet;
    }

    private static String found(String column) {
        return "VLOOKUP([@customer],decisions[customer:note]," + (DECIDED.indexOf(column) + 1) + ",FALSE)";
    }

    private static String typed(String column) {
        return "IFERROR(" + found(column) + "&\"\",\"\")";
    }

    private static String dated() {
        return "IFERROR(IF(" + found("due") + "=0,\"\"," + found("due") + "),\"\")";
    }

    private static void decisions(Book book, List<Decision> decisions) {
        SheetLayout sheet = book.sheet(DECISIONS);
        sheet.title(
                "Decisions: who does what until when",
                "Type here, one line per customer: the Action list finds the line by the name of the customer and keeps it over new"
                        + " data and another order.",
                (book.isBlank() ? "" : "The lines below are examples. ")
                        + "Of two lines for one customer the first counts; sheet Checks says how many are for nobody.");
        int rows = book.isBlank() ? MOST : decisions.size() + MOST;
        TableBlock table = TableBlock.of("decisions", rows)
                .fields(
                        Field.of("customer", Columns.CUSTOMER.shown(Format.TEXT), 16)
                                .pasted(row -> row < decisions.size()
                                        ? asTyped(decisions.get(row).customer())
                                        : null),
                        entry("owner", Column.of("Owner", Format.TEXT), 20, decisions, Decision::owner),
                        Field.of("due", "Due", Format.DATE, 13)
                                .pasted(row -> row < decisions.size()
                                        ? ExcelDates.serial(LocalDate.parse(
                                                decisions.get(row).due()))
                                        : null),
                        entry("decision", Column.of("Decision", Format.TEXT), 40, decisions, Decision::decision),
                        entry("note", Column.of("Note", Format.TEXT), 50, decisions, Decision::note))
                .forEntry()
                .accepts("due", Rules.date("A date, as a date and not as text."))
                .frozen(1);
        sheet.add(table);
    }

    /** A customer number is a number, as in the column of customers. */
    private static Object asTyped(String customer) {
        return customer.chars().allMatch(Character::isDigit) ? (Object) Double.valueOf(customer) : customer;
    }

    private static Field entry(
            String key, Column column, int width, List<Decision> decisions, Function<Decision, String> part) {
        return Field.of(key, column, width)
                .pasted(row -> row < decisions.size() ? part.apply(decisions.get(row)) : null);
    }

    /** Decisions that no line of the list shows. */
    static void check(Checks checks) {
        checks.none(
                "Decisions for nobody",
                "SUMPRODUCT((decisions[customer]<>\"\")*(COUNTIF(actions[customer],decisions[customer])=0))",
                "Must be 0: lines of sheet Decisions whose customer is not among the customers, or spelled otherwise.");
    }

    /** The columns of {@link ActionTables#ACTIONS} with their widths. */
    static List<Field> planned(Format budget) {
        List<String> keys = List.of("cause", "action", "service", "visits", "concession", "budget");
        List<Integer> widths = List.of(13, 28, 25, 8, 25, 10);
        return IntStream.range(0, keys.size())
                .mapToObj(i -> {
                    Column column = ActionTables.ACTIONS.get(i);
                    return Field.of(
                            keys.get(i), keys.get(i).equals("budget") ? column.shown(budget) : column, widths.get(i));
                })
                .toList();
    }
}
