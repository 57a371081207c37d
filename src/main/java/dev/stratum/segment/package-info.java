/**
 * Segments: from cluster numbers to named tiers, and from two stratifications of the same customers to what changed.
 *
 * <p>{@link dev.stratum.segment.ClusterRanking} turns cluster numbers into tiers (1 = best) and
 * {@link dev.stratum.segment.TierNames} names them. {@link dev.stratum.segment.SegmentSummary} describes one
 * stratification; {@link dev.stratum.segment.Comparison}, {@link dev.stratum.segment.Migration},
 * {@link dev.stratum.segment.Changes} and {@link dev.stratum.segment.Hypotheses} compare two.
 *
 * <p>Throughout, tier 1 is the best and tier k the least valuable; customer i of one array is customer i of every
 * other. The tables follow "Customer stratification theory and value evaluation-analysis based on improved RFM model",
 * DOI 10.3233/JIFS-200737, called the RFMC paper here.
 */
package dev.stratum.segment;
