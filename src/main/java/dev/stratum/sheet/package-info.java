/** The edge: ranges come in as {@code Object[][]}, are parsed once, and results go out as {@code Object[][]}. */
package dev.stratum.sheet;
