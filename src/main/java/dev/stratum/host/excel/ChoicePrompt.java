package dev.stratum.host.excel;

import dev.stratum.actions.ActionTexts;
import java.util.ArrayList;
import java.util.List;

/** A question with numbered options, shortened or parted so that each text fits into a dialog of Excel. */
final class ChoicePrompt {
    private static final String HOW = "Type its number:";
    private static final String MORE = "others";
    private static final String CUT = "...";

    /** Fewer characters than that tell too little of an option; the options are then parted. */
    private static final int SHORTEST = 16;

    private ChoicePrompt() {}

    /**
     * The texts to show, one after the other.
     *
     * @param question what to ask
     * @param options the choices
     * @param longest how many characters a text may have
     * @return one text, or several that each lead to the next by the number 0
     */
    static List<String> pages(String question, List<String> options, int longest) {
        String head = question + " " + ActionTexts.said(HOW);
        String more = "\n0   " + ActionTexts.said(MORE);
        String whole = page(head, options, 0, options.size(), "", longest);
        if (!whole.isEmpty()) {
            return List.of(whole);
        }
        List<String> pages = new ArrayList<>();
        int from = 0;
        while (from < options.size()) {
            int to = options.size();
            String page = page(head, options, from, to, more, longest);
            while (page.isEmpty() && to > from + 1) {
                page = page(head, options, from, --to, more, longest);
            }
            pages.add(page.isEmpty() ? head + more : page);
            from = to;
        }
        return pages;
    }

    /** The longest text with some of the options that fits; empty when too little of them would remain. */
    private static String page(String head, List<String> options, int from, int to, String tail, int longest) {
        int room = options.subList(from, to).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        // Options that are short anyway are tried as they are, once.
        for (int length = room; length == room || length >= SHORTEST; length--) {
            StringBuilder page = new StringBuilder(head);
            for (int i = from; i < to; i++) {
                page.append('\n').append(i + 1).append("   ").append(shortened(options.get(i), length));
            }
            page.append(tail);
            if (page.length() <= longest) {
                return page.toString();
            }
        }
        return "";
    }

    private static String shortened(String option, int room) {
        return option.length() <= room
                ? option
                : option.substring(0, room - CUT.length()).strip() + CUT;
    }
}
