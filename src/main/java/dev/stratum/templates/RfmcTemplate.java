package dev.stratum.templates;

import dev.stratum.policy.Policy;

/** The template of the RFMC paper: every table and figure of it, from the customers to the segments. */
final class RfmcTemplate {
    /** How many customers a blank book takes. */
    static final int MOST_CUSTOMERS = 5000;

    /** How many segments the paper has. */
    static final int PAPERS_TIERS = 4;

    private RfmcTemplate() {}

    static Book lay(boolean blank, Policy policy) {
        BookTiers tiers = BookTiers.of(policy);
        Book book = new Book("Customer segments by RFM and RFMC", blank, tiers.count());
        int rows = blank ? MOST_CUSTOMERS : Sample.rows(Sample.CUSTOMERS).size();
        CtsColumns indexes = new CtsColumns(policy.ctsPolicy());
        StartSheet.lay(book, policy, tiers, indexes, rows);
        CustomersSheet.lay(book, indexes, rows);
        WhySheet.lay(book, rows);
        new WhatIfSheet(book, policy, tiers.count()).lay();
        new NewCustomersSheet(book, indexes, tiers.count(), PolicySheets.grades(policy)).lay();
        ActionsSheet.lay(book, tiers, PolicySheets.grades(policy), rows);
        SelfInspectionSheet.lay(book);
        ModelFigures.lay(book, indexes, tiers, PolicySheets.grades(policy));
        PolicySheets.table1(book, policy);
        PolicySheets.table2(book, policy);
        ScoresSheet.lay(book, indexes, rows);
        GradesSheet.lay(book, rows);
        WhatIfSheet.movers(book, rows);
        AssignmentSheet.lay(book, policy.grades().size() * (PolicySheets.grades(policy) - 1));
        CensusSheet.lay(book, PolicySheets.grades(policy), policy.grades().size());
        DescriptiveSheets.table4(book, indexes);
        DescriptiveSheets.figure3(book, rows);
        new ClusterSheet(book, tiers, true).lay();
        new ClusterSheet(book, tiers, false).lay();
        ChooseKSheet.lay(book);
        WordsSheet.lay(book, tiers.count(), PolicySheets.grades(policy));
        ComparisonSheet.lay(book, tiers);
        ChangesSheet.lay(book);
        HypothesesSheet.lay(book, tiers.count());
        ProfitSheet.lay(book, tiers.count(), rows);
        ControlSheet.lay(book, tiers.count());
        if (!blank) {
            new FindingsSheet(book, tiers).lay();
        }
        StartSheet.checks(indexes, PolicySheets.grades(policy), rows, blank).lay(book);
        AboutSheet.lay(book, StartSheet.about(blank));
        return book;
    }
}
