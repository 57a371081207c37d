package dev.stratum.ledger.jdbc;

import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.WarehouseTable;
import dev.stratum.ledger.WarehouseTable.Holds;
import dev.stratum.ledger.plan.SqlDialect;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds tables, views and queries, and what their columns hold. */
final class JdbcTables {
    private static final Pattern QUERY = Pattern.compile("(?is)\\(?\\s*(select|with)\\b.*");
    private static final Pattern PART =
            Pattern.compile("\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`|\\[((?:[^\\]]|\\]\\])+)\\]|([^.\"`\\[\\]]+)");

    /** Where a name goes on otherwise than names in quotes or with points do; it is then one name as it stands. */
    private static final int NO_NAME = Integer.MAX_VALUE;

    private JdbcTables() {}

    /**
     * A column.
     *
     * @param holds what it holds
     * @param type what the database calls that
     * @param scale how many decimals it has; 0 where this is not said
     */
    record Held(Holds holds, String type, int scale) {}

    /**
     * What was found.
     *
     * @param table how a statement names it
     * @param columns its columns by name, in order
     */
    record Found(WarehouseTable table, Map<String, Held> columns) {}

    static Found find(JdbcSession session, LedgerFile file) {
        List<String> ways = ways(session, file);
        for (String from : ways) {
            try {
                Map<String, Held> columns = session.ask(
                        "SELECT * FROM " + from + " WHERE 1 = 0",
                        results -> columns(results.getMetaData(), session.dialect()));
                Map<String, Holds> holds = new LinkedHashMap<>();
                columns.forEach((name, held) -> holds.put(name, held.holds()));
                return new Found(new WarehouseTable(from, holds), columns);
            } catch (SQLException failure) {
                if (!JdbcSession.isMissing(failure) || isQuery(file)) {
                    throw session.explained(failure, file);
                }
                again(session, file);
            }
        }
        throw JdbcSession.missing(session.access(), file);
    }

    private static void again(JdbcSession session, LedgerFile file) {
        try {
            session.again();
        } catch (SQLException gone) {
            throw session.explained(gone, file);
        }
    }

    private static boolean isQuery(LedgerFile file) {
        return QUERY.matcher(file.name()).matches();
    }

    /** A name is taken as it stands, then as the database folds names without quotes. */
    private static List<String> ways(JdbcSession session, LedgerFile file) {
        String name = file.name();
        if (isQuery(file)) {
            return List.of("(\n" + name.replaceFirst("[;\\s]+$", "") + "\n) documents");
        }
        List<String> exact = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        Matcher part = PART.matcher(name);
        int next = 0;
        while (next < name.length() && part.region(next, name.length()).lookingAt()) {
            String plain = part.group(4);
            exact.add(plain != null ? plain.strip() : unquoted(part));
            folded.add(plain != null ? folded(session, file, plain.strip()) : unquoted(part));
            next = part.end() == name.length() ? part.end() : name.charAt(part.end()) == '.' ? part.end() + 1 : NO_NAME;
        }
        SqlDialect dialect = session.dialect();
        if (next != name.length() || exact.isEmpty()) {
            return List.of(dialect.quoted(name));
        }
        return java.util.stream.Stream.of(exact, folded)
                .map(parts -> parts.stream().map(dialect::quoted).collect(Collectors.joining(".")))
                .distinct()
                .toList();
    }

    private static String unquoted(Matcher part) {
        return part.group(1) != null
                ? part.group(1).replace("\"\"", "\"")
                : part.group(2) != null
                        ? part.group(2).replace("``", "`")
                        : part.group(3).replace("]]", "]");
    }

    private static String folded(JdbcSession session, LedgerFile file, String name) {
        try {
            return session.folded(name);
        } catch (SQLException gone) {
            throw session.explained(gone, file);
        }
    }

    private static Map<String, Held> columns(ResultSetMetaData known, SqlDialect dialect) throws SQLException {
        Map<String, Held> columns = new LinkedHashMap<>();
        for (int i = 1; i <= known.getColumnCount(); i++) {
            String type = String.valueOf(known.getColumnTypeName(i)).toLowerCase(Locale.ROOT);
            Holds holds = holds(known.getColumnType(i), type, dialect);
            columns.putIfAbsent(
                    known.getColumnLabel(i), new Held(holds, type, holds == Holds.DECIMAL ? known.getScale(i) : 0));
        }
        return columns;
    }

    private static Holds holds(int code, String type, SqlDialect dialect) {
        if (dialect == SqlDialect.POSTGRESQL && type.equals("money")) {
            // Cents in eight bytes; the driver calls it floating.
            return Holds.WHOLE;
        }
        return switch (code) {
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> Holds.TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Holds.WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> Holds.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Holds.FLOATING;
            case Types.DATE -> Holds.DAY;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Holds.MOMENT;
            default -> type.startsWith("datetime") || type.startsWith("timestamp") ? Holds.MOMENT : Holds.OTHER;
        };
    }
}
