/**
 * The way from documents to measures on Apache Spark: the steps as Spark SQL, nothing but grouping, exact decimal sums and CASE,
 * so that the executors of a cluster need no code of ours.
 *
 * <p>A project of its own beside the program, since Spark brings 170 libraries of 280 MB and its own versions of some that the
 * program has: the program is built and tested without them. The engine is found by its word in the list of services.
 */
package dev.stratum.ledger.spark;
