package dev.stratum.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.functions.FunctionCatalogue;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.policy.ValuePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scores of the ten sample customers give the values that they were solved for, through the formulas. */
class Bu2023ScoresTest {

    @Test
    void theScoresGiveTheValues() throws IOException {
        Object[][] scores = lines("/dev/stratum/samples/bu2023_scores.csv").stream()
                .skip(1)
                .map(line -> Stream.of(line.split(",", -1))
                        .skip(1)
                        .map(Double::valueOf)
                        .toArray())
                .toArray(Object[][]::new);
        Object[][] weights = {ValuePolicy.bu2023().weights().indicatorWeights().toArray()};
        FunctionCatalogue functions = StratumFunctions.catalogue();
        Object[][] values = functions.find("VALUE.TABLE").orElseThrow().call(scores, weights);

        List<String> wanted = lines("/value/ten-customers.csv");
        assertThat(values).hasDimensions(10, 3);
        for (int customer = 0; customer < 10; customer++) {
            String[] numbers = wanted.get(customer + 1).split(",", -1);
            for (int j = 0; j < 3; j++) {
                assertThat((double) values[customer][j]).isCloseTo(Double.parseDouble(numbers[j]), within(1e-14));
            }
        }
    }

    @Test
    void theShippedScoresAreThoseOfTheProgram() throws IOException {
        assertThat(lines("/dev/stratum/samples/bu2023_scores.csv"))
                .isEqualTo(Bu2023Scores.csv(lines("/value/ten-customers.csv"))
                        .lines()
                        .toList());
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Bu2023ScoresTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
