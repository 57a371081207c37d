package dev.stratum.engine;

import dev.stratum.engine.formula.FormulaSyntax;
import dev.stratum.engine.value.LeftToExcel;
import dev.stratum.problem.Problem;
import dev.stratum.sheet.CellError;
import java.util.List;

/**
 * What a formula shows in the end: what it gives, or what is stored for it.
 *
 * @param calculation the recalculation, which knows what the formula has read
 */
record Verdict(Calculation calculation) {
    private static final String CIRCLE =
            "it refers to itself, directly or through other cells, and only Excel calculates circles";

    /**
     * Decides what a formula shows. What is stored stays when the result is the same. A result that differs is taken
     * when no value is stored; when the formula calls only Stratum's functions and those of {@link CoreFunctions}, for
     * then something wrote into the workbook without calculating it; and when the formula gives the stored value from
     * the stored values of the cells it reads, for then those have changed. Otherwise Excel calculates it in another
     * way, and its value stays. So it does when it reads a cell whose own value may be out of date.
     */
    void decide(Formula formula, Object[][] calculated) {
        Frame read = calculation.frame();
        String doubt = calculation.engine().doubt();
        if (read.stale() != null) {
            leave(
                    formula,
                    "it reads "
                            + Reporting.name(calculation.book(), read.stale().position())
                            + ", which was not recalculated",
                    true);
            return;
        }
        boolean stored = formula.hasStored();
        if (stored && formula.sameAsStored(calculated, read.noise())) {
            formula.take(withStored(formula.storedValues(), calculated));
            formula.run().done(false, read.notes());
        } else if ((doubt == null
                        && (!stored
                                || CoreFunctions.only(
                                        calculation.parsed(formula), formula.storedValues(), calculation.stratum())))
                || (stored && read.changed() && calculation.reproduced(formula))) {
            formula.take(calculated);
            formula.run().done(true, read.notes());
        } else {
            Object before = formula.storedValues()[0][0];
            leave(
                    formula,
                    (doubt == null ? "" : doubt + "; ") + "Excel stored " + Reporting.shown(before)
                            + " for it, but Stratum calculates " + Reporting.shown(calculated[0][0])
                            + " from the same cells",
                    read.changed());
            offer(formula);
        }
    }

    /** The stored values to their last digit, but the errors with their reasons. */
    private static Object[][] withStored(Object[][] stored, Object[][] calculated) {
        if (stored.length != calculated.length || stored[0].length != calculated[0].length) {
            return calculated;
        }
        Object[][] values = new Object[stored.length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = calculated[i].clone();
            for (int j = 0; j < values[i].length; j++) {
                if (values[i][j] instanceof Double) {
                    values[i][j] = stored[i][j];
                }
            }
        }
        return values;
    }

    /** Leaves a formula that could not be worked out; what it reads is what it names. */
    void leaveUnread(Formula formula, String reason, boolean untilOpened) {
        Frame read = calculation.frame();
        boolean allRead = false;
        try {
            Position at = formula.position();
            calculation
                    .parsed(formula)
                    .references(
                            calculation.engine(), calculation.book(), at.sheet(), at.row(), at.column(), read::readAll);
            allRead = true;
        } catch (LeftToExcel | FormulaSyntax | Circle unknown) {
            // What cannot be read tells nothing, nor does the formula itself.
        }
        boolean outdated = !formula.hasStored() || read.changed() || read.stale() != null;
        formula.keep();
        formula.run().left(reason, outdated, untilOpened && !outdated);
        if (allRead && !untilOpened && read.stale() == null) {
            offer(formula);
        }
    }

    private void offer(Formula formula) {
        if (Elsewhere.suits(formula, calculation)) {
            formula.run().offer(calculation.elsewhere().asks(formula));
        }
    }

    /** Leaves a formula with what is stored for it. */
    void leave(Formula formula, String reason, boolean outdated) {
        formula.keep();
        formula.run().left(reason, outdated || !formula.hasStored(), false);
    }

    /** A circle keeps what Excel stored; without that every cell of it shows an error. */
    void closeCircle(Formula formula) {
        if (formula.hasStored()) {
            Frame read = calculation.frame();
            leave(formula, CIRCLE, read.changed() || read.stale() != null);
        } else {
            formula.take(new Object[][] {
                {CellError.of(Problem.CIRCULAR.with("The formula " + Reporting.brief(formula.text())))}
            });
            formula.run().done(true, List.of());
        }
    }
}
