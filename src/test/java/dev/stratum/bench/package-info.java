/** What worksheet functions cost: the calls that are measured, run once by a test, and the program that measures them. */
package dev.stratum.bench;
