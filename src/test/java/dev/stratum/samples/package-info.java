/**
 * How the sample of the RFMC template was found, and the test that it keeps what the paper prints.
 *
 * <p>Start with {@link dev.stratum.samples.RfmcSampleSearch}, which is run by hand and writes the sample, and {@link
 * dev.stratum.samples.TwoRuns}, which stratifies it twice as the paper does. {@link dev.stratum.samples.Places} says
 * what is asked of each of the 167 customers.
 */
package dev.stratum.samples;
