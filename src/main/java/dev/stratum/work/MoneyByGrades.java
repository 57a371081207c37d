package dev.stratum.work;

import dev.stratum.stats.DecimalSum;
import java.util.OptionalDouble;

/**
 * Customers and their money by the grades of recency and frequency.
 *
 * @param grades the number of grades, of which the highest is best
 * @param customers how many customers there are per grade of recency and of frequency, each from 1 on at place 0
 * @param amounts their money in the same order
 */
public record MoneyByGrades(int grades, int[][] customers, double[][] amounts) {
    private static final int RECENCY = 0;
    private static final int FREQUENCY = 1;

    /**
     * Counts customers and adds up their money.
     *
     * @param members customers with at least three grades
     * @return what each pair of grades has
     */
    public static MoneyByGrades of(SegmentMembers members) {
        int grades = members.customers().stream()
                .mapToInt(member -> Math.max(member.grades()[RECENCY], member.grades()[FREQUENCY]))
                .max()
                .orElse(0);
        int[][] customers = new int[grades][grades];
        DecimalSum[][] sums = new DecimalSum[grades][grades];
        for (SegmentMember member : members.customers()) {
            int recency = member.grades()[RECENCY] - 1;
            int frequency = member.grades()[FREQUENCY] - 1;
            customers[recency][frequency]++;
            if (sums[recency][frequency] == null) {
                sums[recency][frequency] = new DecimalSum();
            }
            sums[recency][frequency].add(member.amount());
        }
        double[][] amounts = new double[grades][grades];
        for (int recency = 0; recency < grades; recency++) {
            for (int frequency = 0; frequency < grades; frequency++) {
                DecimalSum sum = sums[recency][frequency];
                amounts[recency][frequency] = sum == null ? 0 : sum.total();
            }
        }
        return new MoneyByGrades(grades, customers, amounts);
    }

    /**
     * What a customer brings on average.
     *
     * @param recency a grade
     * @param frequency a grade
     * @return empty where nobody has these grades
     */
    public OptionalDouble mean(int recency, int frequency) {
        int count = customers[recency - 1][frequency - 1];
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(amounts[recency - 1][frequency - 1] / count);
    }
}
