package dev.stratum.host.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Variant;
import dev.stratum.problem.ExcelError;
import dev.stratum.sheet.CellError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The layout of VARIANT in memory: oaidl.h of the Windows SDK. */
class VariantMemoryTest {
    private final List<Memory> texts = new ArrayList<>();

    /** A text as SysAllocString lays it out: length in bytes, characters, a closing zero. */
    private Pointer text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        Memory memory = new Memory(bytes.length + 6L);
        memory.setInt(0, bytes.length);
        memory.write(4, bytes, 0, bytes.length);
        memory.setShort(4L + bytes.length, (short) 0);
        texts.add(memory);
        return memory.share(4);
    }

    private Object[][] there(Object[][] cells) {
        Memory data = new Memory((long) cells.length * cells[0].length * VariantMemory.SIZE);
        VariantMemory.write(data, cells, this::text);
        return VariantMemory.read(data, cells.length, cells[0].length);
    }

    @Test
    void aVariantTakes16BytesIn32BitAnd24In64Bit() {
        assertThat(VariantMemory.SIZE).isEqualTo(Native.POINTER_SIZE == 8 ? 24 : 16);
    }

    @Test
    void cellsStandColumnByColumn() {
        Memory data = new Memory(4L * VariantMemory.SIZE);
        VariantMemory.write(data, new Object[][] {{1.0, 2.0}, {3.0, 4.0}}, this::text);
        assertThat(data.getShort(0)).isEqualTo((short) Variant.VT_R8);
        assertThat(data.getDouble(8)).isEqualTo(1);
        assertThat(data.getDouble(VariantMemory.SIZE + 8L)).isEqualTo(3);
        assertThat(data.getDouble(2L * VariantMemory.SIZE + 8)).isEqualTo(2);
    }

    @Test
    void everyKindOfValueComesBack() {
        Object[][] cells = {{1.5, true, "Müller 李"}, {null, false, "'=1+1"}};
        assertThat(there(cells)).isDeepEqualTo(cells);
    }

    @Test
    void errorsComeBackWithTheirText() {
        Memory data = new Memory(VariantMemory.SIZE);
        data.setShort(0, (short) Variant.VT_ERROR);
        data.setInt(8, 0x800A0000 + 2042);
        assertThat(VariantMemory.read(data, 1, 1)[0][0])
                .isInstanceOfSatisfying(
                        ExcelErrorCell.class, error -> assertThat(error).hasMessage("#N/A"));
    }

    /** Taking back a failed write gives every cell what it showed before. */
    @Test
    void errorsAreWrittenAsErrorsAndNotAsText() {
        Exception[] errors = {
            ExcelErrorCell.of(0x800A0000 + 2042),
            ExcelErrorCell.of(0x800A0000 + 2045),
            ExcelErrorCell.of(0x800A0000 + 2051),
            new CellError(ExcelError.NUM, "why"),
            new Exception("of another kind")
        };
        Memory data = new Memory((long) errors.length * VariantMemory.SIZE);
        VariantMemory.write(data, new Object[][] {errors}, this::text);
        assertThat(data.getShort(0)).isEqualTo((short) Variant.VT_ERROR);
        assertThat(data.getInt(8)).isEqualTo(0x800A0000 + 2042);
        assertThat(Arrays.stream(VariantMemory.read(data, 1, errors.length)[0])
                        .map(error -> ((Exception) error).getMessage()))
                .containsExactly("#N/A", "#SPILL!", "#ERROR 2051", "#NUM!", "#VALUE!");
    }

    @RepeatedTest(20)
    void blocksOfAnyShapeComeBack(RepetitionInfo run) {
        SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
        Object[][] cells = new Object[1 + random.nextInt(9)][1 + random.nextInt(9)];
        for (Object[] row : cells) {
            for (int column = 0; column < row.length; column++) {
                row[column] = switch (random.nextInt(4)) {
                    case 0 -> null;
                    case 1 -> random.nextDouble(-1e9, 1e9);
                    case 2 -> random.nextBoolean();
                    default -> "text " + random.nextInt();
                };
            }
        }
        assertThat(there(cells)).isDeepEqualTo(cells);
    }
}
