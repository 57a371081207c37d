/**
 * Steps taken in memory: what a small ledger, the cells of a sheet and the tests of other engines are measured with.
 */
package dev.stratum.ledger.memory;
