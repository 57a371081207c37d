package dev.stratum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stratum.work.Journal.Kind;
import dev.stratum.work.Journal.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final Run MARCH = new Run(LocalDate.of(2025, 3, 31), "aaaaaaaaaaaa", "1");
    private static final Run APRIL = new Run(LocalDate.of(2025, 4, 30), "bbbbbbbbbbbb", "1");

    private static SegmentMembers members(String... customersAndTiers) {
        List<SegmentMember> members = new ArrayList<>();
        for (String each : customersAndTiers) {
            int tier = each.charAt(1) - '0';
            members.add(new SegmentMember(
                    each.substring(0, 1), tier, "Segment " + tier, new double[] {1, 1, 1}, new int[] {tier, 1, 1}));
        }
        return new SegmentMembers(members, List.of());
    }

    private static Journal march() {
        Journal empty = new Journal(List.of());
        return empty.with(empty.changes(MARCH, members("A1", "B2", "C3"), Optional.empty()));
    }

    @Test
    void onlyWhatChangedIsAdded() {
        assertThat(march().changes(APRIL, members("A1", "B1", "D2"), Optional.empty()))
                .extracting(Journal.Entry::customer, Journal.Entry::from, Journal.Entry::to, Journal.Entry::reason)
                .containsExactly(
                        tuple("B", "Segment 2", "Segment 1", "Now type 111"),
                        tuple("D", "", "Segment 2", "New customer, type 211"),
                        tuple("C", "Segment 3", "", "No longer in the data"));
        assertThat(march().changes(APRIL, members("A1", "B2", "C3"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aMoveIsExplainedWhereTheMeasuresBeforeAreKnown() {
        Moves moves = Moves.between(members("B2"), members("B1"));
        assertThat(march().changes(APRIL, members("A1", "B1", "C3"), Optional.of(moves)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("Recency 1 days: grade 2 -> 1"));
    }

    @Test
    void anOverrideIsKeptUntilItIsEnded() {
        Journal given = march();
        given = given.with(List.of(given.override(MARCH, "C", "Segment 1", "key account")));
        assertThat(given.inForce()).containsEntry("C", "Segment 1");
        assertThat(given.computed()).containsEntry("C", "Segment 3");
        Journal april = given.with(given.changes(APRIL, members("A1", "B2", "C2"), Optional.empty()));
        assertThat(april.inForce()).containsEntry("C", "Segment 1");
        assertThat(april.overrides()).containsEntry("C", new SegmentOverride("Segment 1", "key account", MARCH.date()));
        Journal ended = april.with(List.of(april.override(APRIL, "C", "", "contract ended")));
        assertThat(ended.inForce()).containsEntry("C", "Segment 2");
        assertThat(ended.entries()).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.OVERRIDE);
            assertThat(entry.from()).isEqualTo("Segment 1");
        });
    }

    @Test
    void replayedItGivesTheSegmentsOfTheLastDateWhateverHappened() {
        Random random = new Random(11);
        Journal journal = new Journal(List.of());
        for (int month = 0; month < 60; month++) {
            List<String> today = new ArrayList<>();
            Map<String, String> expected = new HashMap<>();
            for (char customer = 'A'; customer <= 'Z'; customer++) {
                int tier = 1 + random.nextInt(5);
                if (tier < 5) {
                    today.add(customer + "" + tier);
                    expected.put(String.valueOf(customer), "Segment " + tier);
                }
            }
            Run run = new Run(MARCH.date().plusMonths(month), "x", "1");
            List<Journal.Entry> before = journal.entries();
            journal = journal.with(journal.changes(run, members(today.toArray(String[]::new)), Optional.empty()));
            assertThat(journal.inForce()).isEqualTo(expected);
            assertThat(journal.entries().subList(0, before.size())).isEqualTo(before);
        }
    }
}
