package dev.stratum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.model.CalculationChain;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

class FormulaWriterTest {

    private final Books book = new Books();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=TEST.DOUBLE(A1)                     | _xll.TEST.DOUBLE(A1)",
                "test.double( A1 )                    | _xll.TEST.DOUBLE( A1 )",
                "_xll.TEST.DOUBLE(A1)                 | _xll.TEST.DOUBLE(A1)",
                "SUM(TEST.DOUBLE(A1),TEST.FAIL ())    | SUM(_xll.TEST.DOUBLE(A1),_xll.TEST.FAIL ())",
                "\"TEST.DOUBLE(\"&TEST.DOUBLE(1)      | \"TEST.DOUBLE(\"&_xll.TEST.DOUBLE(1)",
                "\"a\"\"TEST.FAIL(\"&TEST.FAIL()      | \"a\"\"TEST.FAIL(\"&_xll.TEST.FAIL()",
                "'TEST.DOUBLE(x)'!A1+TEST.DOUBLE(B1)  | 'TEST.DOUBLE(x)'!A1+_xll.TEST.DOUBLE(B1)",
                "'It''s TEST.FAIL('!A1                | 'It''s TEST.FAIL('!A1",
                "T[TEST.FAIL(x)]+TEST.DOUBLE(T[a'[b]) | T[TEST.FAIL(x)]+_xll.TEST.DOUBLE(T[a'[b])",
                "MY.TEST.DOUBLE(A1)                   | MY.TEST.DOUBLE(A1)",
                "TEST.DOUBLE                          | TEST.DOUBLE",
                "_xlfn.XLOOKUP(1,A:A,B:B)             | _xlfn.XLOOKUP(1,A:A,B:B)",
            })
    void prefixesTheNamesOfOurFunctionsAlone(String formula, String stored) {
        assertThat(new FormulaWriter(book.workbook(), TestFunctions.CATALOGUE).stored(formula))
                .isEqualTo(stored);
    }

    @Test
    void writesTheThreeKindsOfFormulaAsExcelDoes() {
        book.scalar("A1", "TEST.DOUBLE(1)").array("B1:C2", "TEST.COUNTING(2,2)").dynamic("E1", "TEST.COUNTING(2)");
        book.reopen().reopen();
        var scalar = book.cell("A1").getCTCell();
        assertThat(scalar.getF().getStringValue()).isEqualTo("_xll.TEST.DOUBLE(1)");
        assertThat(scalar.isSetCm()).isFalse();
        var array = book.cell("B1").getCTCell();
        assertThat(array.getF().getT()).isEqualTo(STCellFormulaType.ARRAY);
        assertThat(array.getF().getRef()).isEqualTo("B1:C2");
        assertThat(array.isSetCm()).isFalse();
        var dynamic = book.cell("E1").getCTCell();
        assertThat(dynamic.getF().getT()).isEqualTo(STCellFormulaType.ARRAY);
        assertThat(dynamic.getF().getRef()).isEqualTo("E1");
        assertThat(dynamic.getCm()).isEqualTo(1);
    }

    @Test
    void keepsTheMetadataThroughSavingOpeningAndSaving() throws Exception {
        book.dynamic("A1", "TEST.COUNTING(2)")
                .dynamic("C1", "TEST.COUNTING(2)")
                .recalculated()
                .recalculated();
        PackagePart part = metadata(book.workbook());
        assertThat(part.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
        assertThat(text(part))
                .contains("metadataType name=\"XLDAPR\" minSupportedVersion=\"120000\"")
                .contains("fDynamic=\"1\"")
                .contains("<cellMetadata count=\"1\"><bk><rc t=\"1\" v=\"0\"/></bk></cellMetadata>");
        assertThat(book.workbook()
                        .getPackagePart()
                        .getRelationshipsByType(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata"))
                .hasSize(1);
        book.dynamic("E1", "TEST.COUNTING(2)").reopen();
        assertThat(book.cell("E1").getCTCell().getCm()).isEqualTo(1);
        assertThat(text(metadata(book.workbook()))).containsOnlyOnce("cellMetadata count");
    }

    @Test
    void addsItsEntryToMetadataOfAnotherKind() throws Exception {
        String rich = "<metadata xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<metadataTypes count=\"1\"><metadataType name=\"XLRICHVALUE\" minSupportedVersion=\"120000\"/>"
                + "</metadataTypes><futureMetadata name=\"XLRICHVALUE\" count=\"1\"><bk/></futureMetadata>"
                + "<valueMetadata count=\"1\"><bk><rc t=\"1\" v=\"0\"/></bk></valueMetadata></metadata>";
        var name = PackagingURIHelper.createPartName("/xl/metadata.xml");
        PackagePart part = book.workbook()
                .getPackage()
                .createPart(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml");
        try (OutputStream out = part.getOutputStream()) {
            out.write(rich.getBytes(StandardCharsets.UTF_8));
        }
        book.workbook()
                .getPackagePart()
                .addRelationship(
                        name,
                        TargetMode.INTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata");
        book.reopen().dynamic("A1", "TEST.COUNTING(2)").reopen();
        assertThat(book.cell("A1").getCTCell().getCm()).isEqualTo(1);
        assertThat(text(metadata(book.workbook())))
                .contains("metadataTypes count=\"2\"")
                .containsPattern(Pattern.compile(
                        "futureMetadata.*XLDAPR.*<cellMetadata count=\"1\"><bk><rc t=\"2\" v=\"0\"/></bk>"
                                + "</cellMetadata><valueMetadata",
                        Pattern.DOTALL));
    }

    @Test
    void leavesNoCalculationChainBehind() {
        book.scalar("A1", "1+1");
        CalculationChain chain = (CalculationChain) book.workbook()
                .createRelationship(XSSFRelation.CALC_CHAIN, org.apache.poi.xssf.usermodel.XSSFFactory.getInstance());
        chain.getCTCalcChain().addNewC().setR("A1");
        book.reopen();
        assertThat(book.workbook().getCalculationChain()).isNotNull();
        book.scalar("A2", "2+2").reopen();
        assertThat(book.workbook().getCalculationChain()).isNull();
        assertThat(book.workbook().getPackage().getPartsByName(Pattern.compile("/xl/calcChain.xml")))
                .isEmpty();
    }

    private static PackagePart metadata(XSSFWorkbook workbook) {
        return workbook.getPackage()
                .getPartsByName(Pattern.compile("/xl/metadata.xml"))
                .get(0);
    }

    private static String text(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
