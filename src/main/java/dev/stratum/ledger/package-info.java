/**
 * Documents of any size to measures per customer, behind one interface.
 *
 * <p>{@code csv} reads text files and what their values stand for.
 */
package dev.stratum.ledger;
