package dev.stratum.engine.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableSet;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Copies the XML of a sheet byte for byte, but for the cells that change. */
final class SheetRewriter {
    private final MarkupStream xml;
    private final SheetChanges changes;
    private final OutputStream out;
    private final Deque<Integer> rows;
    private String prefix = "";
    private int row = -1;

    private SheetRewriter(InputStream old, SheetChanges changes, OutputStream out) {
        this.xml = new MarkupStream(old);
        this.changes = changes;
        this.out = out;
        this.rows = new ArrayDeque<>(changes.rows());
    }

    static void rewrite(InputStream old, SheetChanges changes, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        new SheetRewriter(inUtf8(old), changes, buffered).run();
        buffered.flush();
    }

    /** Workbooks are in UTF-8, or in UTF-16 with a mark at the beginning. */
    private static InputStream inUtf8(InputStream old) throws IOException {
        PushbackInputStream in = new PushbackInputStream(old, 2);
        byte[] mark = in.readNBytes(2);
        in.unread(mark);
        boolean wide = mark.length == 2 && ((mark[0] == -2 && mark[1] == -1) || (mark[0] == -1 && mark[1] == -2));
        return wide
                ? ReaderInputStream.builder()
                        .setReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_16))
                        .setCharset(StandardCharsets.UTF_8)
                        .get()
                : in;
    }

    private void run() throws IOException {
        while (xml.next()) {
            if (xml.isStart("dimension")) {
                write(dimension(new StartTag(xml.text())).text());
            } else if (xml.isStart("sheetData")) {
                sheetData();
            } else {
                copyDeclaration();
            }
        }
    }

    /** The declaration names an encoding, which is UTF-8 from here on; everything else is copied. */
    private void copyDeclaration() throws IOException {
        String declaration = xml.text();
        if (declaration.startsWith("<?xml") && declaration.contains("UTF-16")) {
            write(declaration.replace("UTF-16", "UTF-8"));
        } else {
            xml.copyTo(out);
        }
    }

    private StartTag dimension(StartTag tag) {
        String ref = tag.attribute("ref");
        if (ref == null || changes.rows().isEmpty()) {
            return tag;
        }
        CellRangeAddress range = CellRangeAddress.valueOf(ref);
        for (int changed : changes.rows()) {
            for (int column : changes.valueColumns(changed)) {
                if (changes.value(changed, column) != SheetChanges.Nothing.BLANK) {
                    range.setFirstRow(Math.min(range.getFirstRow(), changed));
                    range.setLastRow(Math.max(range.getLastRow(), changed));
                    range.setFirstColumn(Math.min(range.getFirstColumn(), column));
                    range.setLastColumn(Math.max(range.getLastColumn(), column));
                }
            }
        }
        return range.formatAsString().equals(ref) ? tag : tag.with("ref", range.formatAsString());
    }

    private void sheetData() throws IOException {
        StartTag data = new StartTag(xml.text());
        prefix = data.prefix();
        write(data.open().text());
        if (!xml.isEmptyElement()) {
            while (xml.next() && !xml.isEnd("sheetData")) {
                if (xml.isStart("row")) {
                    row();
                } else {
                    xml.copyTo(out);
                }
            }
        }
        while (!rows.isEmpty()) {
            newRow(rows.remove());
        }
        write("</" + prefix + "sheetData>");
    }

    private void row() throws IOException {
        StartTag tag = new StartTag(xml.text());
        boolean empty = xml.isEmptyElement();
        String number = tag.attribute("r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        while (!rows.isEmpty() && rows.peek() < row) {
            newRow(rows.remove());
        }
        boolean isChanged = !rows.isEmpty() && rows.peek() == row;
        if (!isChanged && !changes.isBare()) {
            xml.copyTo(out);
            while (!empty && xml.next()) {
                xml.copyTo(out);
                if (xml.isEnd("row")) {
                    return;
                }
            }
            return;
        }
        if (isChanged) {
            rows.remove();
        }
        changedRow(tag, empty);
    }

    private void newRow(int number) throws IOException {
        StringBuilder cells = new StringBuilder();
        for (int column : changes.columnsOf(number)) {
            cells.append(newCell(number, column));
        }
        if (!cells.isEmpty()) {
            write("<" + prefix + "row r=\"" + (number + 1) + "\">" + cells + "</" + prefix + "row>");
        }
    }

    /** The hint which columns are in use is left out, as it may not hold any more. */
    private void changedRow(StartTag tag, boolean empty) throws IOException {
        write(tag.without("spans").open().text());
        NavigableSet<Integer> columns = changes.columnsOf(row);
        int column = -1;
        while (!empty && xml.next() && !xml.isEnd("row")) {
            if (!xml.isStart("c")) {
                xml.copyTo(out);
                continue;
            }
            StartTag cell = new StartTag(xml.text());
            String place = cell.attribute("r");
            column = place == null ? column + 1 : new CellReference(place).getCol();
            while (!columns.isEmpty() && columns.first() < column) {
                write(newCell(row, columns.pollFirst()));
            }
            if (columns.remove(column) || changes.isBare()) {
                changedCell(cell, column);
            } else {
                copyCell();
            }
        }
        for (int rest : columns) {
            write(newCell(row, rest));
        }
        write("</" + prefix + "row>");
    }

    private void copyCell() throws IOException {
        xml.copyTo(out);
        boolean open = !xml.isEmptyElement();
        while (open && xml.next()) {
            xml.copyTo(out);
            open = !xml.isEnd("c");
        }
    }

    private String newCell(int atRow, int column) {
        Object value = changes.value(atRow, column);
        if (value == null || value == SheetChanges.Nothing.BLANK) {
            return "";
        }
        StartTag tag =
                new StartTag("<" + prefix + "c r=\"" + new CellReference(atRow, column).formatAsString() + "\">");
        return typed(tag, value).text() + content(value) + "</" + prefix + "c>";
    }

    private void changedCell(StartTag tag, int column) throws IOException {
        StringBuilder formula = new StringBuilder();
        StringBuilder stored = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        boolean hasContent = !xml.isEmptyElement();
        while (hasContent && xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                element("f", formula);
            } else if (xml.isStart("v")) {
                element("v", stored);
            } else if (xml.isStart("is")) {
                element("is", stored);
            } else if (xml.isStart("extLst")) {
                element("extLst", rest);
            }
        }
        Object value = changes.value(row, column);
        // Without a formula there is nothing that could spill.
        boolean isValue = changes.isBare() && changes.formula(row, column) == null;
        StartTag open = isValue ? tag.open().without("cm") : tag.open();
        StartTag changed = value == null ? open : typed(open.without("vm"), value);
        String content = value == null ? stored.toString() : content(value);
        write(changed.text() + formula(formula.toString(), column) + content + rest + "</" + tag.name() + ">");
    }

    /** Takes the element that begins with this piece. */
    private void element(String name, StringBuilder into) throws IOException {
        into.append(xml.text());
        boolean open = !xml.isEmptyElement();
        while (open && xml.next()) {
            into.append(xml.text());
            open = !xml.isEnd(name);
        }
    }

    private String formula(String formula, int column) {
        CellRangeAddress range = changes.rangesOf(row).get(column);
        boolean again = changes.isAgain(row, column);
        if (changes.isBare()) {
            String kept = changes.formula(row, column);
            if (kept == null) {
                return "";
            }
            if (!kept.isEmpty()) {
                return "<" + prefix + "f>" + Escapes.write(kept) + "</" + prefix + "f>";
            }
        }
        if (formula.isEmpty() || (range == null && !again)) {
            return formula;
        }
        int end = formula.indexOf('>') + 1;
        StartTag tag = new StartTag(formula.substring(0, end));
        tag = range == null ? tag : tag.with("ref", range.formatAsString());
        tag = again ? tag.with("ca", "1") : tag;
        return tag.text() + formula.substring(end);
    }

    private static StartTag typed(StartTag tag, Object value) {
        StartTag plain = tag.without("t");
        if (value instanceof String) {
            return plain.with("t", "str");
        }
        if (value instanceof Boolean) {
            return plain.with("t", "b");
        }
        return value instanceof StoredError ? plain.with("t", "e") : plain;
    }

    private String content(Object value) {
        if (value == SheetChanges.Nothing.BLANK) {
            return "";
        }
        return "<" + prefix + "v>" + text(value) + "</" + prefix + "v>";
    }

    private static String text(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        if (value instanceof StoredError error) {
            return Escapes.write(error.text());
        }
        if (value instanceof Double number) {
            String digits = number.toString();
            return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        }
        return Escapes.write(value.toString());
    }

    private void write(String text) throws IOException {
        out.write(BookFile.utf8(text));
    }
}
