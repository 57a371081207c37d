/**
 * Excel's own functions. {@link dev.stratum.engine.function.NativeFunctions} finds one by its name; each category has
 * its class. Apache POI's implementation serves where ours has none and POI's results are Excel's.
 */
package dev.stratum.engine.function;
