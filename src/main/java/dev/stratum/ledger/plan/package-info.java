/**
 * The way from documents to measures as steps that every engine can take: filter, derive, group, sum, join.
 *
 * <p>A {@link dev.stratum.ledger.plan.Step} is one table made of others, its columns are {@link dev.stratum.ledger.plan.Expr}
 * expressions, and {@link dev.stratum.ledger.plan.SqlPrinter} writes steps in the SQL of a
 * {@link dev.stratum.ledger.plan.SqlDialect}. Nothing here is more than grouping, exact decimal sums, CASE and running sums,
 * and no function of an engine's own is called.
 */
package dev.stratum.ledger.plan;
