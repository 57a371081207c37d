package dev.stratum.ledger.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stratum.kmeans.Clustering;
import dev.stratum.kmeans.KMeans;
import dev.stratum.kmeans.KMeansSettings;
import dev.stratum.kmeans.data.Rows;
import dev.stratum.ledger.DocumentColumns;
import dev.stratum.ledger.DocumentMapping;
import dev.stratum.ledger.DocumentRole;
import dev.stratum.ledger.LedgerEngine;
import dev.stratum.ledger.LedgerFile;
import dev.stratum.ledger.LedgerReading;
import dev.stratum.ledger.Mapping;
import dev.stratum.ledger.MeasuredLedger;
import dev.stratum.ledger.MeasuresPlan;
import dev.stratum.ledger.Place;
import dev.stratum.ledger.WarehouseSql;
import dev.stratum.ledger.grade.GradePlan;
import dev.stratum.ledger.jdbc.TestDatabase;
import dev.stratum.ledger.memory.StepRows;
import dev.stratum.ledger.plan.SqlDialect;
import dev.stratum.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters of measures made by passes in an engine are those of K-means in memory, whoever takes the passes. */
class MeasureClustersTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final MathContext DIGITS = new MathContext(30);

    @TempDir
    private Path scratch;

    /** Clusters and customers of an engine. */
    private record Found(MeasureClusters clusters, MeasuredLedger ledger, MeasureClusters.Labelled customers) {
        List<String> told() {
            List<String> told = new ArrayList<>();
            told.add(Arrays.toString(clusters.counts()) + Arrays.toString(clusters.finalCentres()));
            told.add(clusters.sumOfSquares().toPlainString() + Arrays.deepToString(clusters.history()));
            for (int i = 0; i < customers.labels().length; i++) {
                told.add(ledger.customers().get(i).customer() + " " + customers.labels()[i]);
            }
            return told;
        }
    }

    private Found clusters(Place place, int k, Path... csv) {
        List<LedgerFile> files = Stream.of(csv)
                .map(file -> place.file(file, DocumentRole.PURCHASES))
                .toList();
        try (LedgerEngine engine = place.engine(scratch)) {
            LedgerReading reading = LedgerReading.of(engine, files, Mapping.USUAL, AS_OF, OptionalInt.empty());
            MeasuredLedger counted = reading.count(engine, 0);
            MeasureClusters clusters = MeasureClusters.of(
                    new GradePlan(
                            counted.plan(),
                            Optional.empty(),
                            Policy.shipped("ledger-quartiles").gradePolicy()),
                    engine,
                    counted,
                    sample -> KMeans.converged(Rows.of(sample), KMeansSettings.of(k))
                            .centres());
            StepRows labels = engine.further(counted, clusters.steps(), PointSteps.LABELLED);
            MeasuredLedger ledger = reading.measure(engine, 0);
            MeasureClusters.Labelled customers = clusters.customers(engine, ledger);
            assertThat(labels.rows())
                    .extracting(row -> row[0] + " " + row[row.length - 1])
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, customers.labels().length)
                            .mapToObj(i -> ledger.customers().get(i).customer() + " "
                                    + customers.labels()[i])
                            .toList());
            return new Found(clusters, ledger, customers);
        }
    }

    /** Customers of some sorts, a few far out, amounts with cents. */
    private static List<String> lines(Random random, int customers) {
        List<String> lines = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int sort = random.nextInt(4);
            for (int order = 0; order <= random.nextInt(1 + 4 * sort); order++) {
                double amount = Math.exp(2 + sort + random.nextGaussian());
                lines.add("C%05d,%s,%s"
                        .formatted(
                                customer,
                                AS_OF.minusDays(random.nextInt(60 + 100 * sort)),
                                BigDecimal.valueOf(1 + (long) (100 * amount), 2)));
            }
        }
        return lines;
    }

    private Path csv(String name, List<String> lines) throws IOException {
        return Files.write(
                scratch.resolve(name),
                Stream.concat(Stream.of("Customer,Date,Amount"), lines.stream()).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePartitionIsThatOfMemoryAndTheSumOfSquaresToTheDigit(int seed) throws IOException {
        Random random = new Random(seed);
        int k = 2 + random.nextInt(6);
        Path csv = csv("ledger.csv", lines(random, 50 + random.nextInt(300)));

        Found inMemory = clusters(Place.files("memory"), k, csv);
        Found inDuckDb = clusters(Place.files("duckdb"), k, csv);

        assertThat(inDuckDb.told()).isEqualTo(inMemory.told());
        isLloyd(inDuckDb, k);
        assertThat(inDuckDb.clusters().sumOfSquares().round(DIGITS))
                .isEqualTo(byHand(inDuckDb).round(DIGITS));
    }

    /** The iteration of K-means in memory from the same centres. */
    private static void isLloyd(Found found, int k) {
        double[] points = found.customers().points();
        int columns = points.length / found.customers().labels().length;
        Clustering lloyd = KMeans.converged(
                new Rows(points, points.length / columns, columns),
                KMeansSettings.of(k)
                        .withMaxIterations(1_000)
                        .withCentres(found.clusters().initialCentres()));
        assertThat(found.customers().labels()).isEqualTo(lloyd.labels());
        assertThat(found.clusters().counts()).isEqualTo(lloyd.counts());
        assertThat(found.clusters().history().length).isEqualTo(lloyd.history().length);
        assertThat(found.clusters().sumOfSquares().doubleValue())
                .isEqualTo(lloyd.sumOfSquares(), within(1e-12 * lloyd.sumOfSquares()));
    }

    /** The sum of squares from the measures themselves, with fractions of 50 digits. */
    private static BigDecimal byHand(Found found) {
        BigDecimal total = BigDecimal.ZERO;
        int[] labels = found.customers().labels();
        for (int measure = 0; measure < 3; measure++) {
            List<BigDecimal> values = new ArrayList<>();
            for (var customer : found.ledger().customers()) {
                values.add(
                        measure == 0
                                ? BigDecimal.valueOf(customer.recency(AS_OF))
                                : measure == 1 ? BigDecimal.valueOf(customer.frequency()) : customer.monetary());
            }
            BigDecimal variance = squares(values).divide(BigDecimal.valueOf(values.size() - 1L), MeasureScale.EXACT);
            for (int cluster = 0; cluster < found.clusters().counts().length; cluster++) {
                List<BigDecimal> own = new ArrayList<>();
                for (int i = 0; i < labels.length; i++) {
                    if (labels[i] == cluster) {
                        own.add(values.get(i));
                    }
                }
                total = total.add(squares(own).divide(variance, MeasureScale.EXACT));
            }
        }
        return total;
    }

    private static BigDecimal squares(List<BigDecimal> values) {
        BigDecimal mean = values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MeasureScale.EXACT);
        return values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "duckdb"})
    void theOrderOfLinesAndTheirFilesPlayNoPart(String engine) throws IOException {
        List<String> lines = lines(new Random(11), 200);
        Found first = clusters(Place.files(engine), 4, csv("ledger.csv", lines));
        Collections.shuffle(lines, new Random(12));
        Found other = clusters(
                Place.files(engine),
                4,
                csv("one.csv", lines.subList(0, 100)),
                csv("two.csv", lines.subList(100, lines.size())));

        assertThat(other.told()).isEqualTo(first.told());
    }

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void passesInADatabaseGiveTheSame(TestDatabase database) throws IOException {
        Path csv = csv("clustered.csv", lines(new Random(21), 120));

        assertThat(clusters(Place.tables(database), 3, csv).told())
                .isEqualTo(clusters(Place.files("memory"), 3, csv).told());
    }

    /** Databases that no test starts: the text of a pass, with numbers beyond 64 bits, read by a parser. */
    @ParameterizedTest
    @EnumSource
    void aPassIsOneStatementInEveryDialect(SqlDialect dialect) throws JSQLParserException {
        DocumentColumns purchases = DocumentColumns.find(
                LedgerFile.inDatabase("sales", DocumentRole.PURCHASES),
                DocumentRole.PURCHASES,
                DocumentMapping.NOTHING,
                List.of("Customer", "Date", "Amount"),
                false);
        MeasuresPlan plan = new MeasuresPlan(Map.of(DocumentRole.PURCHASES, purchases), AS_OF, OptionalInt.empty());
        GradePlan grades = new GradePlan(
                plan, Optional.empty(), Policy.shipped("ledger-quartiles").gradePolicy());
        List<BigDecimal> units = Collections.nCopies(3, BigDecimal.ONE);
        List<BigDecimal> large = Collections.nCopies(3, BigDecimal.TEN.pow(20));

        String sql = new WarehouseSql(dialect)
                .of(
                        plan,
                        new PointSteps(grades).pass(units, List.of(units, large), large),
                        "SELECT * FROM cluster_sums");

        assertThat(CCJSqlParserUtil.parse(
                        sql, parser -> parser.withSquareBracketQuotation(dialect == SqlDialect.SQLSERVER)))
                .isInstanceOf(Select.class);
        String wide = "19999999999999999999800000000000000000000";
        assertThat(sql)
                .contains(
                        switch (dialect) {
                            case BIGQUERY -> "CAST('" + wide + "' AS BIGNUMERIC)";
                            case TRINO -> "DECIMAL '" + wide;
                            default -> " * " + wide;
                        });
    }

    /** More customers than the sample has. */
    @Test
    void aSampleIsEnoughToBeginWith() throws IOException {
        Path csv = csv("many.csv", lines(new Random(31), 2 * MeasureClusters.SAMPLE + 500));

        Found found = clusters(Place.files("duckdb"), 5, csv);

        isLloyd(found, 5);
        double[] points = found.customers().points();
        double best = KMeans.run(new Rows(points, points.length / 3, 3), KMeansSettings.of(5))
                .sumOfSquares();
        assertThat(found.clusters().sumOfSquares().doubleValue()).isLessThan(1.01 * best);
    }
}
