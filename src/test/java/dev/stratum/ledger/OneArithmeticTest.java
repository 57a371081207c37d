package dev.stratum.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stratum.rfm.Ledger;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.DayCount;
import dev.stratum.sheet.source.SourceTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFM.LEDGER keeps running totals of doubles, which is ten times as fast as steps on decimals; its results are theirs. */
class OneArithmeticTest {
    private static final int LINES = 2_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 365})
    void runningTotalsAreThoseOfTheStepsToTheLastDigit(int window) {
        Random random = new Random(7L + window);
        LocalDate asOf = LocalDate.of(2024, 3, 31);
        String[] customers = new String[LINES];
        int[] days = new int[LINES];
        double[] amounts = new double[LINES];
        String[] orders = new String[LINES];
        Object[][] cells = new Object[LINES + 1][];
        cells[0] = new Object[] {"Customer", "Date", "Amount", "Order number"};
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < LINES; i++) {
            customers[i] = "c" + random.nextInt(60);
            first.putIfAbsent(customers[i], first.size());
            days[i] = (int) asOf.toEpochDay() - random.nextInt(500) + 10;
            amounts[i] = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(1000) / 100.0;
                case 1 -> random.nextDouble();
                case 2 -> -random.nextInt(50) / 8.0;
                default -> 1e9 * random.nextDouble();
            };
            orders[i] = random.nextInt(3) == 0 ? "" : "o" + random.nextInt(300);
            cells[i + 1] = new Object[] {
                customers[i], (double) DayCount.FROM_1900.serial(LocalDate.ofEpochDay(days[i])), amounts[i], orders[i]
            };
        }
        Ledger running = Ledger.summarise(
                customers, days, amounts, orders, (int) asOf.toEpochDay(), window == 0 ? null : (Integer) window);
        SourceTable table = SourceTable.of(new Area("Data", 0, 0, cells.length, 4), cells);
        MeasuredLedger steps = CellLedger.measure(
                        Map.of(DocumentRole.PURCHASES, List.of(table)),
                        DayCount.FROM_1900,
                        asOf,
                        window == 0 ? OptionalInt.empty() : OptionalInt.of(window))
                .ledger();

        assertThat(steps.sorted(Comparator.comparing(each -> first.get(each.customer())))
                        .summary())
                .isEqualTo(running);
    }
}
