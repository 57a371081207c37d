package dev.stratum.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves between two dates when cuts and centres were placed anew in between: those that customers made themselves told from
 * those that only the new cuts and centres made.
 *
 * @param moves customers of both dates whose segment by either rules is another than before, in the order of today
 */
public record MovesApart(List<Move> moves) {

    /** What made a customer move. */
    public enum Cause {
        /** By the rules before the customer is elsewhere now, and the new rules leave it there. */
        CUSTOMER("the customer"),
        /** By the rules before the customer would have stayed. */
        CUTS("cuts and centres"),
        /** The customer moved, and the new rules moved it on. */
        BOTH("both"),
        /** The customer moved, and the new rules moved it back. */
        BACK("the customer, and cuts and centres back");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /**
         * The cause for people.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }
    }

    /**
     * A customer.
     *
     * @param customer the customer
     * @param before the segment before
     * @param between the segment of today's measures by the rules before
     * @param after the segment of today's measures by today's rules
     */
    public record Move(String customer, String before, String between, String after) {
        /**
         * What made the customer move.
         *
         * @return the cause
         */
        public Cause cause() {
            return before.equals(between)
                    ? Cause.CUTS
                    : between.equals(after) ? Cause.CUSTOMER : before.equals(after) ? Cause.BACK : Cause.BOTH;
        }
    }

    /** Keeps a copy. */
    public MovesApart {
        moves = List.copyOf(moves);
    }

    /**
     * Tells moves apart.
     *
     * @param before the customers before
     * @param between the customers of today by the rules before
     * @param after the customers of today by today's rules
     * @return the moves
     */
    public static MovesApart of(SegmentMembers before, SegmentMembers between, SegmentMembers after) {
        Map<String, String> then = segments(before);
        Map<String, String> same = segments(between);
        List<Move> moves = new ArrayList<>();
        for (SegmentMember now : after.customers()) {
            String old = then.get(now.customer());
            String middle = same.get(now.customer());
            if (old != null && middle != null && !(old.equals(middle) && middle.equals(now.segment()))) {
                moves.add(new Move(now.customer(), old, middle, now.segment()));
            }
        }
        return new MovesApart(moves);
    }

    private static Map<String, String> segments(SegmentMembers members) {
        Map<String, String> segments = new HashMap<>();
        members.customers().forEach(member -> segments.put(member.customer(), member.segment()));
        return segments;
    }

    /**
     * How many moves have a cause.
     *
     * @param cause the cause
     * @return 0 or more
     */
    public long count(Cause cause) {
        return moves.stream().filter(move -> move.cause() == cause).count();
    }
}
