package dev.stratum.report;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Draws a chart as SVG within a page: bars or a line, their values written at them, the axis from zero. */
final class SvgChart {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 300;
    private static final double LEFT = 12;
    private static final double TOP = 34;
    private static final double BOTTOM = 52;
    private static final int COLOURS = 8;
    private static final double LABEL_CHARACTER = 6.6;

    private final XMLStreamWriter xml;

    SvgChart(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(ReportChart chart) throws XMLStreamException {
        start(
                "svg",
                "viewBox",
                "0 0 " + number(WIDTH) + " " + number(HEIGHT),
                "role",
                "img",
                "aria-label",
                chart.title());
        double low = Math.min(0, extreme(chart, false));
        double high = Math.max(0, extreme(chart, true));
        if (high == low) {
            high = low + 1;
        }
        double zero = y(0, low, high);
        label(chart.axis(), LEFT, 14, "start", "soft");
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
                        "c" + (series == 1 ? row : s) % COLOURS,
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
                if (shown.length() * LABEL_CHARACTER <= bar * (series == 1 ? 1.25 : 1)) {
                    label(shown, x + s * bar + bar * 0.47, top - 4, "middle", "");
                }
            }
            label(
                    fitting(String.valueOf(chart.table().rows().get(row)[chart.categories()]), slot),
                    x + slot * 0.4,
                    HEIGHT - BOTTOM + 18,
                    "middle",
                    "");
        }
    }

    private void polyline(ReportChart chart, double low, double high) throws XMLStreamException {
        int rows = chart.rows();
        double step = (WIDTH - 2 * LEFT) / Math.max(1, rows - 1);
        StringBuilder points = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            points.append(number(LEFT + row * step))
                    .append(',')
                    .append(number(y(value(chart, row, 0), low, high)))
                    .append(' ');
        }
        start("polyline", "points", points.toString().strip());
        xml.writeEndElement();
        for (int row : rows == 0 ? List.<Integer>of() : List.of(0, rows - 1)) {
            label(
                    String.valueOf(chart.table().rows().get(row)[chart.categories()]),
                    LEFT + row * step,
                    HEIGHT - BOTTOM + 18,
                    row == 0 ? "start" : "end",
                    "");
        }
    }

    private void legend(ReportChart chart) throws XMLStreamException {
        double x = LEFT;
        for (int s = 0; s < chart.series().size(); s++) {
            String name = chart.table().headings().get(chart.series().get(s));
            start(
                    "rect",
                    "class",
                    "c" + s % COLOURS,
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
            x += 30 + name.length() * LABEL_CHARACTER;
        }
    }

    private static String fitting(String name, double width) {
        int most = (int) (width / LABEL_CHARACTER);
        return name.length() <= most ? name : name.substring(0, Math.max(1, most - 1)) + "\u2026";
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

    private static String shown(ReportChart chart, int series, double value) {
        return chart.table().columns().get(chart.series().get(series)).format().shown(value);
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
