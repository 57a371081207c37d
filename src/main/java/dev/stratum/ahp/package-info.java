/**
 * The analytic hierarchy process: from judgements in pairs to weights.
 *
 * <p>Start with {@link dev.stratum.ahp.PairwiseMatrix}, which holds "i is so many times as important as j" for every
 * pair; {@link dev.stratum.ahp.WeightMethod} turns it into weights, {@link dev.stratum.ahp.Consistency} says whether the
 * judgements agree with each other, and {@link dev.stratum.ahp.Synthesis} multiplies weights down a hierarchy.
 *
 * <p>Source: T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill, New York 1980. Items are counted from 0 in this
 * room and from 1 in its messages.
 */
package dev.stratum.ahp;
