package dev.stratum.ledger;

/** Opens the engine that needs nothing but the program's own memory. */
public final class MemoryProvider implements EngineProvider {
    /** Made by its name in the list of services. */
    public MemoryProvider() {}

    @Override
    public String word() {
        return "memory";
    }

    @Override
    public LedgerEngine open(EngineSettings settings) {
        return new MemoryEngine(settings.progress());
    }
}
