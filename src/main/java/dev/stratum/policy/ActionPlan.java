package dev.stratum.policy;

import dev.stratum.problem.Problem;
import dev.stratum.rfm.Cause;
import dev.stratum.value.Category;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What to do with the customers of each tier: "targeted and differential marketing strategies for different levels of customers",
 * RFMC paper, practical implications.
 *
 * @param lines one line per tier and cause, the best tier first
 */
public record ActionPlan(List<Line> lines) {
    private static final String TIERS = "actions.json";
    private static final String CATEGORIES = "actions-bu-2023.json";
    private static final int MOST_TIERS = 100;
    private static final int MOST_VISITS = 366;

    /**
     * What to do for one tier and cause.
     *
     * @param tier 1 = best
     * @param cause why
     * @param action what to do
     * @param service the level of service
     * @param visits how many visits a year
     * @param concession what the customer is given
     * @param budget what all that may cost, as a share of the customer's revenue
     * @param basis {@code stated} where the paper states the action, otherwise {@code chosen}
     * @param note where the action comes from, empty when nobody said
     */
    public record Line(
            int tier,
            Cause cause,
            String action,
            String service,
            double visits,
            String concession,
            double budget,
            String basis,
            String note) {}

    /** Keeps a copy of the list. */
    public ActionPlan {
        lines = List.copyOf(lines);
    }

    /**
     * The plan that comes with Stratum.
     *
     * @return four tiers by four causes
     */
    public static ActionPlan usual() {
        return Shipped.PLAN;
    }

    /**
     * The plan for the four categories of Bu (2023), Value, Sub-value, Potential value and Low-value: a customer of the third has
     * more to come than one of the second, unlike tiers from best to last.
     *
     * @return four categories by four causes
     */
    public static ActionPlan ofCategories() {
        return Shipped.CATEGORY_PLAN;
    }

    /**
     * The shipped plan for segments under names.
     *
     * @param names the names, best first
     * @return that of the categories for these four names, otherwise the usual one for so many tiers
     */
    public static ActionPlan shipped(List<String> names) {
        List<String> categories =
                Category.bestFirst().stream().map(Category::label).toList();
        return names.equals(categories) ? ofCategories() : usual().spread(names.size());
    }

    private static final class Shipped {
        static final ActionPlan PLAN = load(TIERS);
        static final ActionPlan CATEGORY_PLAN = load(CATEGORIES);

        private static ActionPlan load(String file) {
            try (InputStream in = ActionPlan.class.getResourceAsStream(file)) {
                JsonField root = JsonField.parse(in, file).object("name", "source", "lines");
                PolicyReader.source(root.get("source"));
                List<Line> lines = new ArrayList<>();
                for (JsonField line : root.get("lines").list()) {
                    lines.add(read(line));
                }
                return new ActionPlan(lines);
            } catch (IOException e) {
                throw Problem.FILE_UNREADABLE.with(file, e.getMessage());
            }
        }
    }

    private static Line read(JsonField line) {
        line.object("tier", "cause", "action", "service", "visits", "concession", "budget");
        Map<String, Cause> causes = new LinkedHashMap<>();
        for (Cause cause : Cause.values()) {
            causes.put(cause.name().toLowerCase(Locale.ROOT), cause);
        }
        String action = line.get("action").setting(JsonField::text);
        Marks.Mark mark = line.marks().get(line.path() + ".action");
        return new Line(
                line.get("tier").whole(1, MOST_TIERS),
                line.get("cause").word(causes),
                action,
                line.get("service").setting(JsonField::text),
                line.get("visits").setting(value -> value.whole(0, MOST_VISITS)),
                line.get("concession").setting(JsonField::text),
                line.get("budget").setting(JsonField::number),
                mark.basis().word(),
                mark.note());
    }

    /**
     * The line for a tier and a cause.
     *
     * @param tier 1 = best
     * @param cause why
     * @return empty when the plan has none
     */
    public Optional<Line> line(int tier, Cause cause) {
        return lines.stream()
                .filter(line -> line.tier() == tier && line.cause() == cause)
                .findFirst();
    }

    /**
     * The same plan for another number of tiers: the best stays the best and the last the last, those between are spread
     * over the others.
     *
     * @param tiers how many tiers there are, at least one
     * @return a plan with a line per tier and cause
     */
    public ActionPlan spread(int tiers) {
        int own = lines.stream().mapToInt(Line::tier).max().orElseThrow();
        List<Line> spread = new ArrayList<>();
        for (int tier = 1; tier <= tiers; tier++) {
            int like = tiers == 1 ? 1 : 1 + (int) Math.rint((double) (tier - 1) * (own - 1) / (tiers - 1));
            int as = tier;
            lines.stream()
                    .filter(line -> line.tier() == like)
                    .forEach(line -> spread.add(new Line(
                            as,
                            line.cause(),
                            line.action(),
                            line.service(),
                            line.visits(),
                            line.concession(),
                            line.budget(),
                            line.basis(),
                            line.note())));
        }
        return new ActionPlan(spread);
    }
}
