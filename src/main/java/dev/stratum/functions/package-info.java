/**
 * The worksheet functions, one class per category: an annotation and a few lines each.
 *
 * <p>Start with {@link dev.stratum.functions.FunctionCatalogue}, which lists them all by name.
 */
package dev.stratum.functions;
