package dev.stratum.host.excel;

import dev.stratum.host.excel.LateBinding.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An object of a running Excel. It stays on the thread it came from, and all objects that came out of one are released
 * with it.
 *
 * <p>Excel is always asked in English, as VBA asks it: formulas, number formats and names of functions would otherwise
 * be those of the language of Windows, which may not even be Excel's own.
 */
final class ComObject implements Automation, AutoCloseable {
    /** LCID of English (United States). */
    static final int ENGLISH = 0x0409;

    private final LateBinding object;
    private final Deque<ComObject> family;

    private ComObject(LateBinding object, Deque<ComObject> family) {
        this.object = object;
        this.family = family;
        family.push(this);
    }

    /**
     * The application.
     *
     * @param application Excel.Application, with a reference of its own
     * @return the application; closing it releases everything that came out of it
     */
    static ComObject application(LateBinding application) {
        return new ComObject(application, new ArrayDeque<>());
    }

    @Override
    public Object get(String member, Object... arguments) {
        Object found = call(Kind.GET, member, arguments);
        return found instanceof LateBinding other ? new ComObject(other, family) : found;
    }

    @Override
    public void set(String member, Object value) {
        call(Kind.PUT, member, value);
    }

    private Object call(Kind kind, String member, Object... arguments) {
        Object[] given = arguments.clone();
        for (int i = 0; i < given.length; i++) {
            given[i] = given[i] instanceof ComObject other ? other.object : given[i];
        }
        try {
            return object.invoke(object.idOf(member, ENGLISH), ENGLISH, kind, given);
        } catch (ComFailure refused) {
            throw refused.problem(member);
        }
    }

    @Override
    public void close() {
        // The youngest first.
        while (!family.isEmpty()) {
            family.pop().object.release();
        }
    }
}
