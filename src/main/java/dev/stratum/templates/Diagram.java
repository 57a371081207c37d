package dev.stratum.templates;

import dev.stratum.xlsx.Styles;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ShapeTypes;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.TextAlign;
import org.apache.poi.xssf.usermodel.XSSFChildAnchor;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFConnector;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFTextParagraph;
import org.apache.poi.xssf.usermodel.XSSFTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;
import org.openxmlformats.schemas.drawingml.x2006.main.STLineEndType;

/**
 * A picture of boxes and arrows that Excel and Calc draw themselves: one object with one text for people who do not see it.
 * Places are percent of its width and height.
 */
final class Diagram {
    private static final double POINTS = 10;
    private static final String TEXT = "1E2526";
    private static final String LINE = "5F6B6D";
    private static final double WHOLE = 100;
    private static final int MOST_OBJECTS = 1000;

    /** How a box looks. */
    enum Look {
        /** What is measured or done. */
        PLAIN("FFFFFF"),
        /** What comes out of it. */
        RESULT(Styles.TIER_TINTS.get(0)),
        /** What the paper adds. */
        NEW(Styles.TIER_TINTS.get(2));

        private final String fill;

        Look(String fill) {
            this.fill = fill;
        }
    }

    private final XSSFShapeGroup group;
    private final int width;
    private final int height;
    private long number;

    private Diagram(XSSFShapeGroup group, int width, int height, long number) {
        this.group = group;
        this.width = width;
        this.height = height;
        this.number = number;
    }

    /** An empty picture over some cells of a sheet. */
    static Diagram on(XSSFSheet sheet, int top, int left, int bottom, int right, String spoken) {
        double across = 0;
        for (int column = left; column < right; column++) {
            across += sheet.getColumnWidthInPixels(column);
        }
        double down = 0;
        for (int row = top; row < bottom; row++) {
            down += sheet.getRow(row) == null
                    ? sheet.getDefaultRowHeightInPoints()
                    : sheet.getRow(row).getHeightInPoints();
        }
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFShapeGroup group = drawing.createGroup(new XSSFClientAnchor(0, 0, 0, 0, left, top, right, bottom));
        int width = (int) Math.round(across * Units.EMU_PER_PIXEL);
        int height = (int) Math.round(down * Units.EMU_PER_POINT);
        group.setCoordinates(0, 0, width, height);
        Diagram diagram = new Diagram(
                group,
                width,
                height,
                (long) MOST_OBJECTS * drawing.getCTDrawing().sizeOfTwoCellAnchorArray());
        diagram.tell(group.getCTGroupShape().getNvGrpSpPr().getCNvPr(), sheet.getSheetName(), spoken);
        return diagram;
    }

    /** Every object of a drawing has a number of its own, a name and words for people who do not see it. */
    private void tell(CTNonVisualDrawingProps object, String name, String spoken) {
        number++;
        object.setId(number);
        object.setName(name + " " + number % MOST_OBJECTS);
        object.setDescr(spoken);
    }

    /** A box with its name and, below it, what it is. */
    Diagram box(double left, double top, double wide, double high, Look look, String name, String... lines) {
        return shape(ShapeTypes.ROUND_RECT, new double[] {left, top, wide, high}, look, name, lines);
    }

    /** A question with more than one way on. */
    Diagram question(double left, double top, double wide, double high, String name) {
        return shape(ShapeTypes.FLOW_CHART_DECISION, new double[] {left, top, wide, high}, Look.NEW, name);
    }

    /** A few words without a box. */
    Diagram words(double left, double top, double wide, double high, String text) {
        XSSFSimpleShape shape = shape(ShapeTypes.RECT, left, top, wide, high, "", text);
        shape.setNoFill(true);
        shape.getCTShape().getSpPr().addNewLn().addNewNoFill();
        return this;
    }

    private Diagram shape(int type, double[] place, Look look, String name, String... lines) {
        XSSFSimpleShape shape = shape(type, place[0], place[1], place[2], place[3], name, lines);
        byte[] fill = HexFormat.of().parseHex(look.fill);
        byte[] line = HexFormat.of().parseHex(LINE);
        shape.setFillColor(fill[0] & 0xFF, fill[1] & 0xFF, fill[2] & 0xFF);
        shape.setLineStyleColor(line[0] & 0xFF, line[1] & 0xFF, line[2] & 0xFF);
        shape.setLineWidth(1);
        return this;
    }

    private XSSFSimpleShape shape(
            int type, double left, double top, double wide, double high, String name, String... lines) {
        XSSFSimpleShape shape = group.createSimpleShape(
                new XSSFChildAnchor(across(left), down(top), across(left + wide), down(top + high)));
        tell(
                shape.getCTShape().getNvSpPr().getCNvPr(),
                "Shape",
                Stream.concat(Stream.of(name), Stream.of(lines))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
        shape.setShapeType(type);
        shape.setVerticalAlignment(VerticalAlignment.CENTER);
        shape.setWordWrap(true);
        shape.setLeftInset(3);
        shape.setRightInset(3);
        shape.setTopInset(1);
        shape.setBottomInset(1);
        shape.clearText();
        if (!name.isEmpty()) {
            write(shape, name, true);
        }
        List.of(lines).forEach(line -> write(shape, line, false));
        return shape;
    }

    private static void write(XSSFSimpleShape shape, String text, boolean bold) {
        XSSFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.CENTER);
        XSSFTextRun run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontSize(POINTS);
        run.setFont("Arial");
        run.setBold(bold);
        byte[] colour = HexFormat.of().parseHex(TEXT);
        run.setFontColor(new java.awt.Color(colour[0] & 0xFF, colour[1] & 0xFF, colour[2] & 0xFF));
    }

    /** An arrow. */
    Diagram arrow(double fromLeft, double fromTop, double toLeft, double toTop) {
        XSSFConnector line = line(fromLeft, fromTop, toLeft, toTop);
        CTLineProperties properties = line.getCTConnector().getSpPr().getLn();
        properties.addNewTailEnd().setType(STLineEndType.TRIANGLE);
        return this;
    }

    /** A line that goes on. */
    XSSFConnector line(double fromLeft, double fromTop, double toLeft, double toTop) {
        XSSFConnector line = group.createConnector(new XSSFChildAnchor(
                across(Math.min(fromLeft, toLeft)),
                down(Math.min(fromTop, toTop)),
                across(Math.max(fromLeft, toLeft)),
                down(Math.max(fromTop, toTop))));
        tell(line.getCTConnector().getNvCxnSpPr().getCNvPr(), "Line", "A line to the next step");
        CTTransform2D place = line.getCTConnector().getSpPr().getXfrm();
        if (toLeft < fromLeft) {
            place.setFlipH(true);
        }
        if (toTop < fromTop) {
            place.setFlipV(true);
        }
        byte[] colour = HexFormat.of().parseHex(LINE);
        line.setLineStyleColor(colour[0] & 0xFF, colour[1] & 0xFF, colour[2] & 0xFF);
        line.setLineWidth(1.25);
        return line;
    }

    private int across(double percent) {
        return (int) Math.round(width * percent / WHOLE);
    }

    private int down(double percent) {
        return (int) Math.round(height * percent / WHOLE);
    }
}
