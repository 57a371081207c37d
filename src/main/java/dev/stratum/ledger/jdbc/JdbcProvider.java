package dev.stratum.ledger.jdbc;

import dev.stratum.ledger.DatabaseAccess;
import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.duckdb.DuckDbEngine;
import dev.stratum.problem.Problem;

/** Opens the engine that measures in the database in which documents lie. */
public final class JdbcProvider implements EngineProvider {
    /** Made by its name in the list of services. */
    public JdbcProvider() {}

    @Override
    public String word() {
        return "jdbc";
    }

    @Override
    public boolean readsTables() {
        return true;
    }

    @Override
    public LedgerEngine open(EngineSettings settings) {
        DatabaseAccess access = settings.database();
        if (access == null) {
            throw Problem.DATABASE_UNREACHABLE.with(
                    "The database", "its address is not given; name it with --url jdbc:postgresql://HOST/DATABASE");
        }
        JdbcSession session = JdbcSession.open(access);
        return session.dialect() != null && session.dialect().isExact()
                ? new JdbcEngine(session)
                : new CopiedTables(
                        session, new DuckDbEngine(settings.scratch(), settings.memory()), settings.scratch());
    }
}
