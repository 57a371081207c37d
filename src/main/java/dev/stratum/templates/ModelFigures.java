package dev.stratum.templates;

import dev.stratum.cts.CtsIndex;
import dev.stratum.templates.Diagram.Look;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures 1 and 2 of the RFMC paper: how cost to serve is built of its indexes, and the model of R, F, M and cost to serve. */
final class ModelFigures {
    static final String NAME = "Fig 1 and 2";

    private static final int COLUMNS = 8;
    private static final int COLUMN_WIDTH = 15;
    private static final int ROWS = 16;

    private static final double MIDDLE = 50;
    private static final double FIRST = 3;
    private static final double SECOND = 38;
    private static final double THIRD = 72;
    private static final double WIDE = 25;
    private static final double GAP = 0.22;

    private static final List<String> MEASURES = List.of(
            "R: recency", "days since the last contract",
            "F: frequency", "contracts in the period",
            "M: monetary value", "amount of these contracts",
            "CTS: cost to serve", "the score of figure 1");
    private static final List<String> GRADED = List.of("RC", "FC", "MC", "CTSC");

    private ModelFigures() {}

    static void lay(Book book, CtsColumns indexes, BookTiers tiers, int grades) {
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "Figures 1 and 2: the models",
                "How the score of cost to serve is built of its indexes, and how recency, frequency, monetary value and cost to"
                        + " serve become a type and a segment.",
                "Drawn after the text of the paper. Weights, levels and points stand on Table 1, the cuts of the grades on Table 2.");
        sheet.frozenTitle().onePage();
        for (int column = 0; column < COLUMNS; column++) {
            sheet.widen(column, COLUMN_WIDTH);
        }
        List<String> names =
                indexes.indexes().stream().map(index -> index.measure().name()).toList();
        sheet.section("Figure 1: building the model of cost to serve", COLUMNS)
                .joined()
                .diagram(
                        COLUMNS,
                        ROWS,
                        "Figure 1. " + String.join(", ", names)
                                + ": each becomes a level from A to D and the points of the level; weighed, they sum to the"
                                + " score of cost to serve.",
                        picture -> costToServe(picture, indexes.indexes()));
        sheet.section("Figure 2: building the RFMC model", COLUMNS)
                .joined()
                .diagram(
                        COLUMNS,
                        ROWS,
                        "Figure 2. Recency, frequency, monetary value and cost to serve are graded from " + grades
                                + " to 1; the four grades make a type, and K-means groups the types into "
                                + tiers.count() + " segments: " + String.join(", ", tiers.names()) + ".",
                        picture -> model(picture, tiers.names(), grades));
    }

    private static void costToServe(Diagram picture, List<CtsIndex> indexes) {
        double share = 100.0 / indexes.size();
        for (int i = 0; i < indexes.size(); i++) {
            double top = share * i;
            CtsIndex index = indexes.get(i);
            picture.box(
                            FIRST,
                            top + share * GAP / 2,
                            WIDE,
                            share * (1 - GAP),
                            Look.PLAIN,
                            "X" + (i + 1) + ": " + index.measure().name().toLowerCase(Locale.ROOT),
                            index.unit() + ", " + index.scale().direction().word() + " is better")
                    .arrow(FIRST + WIDE, top + share / 2, SECOND, MIDDLE);
        }
        picture.box(
                        SECOND,
                        26,
                        WIDE,
                        48,
                        Look.PLAIN,
                        "Levels and points",
                        "A, B, C or D by three cuts",
                        "40, 30, 20 or 10 points")
                .arrow(SECOND + WIDE, MIDDLE, THIRD, MIDDLE)
                .box(
                        THIRD,
                        26,
                        WIDE,
                        48,
                        Look.NEW,
                        "CTS: cost to serve",
                        indexes.stream()
                                .map(index ->
                                        "\u03bc" + (indexes.indexOf(index) + 1) + "X" + (indexes.indexOf(index) + 1))
                                .collect(Collectors.joining(" + ")),
                        "the more important, the heavier");
    }

    private static void model(Diagram picture, List<String> tiers, int grades) {
        double share = 100.0 / GRADED.size();
        for (int i = 0; i < GRADED.size(); i++) {
            double top = share * i;
            picture.box(
                            FIRST,
                            top + share * GAP / 2,
                            22,
                            share * (1 - GAP),
                            i == GRADED.size() - 1 ? Look.NEW : Look.PLAIN,
                            MEASURES.get(2 * i),
                            MEASURES.get(2 * i + 1))
                    .arrow(FIRST + 22, top + share / 2, 30, top + share / 2)
                    .box(30, top + share * 0.24, 12, share * 0.52, Look.PLAIN, GRADED.get(i), grades + " to 1")
                    .arrow(42, top + share / 2, 49, MIDDLE);
        }
        picture.box(49, 30, 14, 40, Look.RESULT, "RFMC", "a type such as 4114", "and its mean grade")
                .arrow(63, MIDDLE, 72, MIDDLE)
                .words(63, 37, 9, 11, "K-means");
        double each = 100.0 / tiers.size();
        for (int i = 0; i < tiers.size(); i++) {
            picture.box(77, each * i + each * 0.2, 20, each * 0.6, Look.RESULT, tiers.get(i))
                    .arrow(72, MIDDLE, 77, each * i + each / 2);
        }
    }
}
