package dev.stratum.host.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Customers of a published shop in segments, from its orders and their lines, as a person makes them at the command line. */
final class ClassicModels {
    private static final Path DATA = Path.of("src/test/resources/rfm/classicmodels");

    private ClassicModels() {}

    /**
     * Runs {@code segment}.
     *
     * @param folder takes the mapping
     * @param asOf the date of analysis
     * @param more further options
     */
    static Cli.Run segments(Path folder, String asOf, Object... more) throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("mapping.json"), "{\"lines\":{\"amount\":\"quantityOrdered * priceEach\"}}");
        return Cli.run(Stream.concat(
                        Stream.of(
                                "segment",
                                DATA.resolve("orders.csv"),
                                "--lines",
                                DATA.resolve("orderdetails.csv"),
                                "--mapping",
                                mapping,
                                "--as-of",
                                asOf),
                        Stream.of(more))
                .toArray());
    }
}
