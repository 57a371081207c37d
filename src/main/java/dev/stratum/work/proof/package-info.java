/** Values that are certified or proven elsewhere, recomputed on the machine of whoever asks. */
package dev.stratum.work.proof;
