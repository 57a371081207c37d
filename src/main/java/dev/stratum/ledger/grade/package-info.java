/**
 * From measures to cost-to-serve scores, grades and counts of types, as further steps that every engine takes alike.
 *
 * <p>Start with {@link dev.stratum.ledger.grade.GradePlan}. No step divides: a quotient is compared with a cut by
 * multiplying the cut with the divisor, so that an engine with exact decimals gives the same grades to the last digit.
 */
package dev.stratum.ledger.grade;
