package dev.stratum.report;

import dev.stratum.problem.Language;
import java.util.Locale;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Draws a chart as SVG within a page: bars or a line, their values written at them, the axis from zero. */
final class SvgChart {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 300;
    private static final double LEFT = 12;
    private static final double TOP = 34;
    private static final double BOTTOM = 52;
    private static final int MOST_LABELS = 11;
    private static final double HALF_LABEL = 18;
    private static final double LABEL_CHARACTER = 6.6;
    private static final double LABEL_IDEOGRAPH = 12;

    private final XMLStreamWriter xml;
    private final Language language;

    SvgChart(XMLStreamWriter xml, Language language) {
        this.xml = xml;
        this.language = language;
    }

    private String said(String english) {
        return ResultTexts.page(language).said(english);
    }

    private String category(ReportChart chart, int row) {
        Object cell = chart.table().rows().get(row)[chart.categories()];
        if (cell instanceof Double number) {
            return chart.table().columns().get(chart.categories()).format().shown(number, language);
        }
        String name = String.valueOf(cell);
        return ResultTexts.isOurs(chart.table().columns().get(chart.categories()), language) ? said(name) : name;
    }

    void write(ReportChart chart) throws XMLStreamException {
        start(
                "svg",
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(HEIGHT),
                "role",
                "img",
                "aria-label",
                said(chart.title()));
        double low = Math.min(0, extreme(chart, false));
        double high = Math.max(0, extreme(chart, true));
        if (high == low) {
            high = low + 1;
        }
        double zero = y(0, low, high);
        label(said(chart.axis()), LEFT, 14, "start", "soft");
        line(LEFT, zero, WIDTH - LEFT, zero);
        if (chart.kind() == ReportChart.Kind.COLUMNS) {
            columns(chart, low, high, zero);
        } else {
            polyline(chart, low, high);
        }
        if (chart.series().size() > 1) {
            legend(chart);
        }
        xml.writeEndElement();
    }

    private void columns(ReportChart chart, double low, double high, double zero) throws XMLStreamException {
        int rows = chart.rows();
        int series = chart.series().size();
        double slot = (WIDTH - 2 * LEFT) / Math.max(1, rows);
        double bar = slot * 0.8 / series;
        for (int row = 0; row < rows; row++) {
            double x = LEFT + row * slot + slot * 0.1;
            for (int s = 0; s < series; s++) {
                double value = value(chart, row, s);
                double top = Math.min(zero, y(value, low, high));
                start(
                        "rect",
                        "class",
                        style(chart, row, s),
                        "x",
                        number(x + s * bar),
                        "y",
                        number(top),
                        "width",
                        number(bar * 0.94),
                        "height",
                        number(Math.abs(y(value, low, high) - zero)));
                xml.writeEndElement();
                String shown = shown(chart, s, value);
                if (width(shown) <= bar * (series == 1 ? 1.25 : 1)) {
                    label(shown, x + s * bar + bar * 0.47, top - 4, "middle", "");
                }
            }
            label(fitting(category(chart, row), slot), x + slot * 0.4, HEIGHT - BOTTOM + 18, "middle", "");
        }
    }

    /** A bar has the colour of its segment, paler beside the one that counts; otherwise that of its series. */
    private static String style(ReportChart chart, int row, int series) {
        OptionalInt tier = chart.tier(row);
        return tier.isEmpty()
                ? "m" + chart.measure(series)
                : "c" + (tier.getAsInt() - 1) + (chart.isPale(series) ? " pale" : "");
    }

    private void polyline(ReportChart chart, double low, double high) throws XMLStreamException {
        int rows = chart.rows();
        boolean isShort = rows <= MOST_LABELS;
        double left = isShort ? LEFT + HALF_LABEL : LEFT;
        double step = (WIDTH - 2 * left) / Math.max(1, rows - 1);
        StringBuilder points = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            points.append(number(left + row * step))
                    .append(',')
                    .append(number(y(value(chart, row, 0), low, high)))
                    .append(' ');
        }
        start("polyline", "points", points.toString().strip());
        xml.writeEndElement();
        for (int row = 0; row < rows; row++) {
            if (!isShort && row > 0 && row < rows - 1) {
                continue;
            }
            double x = left + row * step;
            String anchor = isShort ? "middle" : row == 0 ? "start" : row == rows - 1 ? "end" : "middle";
            label(category(chart, row), x, HEIGHT - BOTTOM + 18, anchor, "");
            if (isShort) {
                double value = value(chart, row, 0);
                label(shown(chart, 0, value), x, y(value, low, high) - 6, anchor, "");
            }
        }
    }

    private void legend(ReportChart chart) throws XMLStreamException {
        double x = LEFT;
        for (int s = 0; s < chart.series().size(); s++) {
            String name = said(chart.table().headings().get(chart.series().get(s)));
            start(
                    "rect",
                    "class",
                    "m" + chart.measure(s),
                    "x",
                    number(x),
                    "y",
                    number(HEIGHT - 18),
                    "width",
                    "10",
                    "height",
                    "10");
            xml.writeEndElement();
            label(name, x + 14, HEIGHT - 9, "start", "");
            x += 30 + width(name);
        }
    }

    private static String fitting(String name, double width) {
        if (width(name) <= width) {
            return name;
        }
        int kept = name.length() - 1;
        while (kept > 1 && width(name.substring(0, kept)) + LABEL_CHARACTER > width) {
            kept--;
        }
        return name.substring(0, kept) + "\u2026";
    }

    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(sign -> Character.isIdeographic(sign) ? LABEL_IDEOGRAPH : LABEL_CHARACTER)
                .sum();
    }

    private void label(String text, double x, double y, String anchor, String style) throws XMLStreamException {
        start("text", "x", number(x), "y", number(y), "text-anchor", anchor, "class", style);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void line(double x1, double y1, double x2, double y2) throws XMLStreamException {
        start("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
        xml.writeEndElement();
    }

    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        }
    }

    private static double y(double value, double low, double high) {
        return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private static double value(ReportChart chart, int row, int series) {
        return chart.table().rows().get(row)[chart.series().get(series)] instanceof Number number
                ? number.doubleValue()
                : 0;
    }

    private String shown(ReportChart chart, int series, double value) {
        return chart.table().columns().get(chart.series().get(series)).format().shown(value, language);
    }

    private static double extreme(ReportChart chart, boolean highest) {
        double extreme = 0;
        for (int row = 0; row < chart.rows(); row++) {
            for (int s = 0; s < chart.series().size(); s++) {
                double value = value(chart, row, s);
                extreme = highest ? Math.max(extreme, value) : Math.min(extreme, value);
            }
        }
        return extreme;
    }

    private static String number(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
