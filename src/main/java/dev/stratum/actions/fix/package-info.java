/** Mends cells of a person's table: what the check of the data found and has one right value only. */
package dev.stratum.actions.fix;
