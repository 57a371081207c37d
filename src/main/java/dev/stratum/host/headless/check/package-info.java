/** Reads files for the one check of data, {@link dev.stratum.sheet.source.DataCheck}, and keeps what it finds. */
package dev.stratum.host.headless.check;
