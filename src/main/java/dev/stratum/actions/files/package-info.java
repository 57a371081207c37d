/**
 * Tables as files.
 *
 * <p>{@link dev.stratum.actions.files.TableFile} writes a table as CSV or JSON.
 */
package dev.stratum.actions.files;
