package dev.stratum.segment;

import dev.stratum.problem.Phrase;
import dev.stratum.problem.Problem;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** The tier of every type of customer that there can be, whether or not a customer is of it. */
public final class TypeTiers {
    private final int grades;
    private final int measures;
    private final int[] tiers;

    private TypeTiers(int grades, int measures, int[] tiers) {
        this.grades = grades;
        this.measures = measures;
        this.tiers = tiers;
    }

    /**
     * Finds the tiers.
     *
     * @param grades how many grades a measure has; 1 is the worst
     * @param measures how many measures are graded
     * @param tiersOf the tier of each type, given the grades of all types row by row
     * @return the tiers of {@code grades} to the power of {@code measures} types
     * @throws dev.stratum.problem.StratumException OUT_OF_RANGE for more types than {@link GradeSteps#MOST_TYPES}
     */
    public static TypeTiers of(int grades, int measures, UnaryOperator<int[]> tiersOf) {
        double count = Math.pow(grades, measures);
        if (count > GradeSteps.MOST_TYPES) {
            throw Problem.OUT_OF_RANGE.with(Phrase.TYPES, count, Phrase.AT_MOST.with(GradeSteps.MOST_TYPES));
        }
        int types = (int) count;
        int[] all = new int[types * measures];
        for (int type = 0; type < types; type++) {
            for (int j = measures - 1, rest = type; j >= 0; j--, rest /= grades) {
                all[type * measures + j] = 1 + rest % grades;
            }
        }
        return new TypeTiers(grades, measures, tiersOf.apply(all));
    }

    /**
     * The number of a type.
     *
     * @param own its grades
     * @return from 0, types that differ in the last measure side by side
     */
    public int type(int[] own) {
        int type = 0;
        for (int grade : own) {
            type = type * grades + grade - 1;
        }
        return type;
    }

    /**
     * The tier of a type.
     *
     * @param own its grades
     * @return 1 = best
     */
    public int tier(int[] own) {
        return tiers[type(own)];
    }

    /**
     * How far one measure alone has to move until the tier is better, or worse.
     *
     * @param own the grades of a customer
     * @param measure which measure moves
     * @param better whether a better tier is looked for, with better grades, or a worse one, with worse grades
     * @return the nearest grade that changes the tier; empty when none does
     */
    public OptionalInt alone(int[] own, int measure, boolean better) {
        int[] moved = own.clone();
        int step = better ? 1 : -1;
        for (int grade = own[measure] + step; grade >= 1 && grade <= grades; grade += step) {
            moved[measure] = grade;
            if (isWanted(tier(moved), tier(own), better)) {
                return OptionalInt.of(grade);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The fewest steps of several measures together to a better tier; of equally many the one that moves the last
     * measures.
     *
     * @param own the grades of a customer
     * @param movable which measures can move
     * @return the grades to reach, none below its own; empty when no type that can be reached is in a better tier
     */
    public Optional<int[]> together(int[] own, boolean[] movable) {
        int[] best = null;
        int bestSteps = Integer.MAX_VALUE;
        int[] candidate = new int[measures];
        for (int type = 0; type < tiers.length; type++) {
            int steps = 0;
            for (int j = measures - 1, rest = type; j >= 0; j--, rest /= grades) {
                candidate[j] = 1 + rest % grades;
                int move = candidate[j] - own[j];
                steps = move < 0 || (move > 0 && !movable[j]) || steps < 0 ? -1 : steps + move;
            }
            if (steps >= 0 && steps < bestSteps && isWanted(tiers[type], tier(own), true)) {
                best = candidate.clone();
                bestSteps = steps;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isWanted(int tier, int own, boolean better) {
        return better ? tier < own : tier > own;
    }
}
