package dev.stratum.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stratum.problem.StratumException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @TempDir
    private Path folder;

    private final List<String> header = new ArrayList<>();
    private final List<CsvTable.Line> lines = new ArrayList<>();

    private void read(String text) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, text);
        read(file, CsvForm.PLAIN, first -> true);
    }

    private void read(Path file, CsvForm form, java.util.function.Predicate<List<String>> isHeader) {
        CsvTable.read(file, form, UnaryOperator.identity(), isHeader, names -> {
            header.addAll(names);
            return lines::add;
        });
    }

    @Test
    void linesKnowTheirNumberInTheFileAndTheirRowOnASheet() throws IOException {
        read("a,b\r\n1,2\r\n\r\n\"x\ny\",4\r\n5,6");
        assertThat(header).containsExactly("a", "b");
        assertThat(lines).extracting(CsvTable.Line::line).containsExactly(2L, 4L, 6L);
        assertThat(lines).extracting(CsvTable.Line::row).containsExactly(2, 4, 5);
        assertThat(lines.get(1).value(0)).isEqualTo("x\ny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2", "a;b\n1;2", "a\tb\n1\t2", "\uFEFFa,b\n1,2\n", "\"a\",\"b\"\n1,2\n"})
    void separatorsQuotesAndByteOrderMarksMakeNoDifference(String text) throws IOException {
        read(text);
        assertThat(header).containsExactly("a", "b");
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.values()).containsExactly("1", "2"));
    }

    @Test
    void aLineMayBeShorterThanTheHeaderAndEndInBlanks() throws IOException {
        read("a,b\n1\n1,2,,\n1,2,3\n");
        assertThat(lines.get(0).value(1)).isEmpty();
        assertThat(lines).extracting(line -> line.isLongerThan(2)).containsExactly(false, false, true);
    }

    @Test
    void filesThatAreNoTableAreRefused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(StratumException.class).hasMessageContaining("it is empty");
        assertThatThrownBy(() -> read("PK\u0003\u0004")).hasMessageContaining("it is a workbook");
        assertThatThrownBy(() -> read("a,b\n1,2\n\"1,2\n3,4\n"))
                .hasMessageContaining("a quote that opens in line 3 is never closed");
        assertThatThrownBy(() -> read("a,b\n\"1\"x,2\n"))
                .hasMessageContaining("in line 2 text follows a quote that closes")
                .hasMessageNotContaining("encapsulated");
        assertThatThrownBy(() -> read(folder, CsvForm.PLAIN, first -> true)).hasMessageContaining("it is a folder");
    }

    @Test
    void aDeclarationWithoutASeparatorIsALineLikeAnyOther() throws IOException {
        read("sep=\r\nKunde;Betrag\r\nA;1\r\nB;2\r\n");
        assertThat(lines).last().extracting(CsvTable.Line::values).asString().contains("B", "2");
    }

    @Test
    void aLineOfExcelDeclaresTheSeparatorAndIsNoLineOfTheSheet() throws IOException {
        read("sep=|\r\na|b\r\n1,5|2;5\r\n");
        assertThat(header).containsExactly("a", "b");
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.values()).containsExactly("1,5", "2;5");
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.row()).isEqualTo(2);
        });
    }

    /** The comma stands more often than the semicolon, but the header is not divided by it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\n1,5;2,5\n3,5;4,5\n",
                "a;b, EUR\n1,5;2\n3,5;4\n",
                "Report of the year\n\na;b\n1,5;2,5\n3,5;4,5\n",
                "a;b\n\"x,y,z\";2\n\"x,y,z\";4\n"
            })
    void aDecimalCommaIsNoSeparator(String text) throws IOException {
        read(text);
        assertThat(lines.get(lines.size() - 1).values()).hasSize(2);
    }

    @Test
    void titlesAboveTheHeaderArePassedOver() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "Sales export\nCompany: Example, Ltd\n\nCustomer,Amount\nA,5\n");
        read(file, CsvForm.PLAIN, names -> names.contains("Amount"));
        assertThat(header).containsExactly("Customer", "Amount");
        assertThat(lines).extracting(CsvTable.Line::line).containsExactly(5L);
        assertThat(lines).extracting(CsvTable.Line::row).containsExactly(5);
    }

    @Test
    void withoutAHeaderThatIsKnownTheFirstLineIsTaken() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "x,y\n1,2\n");
        read(file, CsvForm.PLAIN, names -> names.contains("Amount"));
        assertThat(header).containsExactly("x", "y");
        assertThat(lines).hasSize(1);
    }

    @Test
    void aPackedFileIsUnpackedAndACutOffOneRefused() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        read(file, CsvForm.PLAIN, first -> true);
        assertThat(lines).hasSize(1);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(() -> read(file, CsvForm.PLAIN, first -> true))
                .hasMessageContaining("it is damaged or cut off");
    }

    @Test
    void otherEncodingsAreReadWhenTheyAreMarkedOrNamed() throws IOException {
        Path marked = folder.resolve("utf16.csv");
        Files.write(marked, "\uFEFFName,b\nM\u00fcller,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        read(marked, CsvForm.PLAIN, first -> true);
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "Name,b\nM\u00fcller,2\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(latin, CsvForm.PLAIN, first -> true))
                .hasMessageContaining("--encoding windows-1252");
        read(latin, new CsvForm(java.nio.charset.Charset.forName("windows-1252"), null, null), first -> true);
        assertThat(lines).extracting(line -> line.value(0)).containsExactly("M\u00fcller", "M\u00fcller");
        assertThat(header).containsExactly("Name", "b", "Name", "b");
    }

    @Test
    void aQuoteTooManySwallowsLinesThatLookLikeThoseOfTheFile() throws IOException {
        read("a,b,c\n1,2,\"pipe\n4,5,6\n7,8,pipe\"\n9,9,\"Main St 5\nNew York, USA\"\n");
        assertThat(lines.get(0).swallowed(3)).containsExactly(List.of("4", "5", "6"), List.of("7", "8", "pipe"));
        assertThat(lines.get(1).swallowed(3)).isEmpty();
    }
}
