/**
 * Files that are written wholly or not at all.
 *
 * <p>{@link dev.stratum.files.AtomicFile} writes beside the file and renames; a file that is open in a spreadsheet
 * program is left alone.
 */
package dev.stratum.files;
