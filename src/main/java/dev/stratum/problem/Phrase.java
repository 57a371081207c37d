package dev.stratum.problem;

import java.util.List;

/**
 * Words that go into a {@link Problem} as details: what it is about, what something must be, what to do. Their texts stand
 * beside the sentences, in every language.
 */
public enum Phrase {
    // What a number must be
    BETWEEN(2),
    AT_LEAST(1),
    AT_MOST(1),
    DIGITS_UP_TO(1),
    ABOVE(1),
    ABOVE_AND_BELOW(2),
    WHOLE_BETWEEN(2),
    NOT_BELOW_LOWER(0),
    UP_TO_AS_OF(1),
    UP_TO_ANALYSIS(0),
    LABEL_IN_USE(0),

    // How many there must be
    PAIRS_OF_BOUNDS(1),
    RULE_COLUMNS(0),
    PLAN_COLUMNS(0),
    ONE_PER_WEIGHT(1),
    ONE_PER_MEASURE(1),
    ONE_PER_GRADE(1),
    ONE_OR_A_ROW(0),
    ITEM_AND_VALUE(0),

    // What it is about
    VALUE_OF(1),
    A_COLUMN(1),
    RECOGNISED(2),
    THE_TEXT(1),
    THE_NUMBER(1),
    THE_TRUTH(1),
    MEASURE_AT(1),
    THE_GROUP(0),
    THE_CLUSTER(0),
    THE_SCORE(0),
    THE_RANK(0),
    THE_TIER(0),
    THE_CAUSE(0),
    SEGMENT_AND_CAUSE(2),
    EARLIER_TIER(0),
    LATER_TIER(0),
    TIER_NAME(0),
    NAME_OF_TIER(1),
    A_GRADE(0),
    WEIGHTS(0),
    WEIGHT_AT(1),
    SUM_OF_WEIGHTS(0),
    TYPE_OF_CUSTOMER(0),
    CTS_GRADE(0),
    SERVICE_COST(0),
    PROFIT(0),
    REVENUE(0),
    TIERS(0),
    TYPES(0),
    CLUSTERS(0),
    SCORES(0),
    VALUES(0),
    GROUPS(0),
    CTS_GRADES(0),
    SERVICE_COSTS(0),
    PROFITS(0),
    REVENUES(0),
    CUSTOMERS(0),
    MEASURES(0),
    STRATIFICATION(0),
    BEFORE(0),
    AFTER(0),
    LAST_PURCHASE(0),
    DATE_OF_ANALYSIS(0),
    SEGMENT_SHEET(0),
    ITEM_TO_CHANGE(0),
    SETTING(0),

    // How values that were not read could be read
    FIRST_REASON(1),
    DATES(0),
    AMOUNTS(0),
    VALUE_IN_LINE(2),
    READ_ALL(3),
    READ_IN_MORE_WAYS(3),
    WRITTEN_IN_WAYS(2),
    WITH_OPTION_IT_IS(2),
    WITH_OPTION_THEY_ARE(2),

    // What has no value, and why
    MEAN_SQUARE(0),
    MEAN_SQUARE_BETWEEN(0),
    MEAN_SQUARE_OF(1),
    SQUARES_OF(1),
    DEGREES_OF(1),
    DEGREES_WITHIN(1),
    VARIANCE_WITHIN(1),
    ONE_GROUP(1),
    BEYOND_CHANCE(0),
    KAPPA(0),
    BETTER_THAN_OWN(0),
    ASKED_FOR(0),

    // What to give or to do
    BOTH_COSTS(0),
    BESIDE_REVENUE(0),
    LOWEST_HIGH(0),
    SIDE(0),
    REFRESH(0),
    DRAW(0),
    PLAN(0),
    WITHDRAW(0),
    SHOW_OF_CUSTOMER(0),
    EXPORT(0),
    OPEN(0),
    SEGMENT_FIRST(0),
    SELECT_A_TABLE(0),
    PUT_FOLDER_BACK(0),

    // What is wrong with a policy
    NO_INDEXES(0),
    TOO_FEW_CUTS(1),
    NOT_JSON(2),
    LACKS(1),
    LACKS_CTS(0);

    private final int details;

    Phrase(int details) {
        this.details = details;
    }

    /**
     * How many details it takes.
     *
     * @return 0 for one that is given as it is
     */
    public int details() {
        return details;
    }

    /**
     * The words with their details.
     *
     * @param known one for each that it takes
     * @return what a problem is given
     */
    public Said with(Object... known) {
        return new Said(this, List.of(known));
    }

    /**
     * The words with their details, as they are said to whoever reads them.
     *
     * @param known one for each that it takes; a list is said with the word for "and" before its last
     * @return a text in the language in force
     */
    public String said(Object... known) {
        return Sentences.current().of(with(known));
    }

    /**
     * Words that stand somewhere else in the code, for example what a column is about.
     *
     * @param english as they stand there; said in the language of whoever reads the sentence
     */
    public record Ours(String english) {}

    /**
     * Words with their details.
     *
     * @param phrase the words
     * @param details what stands in them
     */
    public record Said(Phrase phrase, List<Object> details) {
        /** Keeps its own copy, of as many as the words take. */
        public Said {
            details = List.copyOf(details);
            if (details.size() != phrase.details()) {
                throw new IllegalArgumentException(phrase + " takes " + phrase.details() + " details");
            }
        }
    }
}
