/**
 * What the actions read from workbooks and keep in them: tables of customers, settings, the segments of today and those
 * of earlier dates. What is computed of them is in {@link dev.stratum.work}.
 */
package dev.stratum.actions.job;
