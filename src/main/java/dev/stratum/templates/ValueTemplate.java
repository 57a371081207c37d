package dev.stratum.templates;

import dev.stratum.policy.ValuePolicy;
import dev.stratum.report.Column;
import dev.stratum.report.Columns;
import dev.stratum.report.Format;
import dev.stratum.value.Category;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The template of Bu (2023): from judgements and scores to customer value, clusters and categories. */
final class ValueTemplate {
    /** How many customers a blank book takes. */
    static final int MOST_CUSTOMERS = 500;

    /** How many clusters the paper has; only with as many can a book be set beside its tables. */
    static final int PAPERS_CLUSTERS = 4;

    /** The categories, the most valuable first. */
    static final List<String> CATEGORIES =
            Category.bestFirst().stream().map(Category::label).toList();

    /** What is clustered. */
    static final List<String> VALUES = List.of("X1 Customer value", "X2 Current value", "X3 Potential value");

    private ValueTemplate() {}

    static Book lay(boolean blank, ValuePolicy policy) {
        Book book = new Book("Customer value", blank, CATEGORIES.size());
        int rows = blank ? MOST_CUSTOMERS : Sample.rows(Sample.SCORES).size();
        int clusters = policy.k();
        ValueStartSheet.lay(book, policy, rows);
        new IndexSheet(book, policy).lay();
        IndicatorScoresSheet.lay(book, policy, rows);
        ValuesSheet.lay(book, policy, rows);
        CentresSheet.lay(book, clusters);
        HistorySheet.lay(book, clusters);
        AnovaSheet.lay(book);
        CategoriesSheet.lay(book, rows);
        ExpertsSheet.lay(book, rows);
        new JointJudgementSheet(book, policy).lay();
        new NewCustomerSheet(book, policy).lay();
        CategoryActionsSheet.lay(book, rows);
        PrinciplesSheet.lay(book, policy);
        ClusterFlowSheet.lay(book);
        ScatterDataSheet.lay(book, rows);
        ValueStartSheet.checks(policy, rows).lay(book);
        AboutSheet.lay(book, ValueStartSheet.about(blank, policy.system().size()));
        return book;
    }

    /** A KMEANS function on the customers' values. */
    static String kmeans(String function) {
        return "KMEANS." + function + "(customer_values,cluster_count,start_method,,,,FALSE)";
    }

    /** One column per cluster, {@code c1}, {@code c2} and so on. */
    static List<Field> clusters(int count, Format format, int width, IntFunction<IntFunction<Field.Entry>> entries) {
        List<Column> columns = Columns.clusters(count, format);
        return IntStream.rangeClosed(1, count)
                .mapToObj(cluster ->
                        Field.of("c" + cluster, columns.get(cluster - 1), width).entries(entries.apply(cluster)))
                .toList();
    }
}
