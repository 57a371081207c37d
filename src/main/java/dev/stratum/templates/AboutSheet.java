package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.report.StratumVersion;
import java.util.ArrayList;
import java.util.List;

/** What a book is for, where its method and data come from, what a person enters, and how it is brought up to date. */
final class AboutSheet {
    static final String NAME = "About";

    /** How many lines stand above the steps. */
    private static final int FIRST_STEP = 7;

    private AboutSheet() {}

    /**
     * What is told.
     *
     * @param purpose what the book is for
     * @param method where the method comes from
     * @param data where the data comes from
     * @param inputs what a person enters, and where
     * @param refresh how the results follow new data, step by step
     */
    record Words(String purpose, String method, String data, String inputs, List<String> refresh) {}

    static void lay(Book book, Words words) {
        List<String[]> lines = new ArrayList<>(List.of(
                new String[] {"Purpose", words.purpose()},
                new String[] {"Method", words.method()},
                new String[] {"Source of the data", words.data()},
                new String[] {"Date of this version", Book.dated().toString()},
                new String[] {
                    "Version",
                    "Made with Stratum " + StratumVersion.text()
                            + "; sheet Checks shows the version that calculates now."
                },
                new String[] {"Inputs", words.inputs()},
                new String[] {
                    "Colours",
                    "Blue text on cream, or below a blue heading: cells to type in. Everything else is a formula or fixed."
                            + " Segments have one colour each, the same in cells and charts."
                }));
        for (String step : words.refresh()) {
            lines.add(new String[] {lines.size() == FIRST_STEP ? "How to refresh" : "", step});
        }
        lines.add(new String[] {"Programs", StartParts.PROGRAMS});
        lines.add(new String[] {
            "Abbreviations",
            "R recency, F frequency, M monetary value; CTS cost to serve; RC, FC, MC, CTSC their grades; k the number of"
                    + " clusters; std. dev. standard deviation."
        });
        SheetLayout sheet = book.sheet(NAME);
        sheet.title(
                "About this workbook",
                "What it is for, where method and data come from, what you enter, and how the results follow your data.");
        sheet.add(TableBlock.of("about", lines.size())
                .fields(
                        Field.of("label", "About", Format.TEXT, 24).values(row -> lines.get(row)[0]),
                        Field.of("text", "This workbook", Format.PROSE, 120).values(row -> lines.get(row)[1]))
                .fitHeights("text")
                .frozen(0));
    }
}
