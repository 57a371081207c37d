package dev.stratum.host.headless;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Cuts and centres that are kept from month to month, and who was where. */
final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = {
                "Grade and assign by the cuts and centres of this model, .json, and tell who is new, gone or moved since. A"
                        + " file that is not there yet is written."
            })
    Path model;

    @Option(
            names = "--save-model",
            paramLabel = "FILE",
            description = "Write cuts, centres, names, mapping and counts as a model, .json, for a later month.")
    Path saved;

    @Option(
            names = "--refit",
            description = "With --model: place cuts and centres anew, and tell moves of customers from moves of cuts.")
    boolean refit;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description =
                    "Who was where before: a workbook that --out wrote, what --customers wrote (.csv, .parquet), or a model, .json."
                            + " Left out: the model.")
    Path previous;

    @Option(names = "--changes", paramLabel = "FILE", description = "Write who is new, gone or moved to a file.")
    Path changes;

    /** Made by picocli. */
    ModelOptions() {}

    /** Whether a model or an earlier date plays a part. */
    boolean any() {
        return model != null || saved != null || refit || previous != null || changes != null;
    }

    /** Whether there is a model to grade by. */
    boolean given() {
        return model != null && java.nio.file.Files.exists(model);
    }

    /** Where the model of today goes; null for nowhere. */
    Path target() {
        return saved == null && !given() ? model : saved;
    }
}
