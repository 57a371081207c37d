package dev.stratum.xlsx;

import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;

/**
 * An empty chart in its place on a sheet, with a title, a name, a number of its own on the sheet and the text that a
 * screen reader speaks.
 *
 * @param left first column, from 0
 * @param top first row, from 0
 * @param right the column before which it ends
 * @param bottom the row before which it ends
 * @param title the words above it, also its name in the list of objects
 * @param description what it shows, for people who do not see it
 */
public record ChartFrame(int left, int top, int right, int bottom, String title, String description) {
    private static final double TITLE_POINTS = 12;

    /**
     * Makes the chart.
     *
     * @param sheet where it stands
     * @return the chart, without axes and series
     */
    public XSSFChart on(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, top, right, bottom));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        // The run has its properties already; adding them once more would make a chart that Excel takes out.
        XDDFTextRun run =
                chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0);
        run.setFontSize(TITLE_POINTS);
        run.setBold(true);
        name(drawing.getCTDrawing());
        return chart;
    }

    /**
     * Lets the title of a chart follow a cell.
     *
     * @param chart a chart with a title
     * @param cell the address of the cell, with its sheet
     * @param text what the cell shows now
     */
    public static void follow(XSSFChart chart, String cell, String text) {
        chart.setTitleFormula(cell);
        CTTitle title = chart.getCTChart().getTitle();
        CTStrData cache = title.getTx().getStrRef().addNewStrCache();
        cache.addNewPtCount().setVal(1);
        CTStrVal value = cache.addNewPt();
        value.setIdx(0);
        value.setV(text);
        CTTextBody body = title.addNewTxPr();
        body.addNewBodyPr();
        CTTextParagraph paragraph = body.addNewP();
        CTTextCharacterProperties letters = paragraph.addNewPPr().addNewDefRPr();
        letters.setSz((int) (TITLE_POINTS * 100));
        letters.setB(true);
        paragraph.addNewEndParaRPr().setLang("en-US");
    }

    private void name(CTDrawing drawing) {
        int count = drawing.sizeOfTwoCellAnchorArray();
        CTNonVisualDrawingProps properties = drawing.getTwoCellAnchorArray(count - 1)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        // Number 1 is the drawing itself.
        properties.setId(count + 1L);
        properties.setName(title);
        properties.setDescr(description);
    }
}
