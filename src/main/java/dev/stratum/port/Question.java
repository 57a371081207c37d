package dev.stratum.port;

/**
 * A question that an action may ask a person.
 *
 * @param name the name by which it is answered beforehand, for example {@code as_of}
 * @param text what to ask
 * @param isAgain whether it was asked and the answer was none
 */
public record Question(String name, String text, boolean isAgain) {
    /**
     * A question.
     *
     * @param name the name by which it is answered beforehand
     * @param text what to ask
     */
    public Question(String name, String text) {
        this(name, text, false);
    }

    /**
     * The same question with other words, where the workbook tells more than is known beforehand.
     *
     * @param words what to ask
     * @return a question of the same name
     */
    public Question saying(String words) {
        return new Question(name, words, isAgain);
    }

    /**
     * The same question once more.
     *
     * @param why what is wrong with the answer, as a sentence
     * @return the reason and the question
     */
    public Question again(String why) {
        return new Question(name, why + " " + text, true);
    }
}
