package dev.stratum.host.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * "Different industries and customer groups need gradings of their own", RFMC paper, practical implications: one ledger, two channels,
 * a policy for each.
 */
class PolicyPerChannelTest {
    private static final int CUSTOMERS = 12;

    /** The amounts of a shop are a hundred times those online. */
    private static final int TIMES = 100;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path ledger() throws IOException {
        StringBuilder lines = new StringBuilder("Customer,Date,Amount,Channel\n");
        LocalDate end = LocalDate.of(2024, 12, 31);
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            for (int order = 0; order <= customer % 4; order++) {
                LocalDate day = end.minusDays(20L * customer + order);
                int amount = 10 * customer * (1 + order);
                lines.append("N" + customer + "," + day + "," + amount + ",online\n");
                lines.append("S" + customer + "," + day + "," + amount * TIMES + ",shop\n");
            }
        }
        return write("ledger.csv", lines.toString());
    }

    /** The policy of the paper with other cuts of the amount. */
    private Path policy(String name, int times) throws IOException {
        try (InputStream shipped =
                PolicyPerChannelTest.class.getResourceAsStream("/dev/stratum/policy/rfmc-2021.json")) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            String own = text.replace("\"value\": 700000", "\"value\": " + 400 * times)
                    .replace(
                            "\"value\": 200000, \"basis\": \"chosen\"",
                            "\"value\": " + 150 * times + ", \"basis\": \"chosen\"")
                    .replace("\"value\": 80000", "\"value\": " + 50 * times);
            assertThat(own).isNotEqualTo(text);
            return write(name + "-policy.json", own);
        }
    }

    /** The grades of the amount of the customers of a channel, by their number. */
    private List<String> grades(String channel, String letter, int times) throws IOException {
        Path customers = folder.resolve(channel + ".csv");
        Cli.Run run = Cli.run(
                "segment",
                ledger(),
                "--as-of",
                "2024-12-31",
                "--mapping",
                write(channel + ".json", "{\"purchases\":{\"only\":{\"Channel\":[\"" + channel + "\"]}}}"),
                "--policy",
                policy(channel, times),
                "--customers",
                customers);
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(customers);
        List<String> heads = List.of(lines.get(0).split(",", -1));
        assertThat(lines).hasSize(1 + CUSTOMERS);
        List<String> grades = new ArrayList<>();
        IntStream.rangeClosed(1, CUSTOMERS)
                .forEach(customer -> lines.stream()
                        .filter(line -> line.startsWith(letter + customer + ","))
                        .forEach(line -> grades.add(line.split(",", -1)[heads.indexOf("MC")])));
        return grades;
    }

    /** By hand from the cuts 400, 150 and 50: N1 bought for 10 + 20 = 30, N2 for 120, N3 for 300, N7 for 700. */
    @Test
    void eachChannelIsGradedByItsOwnPolicy() throws IOException {
        List<String> online = grades("online", "N", 1);
        assertThat(online).hasSize(CUSTOMERS).startsWith("1", "2", "3");
        assertThat(online.get(6)).isEqualTo("4");
        assertThat(grades("shop", "S", TIMES)).isEqualTo(online);
    }
}
