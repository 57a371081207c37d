package dev.stratum.actions;

import dev.stratum.problem.Language;
import dev.stratum.problem.Translations;

/**
 * The texts of a button.
 *
 * @param id letters only, unique; hosts call the action by it
 * @param group where the button stands
 * @param label the text on it
 * @param screentip the title of its help
 * @param supertip its help in one or two sentences
 * @param keytip one or two letters to reach it by keyboard, unique
 * @param icon the name of one of Excel's own icons
 */
public record Button(
        String id, Group group, String label, String screentip, String supertip, String keytip, String icon) {

    /**
     * The same button for readers of another language.
     *
     * @param language the language
     * @return label and help in the language
     */
    public Button in(Language language) {
        Translations texts = ActionTexts.in(language);
        return new Button(id, group, texts.of(label), texts.of(screentip), texts.of(supertip), keytip, icon);
    }

    /** The groups of buttons, in their order. */
    public enum Group {
        /** Getting data in and checking it. */
        DATA("Data"),
        /** From measures to scores and grades. */
        SCORE("Score"),
        /** From grades to segments. */
        SEGMENT("Segment"),
        /** What to do with the segments. */
        ACT("Act"),
        /** What came out. */
        REPORT("Report"),
        /** Help. */
        HELP("Help");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /**
         * The name of the group.
         *
         * @return for example {@code Score}
         */
        public String label() {
            return label;
        }

        /**
         * The name of the group in a language.
         *
         * @param language the language
         * @return for example {@code Bewerten}
         */
        public String label(Language language) {
            return ActionTexts.in(language).of(label);
        }
    }
}
