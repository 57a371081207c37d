package dev.stratum.ledger.duckdb;

import dev.stratum.ledger.EngineProvider;
import dev.stratum.ledger.EngineSettings;
import dev.stratum.ledger.LedgerEngine;

/** Opens DuckDB within the program. */
public final class DuckDbProvider implements EngineProvider {
    /** Made by its name in the list of services. */
    public DuckDbProvider() {}

    @Override
    public String word() {
        return "duckdb";
    }

    @Override
    public LedgerEngine open(EngineSettings settings) {
        return new DuckDbEngine(settings.scratch(), settings.memory());
    }
}
