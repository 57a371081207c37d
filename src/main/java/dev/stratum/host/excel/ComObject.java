package dev.stratum.host.excel;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.COM.COMBindingBaseObject;
import com.sun.jna.platform.win32.COM.COMUtils;
import com.sun.jna.platform.win32.COM.Dispatch;
import com.sun.jna.platform.win32.COM.IDispatch;
import com.sun.jna.platform.win32.COM.Unknown;
import com.sun.jna.platform.win32.Guid.REFIID;
import com.sun.jna.platform.win32.OaIdl.SAFEARRAY;
import com.sun.jna.platform.win32.OleAuto;
import com.sun.jna.platform.win32.Variant;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.platform.win32.WinDef.SCODE;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An object of a running Excel through COM ({@code IDispatch}). It stays on the thread it came from, and all objects
 * that came out of one are released with it.
 */
final class ComObject extends COMBindingBaseObject implements Automation, AutoCloseable {
    private final Deque<ComObject> family;

    private ComObject(IDispatch dispatch, Deque<ComObject> family) {
        super(dispatch);
        this.family = family;
        family.push(this);
    }

    /**
     * Wraps the application that Jinx hands out.
     *
     * @param unknown an {@code IUnknown} pointer with a reference of its own
     * @return the application; closing it releases everything that came out of it
     */
    static ComObject application(long unknown) {
        Unknown given = new Unknown(new Pointer(unknown));
        PointerByReference dispatch = new PointerByReference();
        // IUnknown::QueryInterface for IDispatch, then IUnknown::Release of the reference that Jinx gave.
        COMUtils.checkRC(given.QueryInterface(new REFIID(IDispatch.IID_IDISPATCH), dispatch));
        given.Release();
        return new ComObject(new Dispatch(dispatch.getValue()), new ArrayDeque<>());
    }

    @Override
    public Object get(String member, Object... arguments) {
        VARIANT[] given = new VARIANT[arguments.length];
        for (int i = 0; i < given.length; i++) {
            given[i] = variant(arguments[i]);
        }
        VARIANT.ByReference result = new VARIANT.ByReference();
        try {
            // IDispatch::Invoke as method or property, which Excel does not tell apart.
            oleMethod(OleAuto.DISPATCH_METHOD, result, member, given);
            return value(result);
        } finally {
            clear(given);
        }
    }

    @Override
    public void set(String member, Object value) {
        VARIANT given = variant(value);
        try {
            // IDispatch::Invoke with DISPATCH_PROPERTYPUT.
            oleMethod(OleAuto.DISPATCH_PROPERTYPUT, null, member, given);
        } finally {
            clear(given);
        }
    }

    @Override
    public void close() {
        while (!family.isEmpty()) {
            // IUnknown::Release of every object, the youngest first.
            family.pop().release();
        }
    }

    private static void clear(VARIANT... given) {
        for (VARIANT variant : given) {
            // VariantClear frees texts and arrays; a number has nothing to free.
            OleAuto.INSTANCE.VariantClear(variant);
        }
    }

    private static VARIANT variant(Object value) {
        if (value == LEFT_OUT) {
            VARIANT missing = new VARIANT();
            missing.setValue(VARIANT.VARIANT_MISSING.getVarType(), VARIANT.VARIANT_MISSING.getValue());
            return missing;
        }
        if (value instanceof ComObject object) {
            // The VARIANT releases its reference when it is cleared, so it gets one of its own.
            Dispatch dispatch = (Dispatch) object.getIDispatch();
            dispatch.AddRef();
            return new VARIANT(dispatch);
        }
        if (value instanceof Object[][] cells) {
            return new VARIANT(array(cells));
        }
        if (value instanceof Boolean truth) {
            return new VARIANT(truth.booleanValue());
        }
        if (value instanceof Integer whole) {
            return new VARIANT(whole.intValue());
        }
        return value instanceof Number number ? new VARIANT(number.doubleValue()) : new VARIANT(String.valueOf(value));
    }

    /** A two-dimensional array; its sizes are given columns first because JNA turns them around. */
    private static SAFEARRAY array(Object[][] cells) {
        SAFEARRAY.ByReference array = SAFEARRAY.createSafeArray(cells[0].length, cells.length);
        Pointer data = array.accessData();
        try {
            VariantMemory.write(
                    data, cells, text -> OleAuto.INSTANCE.SysAllocString(text).getPointer());
        } finally {
            array.unaccessData();
        }
        return array;
    }

    private Object value(VARIANT.ByReference result) {
        int type = result.getVarType().intValue();
        if (type == Variant.VT_DISPATCH) {
            Object found = result.getValue();
            return found == null ? null : new ComObject((IDispatch) found, family);
        }
        try {
            if ((type & Variant.VT_ARRAY) != 0) {
                return cells((SAFEARRAY) result.getValue());
            }
            return switch (type) {
                case Variant.VT_BOOL -> result.booleanValue();
                case Variant.VT_BSTR -> result.stringValue();
                case Variant.VT_ERROR -> new ErrorCell(((SCODE) result.getValue()).intValue());
                case Variant.VT_EMPTY, Variant.VT_NULL -> null;
                case Variant.VT_I2, Variant.VT_I4, Variant.VT_R4, Variant.VT_R8 ->
                    ((Number) result.getValue()).doubleValue();
                default -> throw new IllegalStateException("Excel gave a value of the unknown kind " + type);
            };
        } finally {
            OleAuto.INSTANCE.VariantClear(result);
        }
    }

    private static Object[][] cells(SAFEARRAY array) {
        // JNA counts dimensions from the last: 0 are the columns, 1 the rows.
        int columns = array.getUBound(0) - array.getLBound(0) + 1;
        int rows = array.getDimensionCount() == 1 ? 1 : array.getUBound(1) - array.getLBound(1) + 1;
        Pointer data = array.accessData();
        try {
            return VariantMemory.read(data, rows, columns);
        } finally {
            array.unaccessData();
        }
    }
}
