package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.ArrayList;
import java.util.List;

/** Lines of a label, a value and what it means: settings that a person may change, and checks. */
final class Lines {
    private record Line(String label, Entry value, String help, String definedName, Rules.Rule rule) {}

    private final String block;
    private final String section;
    private final int columns;
    private final List<Line> lines = new ArrayList<>();

    /** Lines under a name for formulas, whose rows bear their labels; the heading above is so many columns wide. */
    Lines(String block, String section, int columns) {
        this.block = block;
        this.section = section;
        this.columns = columns;
    }

    /** A value that a person may change, under a name in the workbook. */
    Lines setting(String label, Format format, Object value, String definedName, Rules.Rule rule, String help) {
        lines.add(new Line(label, Entry.value(Kind.INPUT, format, value), help, definedName, rule));
        return this;
    }

    /** A value that a formula proposes and a person may type over, under a name in the workbook. */
    Lines proposed(String label, Format format, String formula, String definedName, Rules.Rule rule, String help) {
        lines.add(new Line(label, Entry.formula(Kind.INPUT, format, formula), help, definedName, rule));
        return this;
    }

    /** A number to look at. */
    Lines check(String label, Format format, String formula, String help) {
        return check(label, format, formula, help, null);
    }

    /** The same under a name in the workbook. */
    Lines check(String label, Format format, String formula, String help, String definedName) {
        lines.add(new Line(label, Entry.formula(Kind.BODY, format, formula), help, definedName, null));
        return this;
    }

    /** The lines as a table. */
    TableBlock table() {
        TableBlock table = TableBlock.of(block, lines.stream().map(Line::label).toList())
                .section(section, columns)
                .withoutHeadings()
                .fields(
                        Field.of("label", "", Format.TEXT, 22)
                                .values(lines.stream().map(Line::label).toList()),
                        Field.of("value", "", Format.TEXT, 15).entries(row -> lines.get(row).value),
                        Field.of("help", "", Format.TEXT, 13)
                                .entries(row -> Entry.value(Kind.NOTE_LINE, Format.TEXT, lines.get(row).help)));
        for (Line line : lines) {
            if (line.definedName != null) {
                table.named(line.definedName, line.label + ",value");
            }
            if (line.rule != null) {
                table.accepts(line.label + ",value", line.rule);
            }
        }
        return table;
    }
}
