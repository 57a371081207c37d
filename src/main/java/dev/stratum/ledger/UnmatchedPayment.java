package dev.stratum.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment for which no order was found.
 *
 * @param customer who paid
 * @param paidOn when
 * @param amount how much; null when the document has no amounts
 * @param order the number of the order that it names; empty when it names none
 */
public record UnmatchedPayment(String customer, LocalDate paidOn, BigDecimal amount, String order) {}
