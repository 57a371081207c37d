/**
 * The guide to the worksheet functions: a page for each, an index, and the hints that Excel shows while a formula is typed.
 *
 * <p>Start with {@link dev.stratum.guide.FunctionPages}. Everything is made of the annotations of the functions and of the
 * files beside them, so that no text stands twice. {@link dev.stratum.guide.GuideMain} writes it for the add-ins when they
 * are built.
 */
package dev.stratum.guide;
