/**
 * The template workbooks, laid out like the tables and figures of the RFMC paper and of Bu (2023).
 *
 * <p>Start from {@link dev.stratum.templates.Templates}, which builds a workbook by name and writes it to a file whose
 * content never varies. A {@code Book} is a workbook being made; every sheet has a class that lays it out: blocks with names,
 * one below or beside the other, whose formulas speak of blocks, columns and rows by name as Excel does of its tables
 * ({@code segments[#total,share]}, {@code [@customers]}). Nothing has an address before all sheets are laid out. Then the
 * formulas are written and calculated once, and only then do results get their looks and charts their numbers, because a
 * result may have any size. What the policy lists, the segments, the indexes of cost to serve, the indicators, is as many
 * rows and columns as it lists.
 */
package dev.stratum.templates;
