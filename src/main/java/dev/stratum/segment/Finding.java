package dev.stratum.segment;

/**
 * What the data say about one hypothesis.
 *
 * @param hypothesis {@code H1}, {@code H2} or {@code H3}
 * @param verdict whether the data support it
 * @param sentence the finding with its numbers, for example "45 of 167 customers moved up; their mean CTS grade is 3.40
 *     against 2.50 overall: supports H1."
 */
public record Finding(String hypothesis, Verdict verdict, String sentence) {

    /** Whether the data support a hypothesis. The verdict describes these customers; it is not a test of significance. */
    public enum Verdict {
        /** The numbers point the way the hypothesis says. */
        SUPPORTS("supports"),
        /** Some of the numbers do and some do not. */
        SUPPORTS_IN_PART("supports in part"),
        /** The numbers are equal or point the other way. */
        DOES_NOT_SUPPORT("does not support"),
        /** There are no customers to compare. */
        NO_EVIDENCE("no evidence on");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /**
         * The verdict as it stands in a sentence.
         *
         * @param hypothesis for example {@code H3}
         * @return for example {@code supports H3 in part}
         */
        public String about(String hypothesis) {
            return this == SUPPORTS_IN_PART ? "supports " + hypothesis + " in part" : words + " " + hypothesis;
        }

        /**
         * The verdict alone.
         *
         * @return for example {@code supports}
         */
        public String words() {
            return words;
        }
    }
}
