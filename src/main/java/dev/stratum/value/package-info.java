/**
 * Customer value from an index system: what a customer is worth today and what the customer may become worth.
 *
 * <p>Start with {@link dev.stratum.value.IndexSystem}, the hierarchy of indicators;
 * {@link dev.stratum.value.IndexWeights} draws its weights from judgements in pairs,
 * {@link dev.stratum.value.CustomerValue} sums weighted scores into current, potential and total value, and
 * {@link dev.stratum.value.CategoryRule} turns current and potential value into a category. Scores run from 1 to 5;
 * {@link dev.stratum.value.Rescale}, {@link dev.stratum.value.BankCredit} and {@link dev.stratum.value.ExpertPanel}
 * provide them.
 *
 * <p>Source: Y. Bu, Constructing a customer value evaluation infrastructure model for small and medium-sized enterprises
 * using the K-means clustering algorithm, Computer-Aided Design and Applications 20(S15), 2023, 100-113, DOI
 * 10.14733/cadaps.2023.S15.100-113, called "Bu 2023" here.
 */
package dev.stratum.value;
