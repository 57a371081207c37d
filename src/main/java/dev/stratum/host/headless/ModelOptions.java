package dev.stratum.host.headless;

import dev.stratum.host.headless.ledger.EarlierSegments;
import dev.stratum.host.headless.ledger.ModelFile;
import dev.stratum.work.KeptModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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
        return model != null && Files.exists(model);
    }

    /** The model to grade by. */
    Optional<KeptModel> kept(Function<String, ParameterException> usage) {
        if (refit && !given()) {
            throw usage.apply("--refit goes with the --model of an earlier date.");
        }
        return given() ? Optional.of(ModelFile.read(model)) : Optional.empty();
    }

    /** Who was where before; empty when nobody says. */
    Optional<EarlierSegments> before(Optional<KeptModel> kept, Function<String, ParameterException> usage) {
        Optional<EarlierSegments> before = previous != null
                ? Optional.of(EarlierSegments.read(previous))
                : kept.filter(of -> of.members().size() > 0)
                        .map(of -> new EarlierSegments(String.valueOf(model), Optional.of(of.asOf()), of.members()));
        if (before.isEmpty() && (changes != null || refit)) {
            throw usage.apply(
                    kept.isPresent()
                            ? model + " keeps no customers; say with --previous who was where."
                            : "--changes goes with --model or --previous of an earlier date.");
        }
        return before;
    }

    /** Where the model of today goes; null for nowhere. */
    Path target() {
        return saved == null && !given() ? model : saved;
    }
}
