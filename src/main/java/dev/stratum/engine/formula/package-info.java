/**
 * Formulas: read by {@link dev.stratum.engine.formula.FormulaParser} into a tree of {@link
 * dev.stratum.engine.formula.Expression}s, which work out their value in a {@link
 * dev.stratum.engine.formula.Scope}.
 *
 * <p>As in Excel a range in an ordinary formula gives the cell beside the formula where one value is wanted; arrays are
 * calculated with element by element, and so are ranges in array formulas and in arguments that take arrays.
 */
package dev.stratum.engine.formula;
