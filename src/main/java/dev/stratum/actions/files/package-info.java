/**
 * Files that are written wholly or not at all, and tables as files.
 *
 * <p>{@link dev.stratum.actions.files.AtomicFile} writes a file, {@link dev.stratum.actions.files.TableFile} a table as
 * CSV or JSON.
 */
package dev.stratum.actions.files;
