package dev.stratum.actions;

import dev.stratum.actions.job.KeptJournal;
import dev.stratum.port.Cancelled;
import dev.stratum.port.Question;
import dev.stratum.sheet.Area;
import dev.stratum.sheet.source.SourceTable;
import dev.stratum.work.Journal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A segment that a person gives a customer instead of the computed one, with a reason that the journal keeps. */
final class OverrideSegment implements Action {
    private static final String COMPUTED = "The computed one again (computed)";
    private static final Question WHICH = new Question("segment", "Which segment is the customer in?");
    private static final Question WHY = new Question("reason", "Why? The reason is kept in the journal.");

    @Override
    public Button button() {
        return new Button(
                "overrideSegment",
                Button.Group.SEGMENT,
                "Override segment",
                "Give a customer another segment, with a reason",
                "Select a customer. Puts it into the segment that you choose until you end it. The sheet Segments shows the"
                        + " computed segment and your reason beside it, and sheet Journal keeps who, when and why.",
                "O",
                "AssignTask");
    }

    @Override
    public List<String> outputs() {
        return List.of(KeptJournal.KEY);
    }

    @Override
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>(List.of(WhichCustomer.WHO, WHICH, WHY));
        questions.addAll(FindCustomers.questions());
        return questions;
    }

    @Override
    public Outcome run(Task task) {
        task.step("reading");
        Making making = Making.of(task);
        Area selection = task.book().selection();
        SourceTable table = WhichCustomer.table(making);
        Journal journal = KeptJournal.read(task.book());
        SegmentCustomers.Result before = SegmentCustomers.add(making, table, journal);
        List<String> names = before.segments().computed().customers().names();
        int customer = WhichCustomer.ask(task, names, WhichCustomer.selected(task.book(), table, selection));
        String segment = ask(task, before);
        LocalDate asOf = task.book().dayCount().date(making.settings().asOf(OptionalDouble.empty()));
        Journal.Run run = before.run(asOf);
        Journal today = journal.isPast(asOf)
                ? journal
                : journal.on(run, before.segments().computed().members(), Optional.empty());
        String name = names.get(customer);
        String reason = reason(task);
        boolean isKnown = Optional.ofNullable(today.overrides().get(name))
                .filter(known ->
                        known.segment().equals(segment) && known.reason().equals(reason))
                .isPresent();
        Journal kept = isKnown ? today : today.with(List.of(today.override(run, name, segment, reason)));
        SegmentCustomers.Result after = SegmentCustomers.add(making, table, kept);
        String sheet = making.draft().tableArea(SegmentCustomers.KEY).sheet();
        making.draft().add(KeptJournal.output(kept, task.book().dayCount(), after.asTyped()));
        making.draft().show(SegmentCustomers.KEY);
        String now = after.segments().segment(customer);
        return making.outcome(name + " is in " + now + (segment.isEmpty() ? ", as computed" : " now, by your decision")
                + ": see sheet " + sheet);
    }

    /** The segment that is chosen; empty for the computed one. */
    private static String ask(Task task, SegmentCustomers.Result before) {
        List<String> options = new ArrayList<>(
                IntStream.rangeClosed(1, before.segments().computed().clusters().k())
                        .mapToObj(before.segments().computed().names()::name)
                        .toList());
        options.add(COMPUTED);
        String chosen = task.dialogs().choose(WHICH, options).orElseThrow(Cancelled::new);
        return chosen.equals(COMPUTED) ? "" : chosen;
    }

    private static String reason(Task task) {
        Question question = WHY;
        while (true) {
            String reason =
                    task.dialogs().ask(question, "").orElseThrow(Cancelled::new).strip();
            if (!reason.isEmpty()) {
                return reason;
            }
            question = WHY.again("A decision has a reason.");
        }
    }
}
