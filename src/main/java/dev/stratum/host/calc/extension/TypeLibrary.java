package dev.stratum.host.calc.extension;

import dev.stratum.functions.SheetFunction;
import dev.stratum.host.calc.FunctionGroup;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The interfaces of the function groups in LibreOffice's binary type registry, {@code types.rdb}.
 *
 * <p>The format is the one that LibreOffice documents in {@code unoidl/README.md}: little-endian numbers, strings with
 * their length in front, a map of names to payloads per module, the root map named in the header. The bits that mean
 * "published", "annotated" and "shared string" are never set here.
 */
final class TypeLibrary {

    private static final byte[] MAGIC = {'U', 'N', 'O', 'I', 'D', 'L', (byte) 0xff, 0};
    private static final int MODULE = 0;
    private static final int INTERFACE = 5;
    private static final int IN = 0;

    private record Entry(int nameOffset, int payloadOffset) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TypeLibrary() {}

    static byte[] of(List<FunctionGroup> groups) {
        return new TypeLibrary().write(groups);
    }

    private byte[] write(List<FunctionGroup> groups) {
        out.writeBytes(MAGIC);
        number(0); // the root map's place, known at the end
        number(1);
        List<Entry> entries = new ArrayList<>();
        for (FunctionGroup group : groups) {
            entries.add(new Entry(name(group.simpleInterfaceName()), payload(group)));
        }
        String[] modules = FunctionGroup.MODULE.split("\\.", -1);
        for (int i = modules.length - 1; i >= 0; i--) {
            entries = List.of(module(modules[i], entries));
        }
        int root = out.size();
        map(entries);
        byte[] file = out.toByteArray();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(MAGIC.length, root);
        return file;
    }

    private Entry module(String name, List<Entry> entries) {
        int nameOffset = name(name);
        int payload = out.size();
        out.write(MODULE);
        number(entries.size());
        map(entries);
        return new Entry(nameOffset, payload);
    }

    private void map(List<Entry> entries) {
        for (Entry entry : entries) {
            number(entry.nameOffset());
            number(entry.payloadOffset());
        }
    }

    private int payload(FunctionGroup group) {
        int payload = out.size();
        out.write(INTERFACE);
        number(1);
        text("com.sun.star.uno.XInterface");
        number(0); // optional bases
        number(0); // attributes
        number(group.functions().size());
        for (SheetFunction function : group.functions()) {
            text(FunctionGroup.method(function));
            text("any");
            List<String> types = FunctionGroup.argumentTypes(function);
            number(types.size());
            for (int i = 0; i < types.size(); i++) {
                out.write(IN);
                text(FunctionGroup.parameter(i));
                text(types.get(i));
            }
            number(0); // exceptions
        }
        return payload;
    }

    private int name(String name) {
        int offset = out.size();
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.write(0);
        return offset;
    }

    private void text(String text) {
        number(text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void number(int number) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }
}
