package dev.stratum.host.headless;

import dev.stratum.work.ClusterBy;
import picocli.CommandLine.ITypeConverter;

/** Reads the word for what customers are clustered by. */
final class ClusterWord implements ITypeConverter<ClusterBy> {
    /** Made by picocli. */
    ClusterWord() {}

    @Override
    public ClusterBy convert(String text) {
        return ClusterBy.of(text).orElseThrow(() -> UnknownWord.of(text, ClusterBy.words()));
    }
}
