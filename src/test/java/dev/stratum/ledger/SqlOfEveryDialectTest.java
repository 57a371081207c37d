package dev.stratum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.ledger.DocumentMapping.Said;
import dev.stratum.ledger.DocumentRole.Field;
import dev.stratum.ledger.jdbc.TestDatabase;
import dev.stratum.ledger.plan.SqlDialect;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL of databases that no test starts, read by a parser that knows them: JSqlParser. */
class SqlOfEveryDialectTest {
    private static DocumentColumns columns(DocumentRole role, DocumentMapping said, String... header) {
        return DocumentColumns.find(role, role, said, List.of(header), false);
    }

    private static DocumentMapping said(Map<Field, String> columns, DocumentMapping.Match match) {
        Map<Field, Said> fields = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> fields.put(field, new Said(column, true)));
        return new DocumentMapping(
                fields,
                DocumentMapping.Orders.NUMBER,
                "C",
                Optional.empty(),
                Map.of("Sort of \"thing\"", Set.of("it's", "back\\slash", "\u00c4")),
                Map.of(),
                Optional.of(new DocumentMapping.Marked("Sort of \"thing\"", Set.of("held"))),
                Optional.ofNullable(match));
    }

    /** Purchases with conditions, payments, visits and pick-ups: every step and every operation. */
    private static MeasuresPlan plan(DocumentMapping.Match match) {
        Map<DocumentRole, DocumentColumns> documents = new EnumMap<>(DocumentRole.class);
        documents.put(
                DocumentRole.PURCHASES,
                columns(
                        DocumentRole.PURCHASES,
                        said(Map.of(Field.AMOUNT, "Quantity * [Unit price] - 1.5"), null),
                        "Customer",
                        "Order",
                        "Date",
                        "Quantity",
                        "Unit price",
                        "Sort of \"thing\""));
        documents.put(
                DocumentRole.PAYMENTS,
                columns(
                        DocumentRole.PAYMENTS,
                        new DocumentMapping(
                                Map.of(),
                                DocumentMapping.Orders.NUMBER,
                                "",
                                Optional.empty(),
                                Map.of(),
                                Map.of(),
                                Optional.empty(),
                                Optional.of(match)),
                        "Customer",
                        "Order",
                        "Date",
                        "Amount"));
        documents.put(
                DocumentRole.VISITS,
                columns(DocumentRole.VISITS, DocumentMapping.NOTHING, "Customer", "Date", "Amount"));
        documents.put(DocumentRole.PICKUPS, columns(DocumentRole.PICKUPS, DocumentMapping.NOTHING, "Order"));
        return new MeasuresPlan(documents, LocalDate.parse("2024-03-31"), OptionalInt.of(365));
    }

    @ParameterizedTest
    @EnumSource
    void isOneStatementOfCommonTables(SqlDialect dialect) throws JSQLParserException {
        for (DocumentMapping.Match match : DocumentMapping.Match.values()) {
            MeasuresPlan plan = plan(match);
            Statement statement = CCJSqlParserUtil.parse(
                    new WarehouseSql(dialect).of(plan),
                    parser -> parser.withSquareBracketQuotation(dialect == SqlDialect.SQLSERVER)
                            .withBackslashEscapeCharacter(
                                    dialect == SqlDialect.BIGQUERY || dialect == SqlDialect.SPARK));

            assertThat(statement).isInstanceOf(Select.class);
            Select select = (Select) statement;
            assertThat(select.getWithItemsList())
                    .extracting(item -> item.getAlias().getName())
                    .startsWith("read_purchases")
                    .contains("orders", "customers", "measures", "known", "control", "unmatched", "payers")
                    .doesNotHaveDuplicates();
            assertThat(((PlainSelect) select).getFromItem()).hasToString("measures");
        }
    }

    /** What is shown runs as it stands, over tables that are called as their roles. */
    @ParameterizedTest
    @MethodSource("dev.stratum.ledger.jdbc.TestDatabase#all")
    void runsAsItIsShownWhereADatabaseIsHere(TestDatabase database) {
        SqlDialect dialect = database.dialect();
        MeasuresPlan plan = plan(DocumentMapping.Match.FIRST);
        plan.documents()
                .forEach((role, columns) -> database.run(
                        "DROP TABLE IF EXISTS " + dialect.quoted(role.table()),
                        columns.header().stream()
                                .map(name -> dialect.quoted(name)
                                        + (name.equals("Date")
                                                ? " DATE"
                                                : columns.columns().stream()
                                                                .anyMatch(read -> read.name()
                                                                                .equals(name)
                                                                        && read.kind() == DocumentColumns.Kind.NUMBER)
                                                        ? " DECIMAL(12, 2)"
                                                        : " VARCHAR(40)"))
                                .collect(Collectors.joining(
                                        ", ", "CREATE TABLE " + dialect.quoted(role.table()) + " (", ")"))));
        database.run(
                "INSERT INTO purchases VALUES ('x', 'o', '2024-01-01', 2, 3, 'it''s')",
                new WarehouseSql(dialect).of(plan));
    }
}
