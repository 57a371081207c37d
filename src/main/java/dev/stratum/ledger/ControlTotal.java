package dev.stratum.ledger;

import java.math.BigDecimal;

/**
 * What became of some lines of a sort of documents.
 *
 * @param role the documents
 * @param fate what became of the lines
 * @param lines how many there are
 * @param money the sum of their amounts as they are written, returns negative; zero where they have none
 */
public record ControlTotal(DocumentRole role, LineFate fate, long lines, BigDecimal money) {}
