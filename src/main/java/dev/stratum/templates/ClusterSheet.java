package dev.stratum.templates;

import dev.stratum.report.Column;
import dev.stratum.report.Format;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Tables 5 and 6: the clusters of one K-means run, everything SPSS prints about them, and the segments they became.
 *
 * @param name the sheet
 * @param title its title
 * @param lead what it shows
 * @param run the prefix of the defined names of the run, {@code rfm} or {@code rfmc}
 * @param data the defined name of the clustered measures
 * @param headed the clustered measures with their headings
 * @param scale how they are scaled
 * @param segments the segment column with its heading
 * @param measures the headings of the clustered measures
 * @param looks how each measure is shown
 */
record ClusterSheet(
        String name,
        String title,
        String lead,
        String run,
        String data,
        String headed,
        String scale,
        String segments,
        List<String> measures,
        List<Format> looks) {
    private static final int CLUSTERS = 4;

    static void table5(Book book, CustomerRows rows) {
        new ClusterSheet(
                        "Table 5",
                        "Table 5: clusters by RFM",
                        "K-means on recency, frequency and monetary value, each standardised to mean 0 and standard"
                                + " deviation 1; centres are shown in their own units. Table 5 of the paper.",
                        "rfm",
                        "rfm_measures",
                        rows.headed(GradesSheet.NAME, "B", "D"),
                        "zscore",
                        rows.headed(GradesSheet.NAME, "O", "O"),
                        List.of("Recency (days)", "Purchases", "Amount (yuan)"),
                        List.of(Format.ONE, Format.TWO, Format.WHOLE))
                .write(book);
    }

    static void table6(Book book, CustomerRows rows) {
        new ClusterSheet(
                        "Table 6",
                        "Table 6: clusters by RFMC",
                        "K-means on the grades of recency, frequency, monetary value and cost to serve (4 = best), not"
                                + " scaled further. Table 6 of the paper.",
                        "rfmc",
                        "rfmc_grades",
                        rows.headed(GradesSheet.NAME, "F", "I"),
                        "none",
                        rows.headed(GradesSheet.NAME, "R", "R"),
                        List.of("RC", "FC", "MC", "CTSC"),
                        Collections.nCopies(4, Format.TWO))
                .write(book);
    }

    private void write(Book book) {
        SheetWriter sheet = book.sheet(name, 22, 19, 14, 15, 16, 15, 16, 15);
        sheet.title(
                title,
                lead,
                "The start decides what K-means finds: "
                        + "\"spss\" takes well-spaced customers as QUICK CLUSTER does and"
                        + " follows their order; \"best\" tries many starts and keeps the lowest sum of squares.");
        clusters(sheet);
        segments(sheet);
        best(sheet);
        starts(sheet);
        if (run.equals("rfm")) {
            standardisation(sheet);
        }
        initial(sheet);
        anova(sheet);
        history(sheet);
        Rules.tierColours(sheet, "B7:B10", "A14:A18");
        sheet.freeze("A5", 1);
    }

    private String call(String function, String start, String range, String headers) {
        return "KMEANS." + function + "(" + range + ",cluster_count," + start + ",,\"" + scale + "\",," + headers + ")";
    }

    private Format[] formats(Format... before) {
        List<Format> formats = new ArrayList<>(Arrays.asList(before));
        formats.addAll(looks);
        return formats.toArray(Format[]::new);
    }

    private Column[] columns(Column... before) {
        return columns("", before);
    }

    private Column[] columns(String what, Column... before) {
        List<Column> columns = new ArrayList<>(Arrays.asList(before));
        for (int i = 0; i < measures.size(); i++) {
            columns.add(Column.of(what + measures.get(i), looks.get(i)));
        }
        return columns.toArray(Column[]::new);
    }

    private void clusters(SheetWriter sheet) {
        sheet.section("A5", 4 + measures.size(), "Final cluster centres");
        sheet.headers(
                "A6",
                Kind.HEADER,
                columns(
                        Column.of("Cluster", Format.TEXT),
                        Column.of("Segment", Format.TEXT),
                        Column.of("Rank", Format.GRADE),
                        Column.of("Customers", Format.WHOLE)));
        sheet.fill("A7", CLUSTERS, Format.TEXT, "IF(ROWS(A$7:A{r})>cluster_count,\"\",ROWS(A$7:A{r}))");
        String lookup = "IFERROR(INDEX(" + run + "_%s,MATCH($A{r}," + run + "_cluster,0)),\"\")";
        sheet.fill("B7", CLUSTERS, Format.TEXT, String.format(lookup, "segment"));
        sheet.fill("C7", CLUSTERS, Format.GRADE, String.format(lookup, "rank"));
        sheet.spill("D7", call("COUNTS", "start_method", data, "FALSE"), CLUSTERS, Format.WHOLE);
        sheet.spill("E7", call("CENTERS", "start_method", data, "FALSE"), CLUSTERS, formats());
    }

    private void segments(SheetWriter sheet) {
        boolean graded = run.equals("rfmc");
        sheet.section("A12", 3 + measures.size() + (graded ? 1 : 0), "Segments, best first");
        sheet.table(
                "A13",
                "SEGMENT.SUMMARY(" + segments + "," + headed + ",tier_names,TRUE)",
                CLUSTERS + 2,
                true,
                columns(
                        "Mean ",
                        Column.of("Segment", Format.TEXT),
                        Column.of("Customers", Format.WHOLE),
                        Column.of("Share", Format.SHARE)));
        if (graded) {
            sheet.headers("H13", Kind.HEADER, Column.of("Mean grade", Format.TWO));
            sheet.fill("H14", CLUSTERS, Format.TWO, "IFERROR(AVERAGE(D{r}:G{r}),\"\")");
            sheet.formula("H18", Kind.TOTAL, Format.TWO, "IFERROR(AVERAGE(D{r}:G{r}),\"\")");
        }
    }

    /** What the paper's text says of the best cluster, as a sentence. */
    private void best(SheetWriter sheet) {
        String score = run.equals("rfm")
                ? "\"bought \"&TEXT(D14,\"0\")&\" days ago on average, \"&TEXT(E14,\"0.0\")&\" times and for \""
                        + "&TEXT(F14,\"#,##0\")&\" yuan\""
                : "\"have an average score of \"&TEXT(H14,\"0.00\")";
        sheet.paragraphFormula(
                19,
                "IF(row_count=0,\"\",A14&\": cluster \"&INDEX(" + run + "_cluster,MATCH(1," + run
                        + "_rank,0))&\". Its \"&B14&\" customers (\"&TEXT(C14,\"0.0%\")&\" of all) \"&" + score
                        + "&\".\")",
                120);
        sheet.rowHeight(19, 26);
    }

    private void starts(SheetWriter sheet) {
        sheet.section("A20", 4, "How well the clusters fit");
        sheet.headers(
                "A21",
                Kind.HEADER,
                Column.of("Start", Format.TEXT),
                Column.of("Sum of squares within clusters", Format.WHOLE),
                Column.of("Above the lowest", Format.SHARE),
                Column.of("Placed as by \"best\"", Format.SHARE));
        sheet.formula("A22", Kind.BODY, Format.TEXT, "start_method");
        sheet.formula("B22", Kind.BODY, Format.THREE, sheet.book().guarded(call("SSE", "start_method", data, "FALSE")));
        sheet.formula("C22", Kind.BODY, Format.SHARE, "IFERROR(B22/MIN(B$22:B$23)-1,\"\")");
        sheet.text("A23", Kind.BODY, "best");
        sheet.formula("B23", Kind.BODY, Format.THREE, sheet.book().guarded(call("SSE", "\"best\"", data, "FALSE")));
        sheet.formula("C23", Kind.BODY, Format.SHARE, "IFERROR(B23/MIN(B$22:B$23)-1,\"\")");
        String both = call("CLUSTER", "start_method", data, "FALSE") + "," + call("CLUSTER", "\"best\"", data, "FALSE");
        sheet.spill("D22", "INDEX(STATS.AGREEMENT(" + both + ",FALSE),2,2)", 1, Format.SHARE);
        sheet.formula("D23", Kind.BODY, Format.SHARE, sheet.book().guarded("1"));
        sheet.paragraphFormula(
                24,
                "IF(row_count=0,\"\",IF(C22<0.000000001,\"The start \"&A22&\" finds the lowest sum of squares known\","
                        + "\"The start \"&A22&\" stops at a local optimum, \"&TEXT(C22,\"0.0%\")"
                        + "&\" above the lowest sum of squares known\")"
                        + "&\"; \"&TEXT(D22,\"0.0%\")&\" of the customers are placed as by best.\")",
                120);
    }

    private void standardisation(SheetWriter sheet) {
        sheet.section("E20", 4, "Mean and standard deviation");
        sheet.headers("E21", Kind.HEADER, columns(Column.of("", Format.TEXT)));
        sheet.value("E22", Kind.BODY, Format.CENTRED, "Mean").value("E23", Kind.BODY, Format.CENTRED, "Std. dev.");
        String[] names = {"recency", "purchases", "amounts"};
        for (int i = 0; i < names.length; i++) {
            char column = (char) ('F' + i);
            sheet.formula(column + "22", Kind.BODY, looks.get(i), "IFERROR(AVERAGE(" + names[i] + "),\"\")");
            sheet.formula(column + "23", Kind.BODY, looks.get(i), "IFERROR(STDEV(" + names[i] + "),\"\")");
        }
        sheet.book().name("rfm_mean", "'" + name + "'!$F$22:$H$22");
        sheet.book().name("rfm_deviation", "'" + name + "'!$F$23:$H$23");
    }

    private void initial(SheetWriter sheet) {
        sheet.pageBreak(26);
        sheet.section("A26", 2 + measures.size(), "Initial cluster centres");
        sheet.headers(
                "A27",
                Kind.HEADER,
                columns(Column.of("Customer", Format.TEXT), Column.of("Row of the data (0: none)", Format.WHOLE)));
        sheet.fill("A28", CLUSTERS, Format.TEXT, "IF(SUM(B{r})=0,\"\",INDEX(customer_ids,B{r}))");
        sheet.spill("B28", call("INITIAL", "start_method", data, "FALSE"), CLUSTERS, formats(Format.WHOLE));
    }

    private void anova(SheetWriter sheet) {
        sheet.section("A33", 7, "Analysis of variance (descriptive only: the clusters were chosen to differ)");
        sheet.table(
                "A34",
                call("ANOVA", "start_method", headed, "TRUE"),
                measures.size() + 1,
                false,
                Column.of("Measure", Format.TEXT),
                Column.of("Cluster mean square", Format.THREE),
                Column.of("Cluster df", Format.WHOLE),
                Column.of("Error mean square", Format.THREE),
                Column.of("Error df", Format.WHOLE),
                Column.of("F", Format.TWO),
                Column.of("Sig.", Format.THREE));
    }

    private void history(SheetWriter sheet) {
        sheet.section(
                "A40",
                5,
                run.equals("rfm")
                        ? "Iteration history: how far each centre moved (standard deviations)"
                        : "Iteration history: how far each centre moved (grades)");
        sheet.table(
                "A41",
                call("HISTORY", "start_method", data, "FALSE"),
                12,
                false,
                Column.of("Iteration", Format.TEXT),
                Column.of("Cluster 1", Format.THREE),
                Column.of("Cluster 2", Format.THREE),
                Column.of("Cluster 3", Format.THREE),
                Column.of("Cluster 4", Format.THREE));
    }
}
