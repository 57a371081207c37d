package dev.stratum.ledger;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * What an engine may need to begin; each takes what concerns it.
 *
 * @param scratch a folder for what does not fit into memory
 * @param memory the bound on memory, for example {@code 2GiB}; null for what the engine takes by itself
 * @param master the address of the cluster; null where none was named
 * @param database the database in which the documents lie; null where none was named
 * @param progress put around the bytes of a file that is read line by line
 */
public record EngineSettings(
        Path scratch,
        String memory,
        String master,
        DatabaseAccess database,
        BiFunction<LedgerFile, InputStream, InputStream> progress) {

    /**
     * Settings that say nothing but where there is room.
     *
     * @param scratch a folder for what does not fit into memory
     * @return no bound, no cluster, no database, no progress shown
     */
    public static EngineSettings in(Path scratch) {
        return new EngineSettings(scratch, null, null, null, (file, bytes) -> bytes);
    }
}
