package dev.stratum.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * Rules that every template keeps: the principles for spreadsheets of the ICAEW (a sheet that says what the book is, inputs
 * apart and marked, checks with one verdict) and the rules of accessible documents (WCAG 2.1: texts for charts, contrast,
 * title and language).
 */
@Tag("slow")
@ParameterizedClass
@MethodSource("dev.stratum.templates.Templates#names")
class TemplateRulesTest {
    /** A window of 1440 pixels without the numbers of the rows and the scroll bar, and 30 for Calc, which draws columns wider. */
    private static final double VISIBLE = 1440 - 90;

    /** WCAG 2.1, success criterion 1.4.3. */
    private static final double CONTRAST = 4.5;

    /** A number of thousands in a formula is a bound that belongs into a cell. */
    private static final Pattern LITERAL = Pattern.compile("(?<![A-Z$0-9.\"])[0-9]{4,}(?![0-9]*\")");

    /** What a cell of Excel holds, beside a blank: see the sheet of hypotheses. */
    private static final String LONGEST_TEXT = "{32767,0}";

    private final String name;
    private final XSSFWorkbook book;

    TemplateRulesTest(String name) {
        this.name = name;
        book = Shipped.shared(name);
    }

    private List<XSSFSheet> sheets() {
        List<XSSFSheet> sheets = new ArrayList<>();
        book.forEach(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    @Test
    void sheetAboutSaysWhatTheBookIs() {
        List<String> told = new ArrayList<>();
        for (Row row : book.getSheet("About")) {
            if (row.getCell(1) != null && !row.getCell(1).getStringCellValue().isEmpty()) {
                told.add(row.getCell(0).getStringCellValue());
            }
        }
        assertThat(told)
                .contains(
                        "Purpose",
                        "Method",
                        "Source of the data",
                        "Date of this version",
                        "Version",
                        "Inputs",
                        "How to refresh");
    }

    @Test
    void allChecksAreFormulasAndTheirVerdictIsOk() {
        assertThat(Shipped.shown(book, name, "verdict[1,value]")).isEqualTo("OK");
        assertThat(book.getName("all_checks").getRefersToFormula()).startsWith("Checks!");
        Block checks = Shipped.layout(name).block("checks");
        int verdicts = 0;
        for (int row = checks.body(); row < checks.body() + checks.rows(); row++) {
            Row line = book.getSheet("Checks").getRow(row);
            assertThat(line.getCell(1).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(line.getCell(2).getCellType()).isEqualTo(CellType.FORMULA);
            verdicts += "yes".equals(Shipped.shown(line.getCell(2))) ? 1 : 0;
        }
        assertThat(verdicts).isGreaterThanOrEqualTo(5);
    }

    @Test
    void everyPictureHasATextForPeopleWhoDoNotSeeIt() {
        for (XSSFSheet sheet : sheets()) {
            if (sheet.getDrawingPatriarch() != null) {
                for (CTTwoCellAnchor anchor :
                        sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList()) {
                    CTNonVisualDrawingProps properties = anchor.isSetGrpSp()
                            ? anchor.getGrpSp().getNvGrpSpPr().getCNvPr()
                            : anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
                    assertThat(properties.getDescr())
                            .as(sheet.getSheetName() + ", " + properties.getName())
                            .hasSizeGreaterThan(20);
                }
            }
        }
    }

    @Test
    void onlySentencesStandInMergedCells() {
        for (XSSFSheet sheet : sheets()) {
            for (CellRangeAddress merged : sheet.getMergedRegions()) {
                assertThat(merged.getFirstRow())
                        .as(sheet.getSheetName() + " " + merged)
                        .isEqualTo(merged.getLastRow());
                assertThat(merged.getFirstColumn()).isZero();
                for (int column = 1; column <= merged.getLastColumn(); column++) {
                    assertThat(Shipped.shown(sheet.getRow(merged.getFirstRow()).getCell(column)))
                            .isNull();
                }
                assertThat(Shipped.shown(sheet.getRow(merged.getFirstRow()).getCell(0)))
                        .isInstanceOf(String.class);
            }
        }
    }

    @Test
    void textStandsOutFromItsBackground() {
        // By their number: to compare two styles is to compare their XML.
        Map<Long, XSSFCellStyle> styles = new TreeMap<>();
        sheets().forEach(sheet -> sheet.forEach(row -> row.forEach(cell ->
                styles.computeIfAbsent(((XSSFCell) cell).getCTCell().getS(), s -> ((XSSFCell) cell).getCellStyle()))));
        assertThat(styles).hasSizeGreaterThan(5);
        for (XSSFCellStyle style : styles.values()) {
            XSSFColor text = style.getFont().getXSSFColor();
            boolean filled = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
            double contrast = contrast(
                    text == null ? new byte[3] : text.getRGB(),
                    filled ? style.getFillForegroundXSSFColor().getRGB() : new byte[] {-1, -1, -1});
            assertThat(contrast).as("style " + style.getIndex()).isGreaterThanOrEqualTo(CONTRAST);
        }
    }

    /** WCAG 2.1, contrast ratio. */
    private static double contrast(byte[] one, byte[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(byte[] rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double share = (rgb[i] & 0xFF) / 255.0;
            sum += weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void theFileHasATitleAndALanguage() {
        assertThat(book.getProperties().getCoreProperties().getTitle()).isNotBlank();
        assertThat(book.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .getLanguageProperty())
                .contains("en");
    }

    @Test
    void nothingThatIsPrintedStandsBesideAWindowOf1440Pixels() {
        Map<String, Double> tooWide = new TreeMap<>();
        for (XSSFSheet sheet : sheets()) {
            int columns = printedColumns(sheet);
            double pixels = 0;
            for (int column = 0; column < columns; column++) {
                pixels += sheet.getColumnWidthInPixels(column);
            }
            if (pixels > VISIBLE) {
                tooWide.put(sheet.getSheetName(), pixels);
            }
        }
        assertThat(tooWide).isEmpty();
    }

    /** As far as a sheet is printed; without an area as far as it shows something. */
    private int printedColumns(XSSFSheet sheet) {
        String area = book.getPrintArea(book.getSheetIndex(sheet));
        if (area != null) {
            return CellRangeAddress.valueOf(area).getLastColumn() + 1;
        }
        int last = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                last = Shipped.shown(cell) == null ? last : Math.max(last, cell.getColumnIndex() + 1);
            }
        }
        return last;
    }

    @Test
    void filledBooksPrintWhatTheyShowAndBlankOnesFollowTheData() {
        for (XSSFSheet sheet : sheets()) {
            String area = book.getPrintArea(book.getSheetIndex(sheet));
            if (!name.endsWith("-blank")) {
                assertThat(area).as(sheet.getSheetName()).isNotNull();
            }
            if (area != null) {
                assertThat(CellRangeAddress.valueOf(area).getFirstRow())
                        .as(sheet.getSheetName())
                        .isZero();
            }
        }
    }

    @Test
    void noFormulaHoldsABoundOfMoney() {
        for (XSSFSheet sheet : sheets()) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(LITERAL.matcher(cell.getCellFormula().replace(LONGEST_TEXT, ""))
                                        .find())
                                .as(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void everySheetLeadsBackToTheFirst() {
        for (XSSFSheet sheet : sheets().subList(1, sheets().size())) {
            assertThat(sheet.getHyperlinkList())
                    .as(sheet.getSheetName())
                    .anySatisfy(link -> assertThat(link.getAddress() == null ? link.getLocation() : link.getAddress())
                            .startsWith("'Start'"));
        }
        assertThat(sheets().get(0).getSheetName().toLowerCase(Locale.ROOT)).isEqualTo("start");
    }
}
