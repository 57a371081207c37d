package dev.stratum.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is handed out as one file or one answer: pages of tables and charts.
 *
 * @param title what it is about
 * @param dated the day it is of, never today by the clock
 * @param pages its pages, at least one
 */
public record Report(String title, LocalDate dated, List<Page> pages) {

    /** The date of what has none. */
    public static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

    /** A table or a chart. */
    public sealed interface Part permits ResultTable, ReportChart {}

    /**
     * Tables and charts that belong together, a sheet of a workbook.
     *
     * @param name a short name
     * @param title above them; empty for a page that is one table from its top on
     * @param notes sentences below the title
     * @param parts the tables and charts from the top down; charts that follow each other stand side by side
     */
    public record Page(String name, String title, List<String> notes, List<Part> parts) {
        /** Keeps copies. */
        public Page {
            notes = List.copyOf(notes);
            parts = List.copyOf(parts);
        }

        /**
         * Its tables.
         *
         * @return from the top down
         */
        public List<ResultTable> tables() {
            return parts.stream()
                    .flatMap(part -> part instanceof ResultTable table ? Stream.of(table) : Stream.empty())
                    .toList();
        }
    }

    /** Keeps a copy. */
    public Report {
        pages = List.copyOf(pages);
    }

    /**
     * A report of one table.
     *
     * @param table the table
     * @return the report
     */
    public static Report of(ResultTable table) {
        return new Report(table.title(), UNDATED, List.of(new Page("", "", List.of(), List.of(table))));
    }

    /**
     * Its tables.
     *
     * @return page by page
     */
    public List<ResultTable> tables() {
        return pages.stream().flatMap(page -> page.tables().stream()).toList();
    }
}
