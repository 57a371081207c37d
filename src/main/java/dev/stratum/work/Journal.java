package dev.stratum.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happened to the segment of each customer, entry by entry; nothing in it is ever changed, entries are added at its
 * end. Replayed from the first entry on it gives the segments of today.
 *
 * @param entries the entries in the order in which they were added
 */
public record Journal(List<Entry> entries) {

    /** Who said so. */
    public enum Kind {
        /** Cuts and centres. */
        COMPUTED,
        /** A person, with a reason. */
        OVERRIDE;

        /**
         * The word in a file.
         *
         * @return in lower case
         */
        public String word() {
            return this == COMPUTED ? "computed" : "override";
        }

        /**
         * The kind that a word stands for.
         *
         * @param word in any case
         * @return empty for another word
         */
        public static Optional<Kind> of(String word) {
            return Stream.of(values())
                    .filter(kind -> kind.word().equalsIgnoreCase(word.strip()))
                    .findFirst();
        }
    }

    /**
     * An entry.
     *
     * @param date the date of analysis
     * @param policy the fingerprint of what customers were graded and assigned by
     * @param version of the program
     * @param customer the customer
     * @param kind who said so
     * @param from the segment before; empty for none
     * @param to the segment from now on; empty for a customer who is gone, or for an override that ends
     * @param reason why
     */
    public record Entry(
            LocalDate date,
            String policy,
            String version,
            String customer,
            Kind kind,
            String from,
            String to,
            String reason) {}

    /**
     * What is the same for all entries of a run.
     *
     * @param date the date of analysis
     * @param policy the fingerprint
     * @param version of the program
     */
    public record Run(LocalDate date, String policy, String version) {
        private Entry entry(String customer, Kind kind, String from, String to, String reason) {
            return new Entry(date, policy, version, customer, kind, from, to, reason);
        }
    }

    /**
     * Whether a person ever decided anything.
     *
     * @return true when there is an override, also one that has ended
     */
    public boolean decides() {
        return entries.stream().anyMatch(entry -> entry.kind() == Kind.OVERRIDE);
    }

    /** Keeps a copy. */
    public Journal {
        entries = List.copyOf(entries);
    }

    /**
     * The last date of analysis that it knows.
     *
     * @return empty for a journal without computed entries
     */
    public Optional<LocalDate> lastDate() {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.COMPUTED)
                .map(Entry::date)
                .max(LocalDate::compareTo);
    }

    /**
     * The computed segments as they are after the last entry.
     *
     * @return the segment of each customer, in the order in which customers were first met
     */
    public Map<String, String> computed() {
        Map<String, String> segments = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.kind() == Kind.COMPUTED) {
                put(segments, entry.customer(), entry.to(), entry.to().isEmpty());
            }
        }
        return segments;
    }

    /**
     * The overrides in force after the last entry.
     *
     * @return one per customer who has any
     */
    public Map<String, SegmentOverride> overrides() {
        Map<String, SegmentOverride> overrides = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.kind() == Kind.OVERRIDE) {
                put(
                        overrides,
                        entry.customer(),
                        new SegmentOverride(entry.to(), entry.reason(), entry.date()),
                        entry.to().isEmpty());
            }
        }
        return overrides;
    }

    private static <T> void put(Map<String, T> map, String customer, T value, boolean ends) {
        if (ends) {
            map.remove(customer);
        } else {
            map.put(customer, value);
        }
    }

    /**
     * The segments in force after the last entry: the computed ones, and instead of them the overrides of customers who are
     * there.
     *
     * @return the segment of each customer
     */
    public Map<String, String> inForce() {
        Map<String, String> segments = computed();
        overrides()
                .forEach((customer, override) ->
                        segments.computeIfPresent(customer, (name, computed) -> override.segment()));
        return segments;
    }

    /**
     * The entries that the segments of a date add: who is new, has another computed segment, or is gone.
     *
     * @param run what is the same for all of them
     * @param now the computed segments of the date
     * @param moves who moved since an earlier date, for the reasons; empty when no measures of an earlier date are known
     * @return nothing when nothing changed
     */
    public List<Entry> changes(Run run, SegmentMembers now, Optional<Moves> moves) {
        Map<String, String> reasons = new HashMap<>();
        moves.ifPresent(
                each -> each.moved().forEach(move -> reasons.put(move.after().customer(), move.why())));
        Map<String, String> before = computed();
        List<Entry> added = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SegmentMember member : now.customers()) {
            seen.add(member.customer());
            String old = before.getOrDefault(member.customer(), "");
            if (!old.equals(member.segment())) {
                added.add(run.entry(
                        member.customer(),
                        Kind.COMPUTED,
                        old,
                        member.segment(),
                        old.isEmpty()
                                ? "New customer, " + grades(member)
                                : reasons.getOrDefault(member.customer(), "Now " + grades(member))));
            }
        }
        before.forEach((customer, segment) -> {
            if (!seen.contains(customer)) {
                added.add(run.entry(customer, Kind.COMPUTED, segment, "", "No longer in the data"));
            }
        });
        return added;
    }

    private static String grades(SegmentMember member) {
        StringBuilder text = new StringBuilder("type ");
        for (int grade : member.grades()) {
            text.append(grade);
        }
        return text.toString();
    }

    /**
     * This journal with what the segments of a date add.
     *
     * @param run what is the same for all entries
     * @param now the computed segments of the date
     * @param earlier the segments of an earlier date, for the reasons; empty when none are known
     * @return the same when nothing changed
     */
    public Journal on(Run run, SegmentMembers now, Optional<SegmentMembers> earlier) {
        return with(changes(run, now, earlier.map(each -> Moves.between(each, now))));
    }

    /**
     * The entry of an override, or of its end.
     *
     * @param run what is the same for all entries
     * @param customer the customer
     * @param segment the segment; empty to end an override
     * @param reason why
     * @return the entry
     */
    public Entry override(Run run, String customer, String segment, String reason) {
        return run.entry(customer, Kind.OVERRIDE, inForce().getOrDefault(customer, ""), segment, reason);
    }

    /**
     * Whether it is at a later date than another one, of which it takes no entries then.
     *
     * @param date the other date
     * @return true when an entry of that date would be one in the past
     */
    public boolean isPast(LocalDate date) {
        return lastDate().filter(last -> last.isAfter(date)).isPresent();
    }

    /**
     * The journal with more entries at its end.
     *
     * @param more the entries
     * @return a longer journal
     */
    public Journal with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Journal(all);
    }
}
