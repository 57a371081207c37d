/**
 * The template workbooks, laid out like the tables and figures of the RFMC paper and of Bu (2023).
 *
 * <p>Start from {@link dev.stratum.templates.Templates}, which builds a workbook by name and writes it to a file whose
 * content never varies. A {@code Book} is a workbook being made; every sheet has a class that lays it out through a
 * {@code SheetWriter}. Formulas are written first, then calculated once, and only then do results get their looks and
 * charts their numbers, because a result may have any size.
 */
package dev.stratum.templates;
