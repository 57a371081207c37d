package dev.stratum.host.excel;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.COM.COMUtils;
import com.sun.jna.platform.win32.COM.Dispatch;
import com.sun.jna.platform.win32.COM.IDispatch;
import com.sun.jna.platform.win32.COM.Unknown;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.platform.win32.Guid.REFIID;
import com.sun.jna.platform.win32.OaIdl;
import com.sun.jna.platform.win32.OaIdl.DISPID;
import com.sun.jna.platform.win32.OaIdl.DISPIDByReference;
import com.sun.jna.platform.win32.OaIdl.EXCEPINFO;
import com.sun.jna.platform.win32.OaIdl.SAFEARRAY;
import com.sun.jna.platform.win32.OleAuto;
import com.sun.jna.platform.win32.OleAuto.DISPPARAMS;
import com.sun.jna.platform.win32.Variant;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.platform.win32.WTypes.BSTR;
import com.sun.jna.platform.win32.WinDef.LCID;
import com.sun.jna.platform.win32.WinDef.SCODE;
import com.sun.jna.platform.win32.WinDef.WORD;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/** {@code IDispatch} through JNA: the one class that needs Windows and a running Excel. */
final class WindowsDispatch implements LateBinding {
    /** As method or property. */
    private static final int GET = OleAuto.DISPATCH_METHOD | OleAuto.DISPATCH_PROPERTYGET;

    private final Dispatch dispatch;

    private WindowsDispatch(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    /**
     * Takes the application that Jinx hands out.
     *
     * @param unknown an {@code IUnknown} pointer with a reference of its own
     * @return the application
     */
    static WindowsDispatch application(long unknown) {
        Unknown given = new Unknown(new Pointer(unknown));
        PointerByReference found = new PointerByReference();
        // IUnknown::QueryInterface for IDispatch, then IUnknown::Release of the reference that Jinx gave.
        HRESULT result = given.QueryInterface(new REFIID(IDispatch.IID_IDISPATCH), found);
        given.Release();
        check(result, "");
        return new WindowsDispatch(new Dispatch(found.getValue()));
    }

    @Override
    public int idOf(String member, int language) {
        DISPIDByReference id = new DISPIDByReference();
        WString[] names = {new WString(member)};
        check(dispatch.GetIDsOfNames(new REFIID(Guid.IID_NULL), names, names.length, new LCID(language), id), "");
        return id.getValue().intValue();
    }

    @Override
    public Object invoke(int member, int language, Kind kind, Object... arguments) {
        VARIANT[] given = new VARIANT[arguments.length];
        for (int i = 0; i < given.length; i++) {
            // COM takes arguments from the last to the first.
            given[given.length - 1 - i] = variant(arguments[i]);
        }
        VARIANT.ByReference result = new VARIANT.ByReference();
        EXCEPINFO.ByReference said = new EXCEPINFO.ByReference();
        try {
            HRESULT outcome = dispatch.Invoke(
                    new DISPID(member),
                    new REFIID(Guid.IID_NULL),
                    new LCID(language),
                    new WORD(kind == Kind.PUT ? OleAuto.DISPATCH_PROPERTYPUT : GET),
                    parameters(kind, given),
                    kind == Kind.PUT ? null : result,
                    said,
                    new IntByReference());
            check(outcome, description(said));
            return kind == Kind.PUT ? null : value(result);
        } finally {
            clear(given);
        }
    }

    @Override
    public void release() {
        dispatch.Release();
    }

    private static DISPPARAMS.ByReference parameters(Kind kind, VARIANT[] given) {
        DISPPARAMS.ByReference parameters = new DISPPARAMS.ByReference();
        if (kind == Kind.PUT) {
            parameters.setRgdispidNamedArgs(new DISPID[] {OaIdl.DISPID_PROPERTYPUT});
        }
        if (given.length > 0) {
            parameters.setArgs(given);
        }
        parameters.write();
        return parameters;
    }

    private static void check(HRESULT outcome, String description) {
        if (COMUtils.FAILED(outcome)) {
            throw new ComFailure(outcome.intValue(), description);
        }
    }

    /** Excel's sentence about a failure; its texts are ours to free. */
    private static String description(EXCEPINFO said) {
        String description = said.bstrDescription == null ? "" : said.bstrDescription.getValue();
        for (BSTR text : new BSTR[] {said.bstrSource, said.bstrDescription, said.bstrHelpFile}) {
            if (text != null) {
                OleAuto.INSTANCE.SysFreeString(text);
            }
        }
        return description == null ? "" : description;
    }

    private static void clear(VARIANT... given) {
        for (VARIANT variant : given) {
            // VariantClear frees texts and arrays; a number has nothing to free.
            OleAuto.INSTANCE.VariantClear(variant);
        }
    }

    private static VARIANT variant(Object value) {
        if (value == Automation.LEFT_OUT) {
            VARIANT missing = new VARIANT();
            missing.setValue(VARIANT.VARIANT_MISSING.getVarType(), VARIANT.VARIANT_MISSING.getValue());
            return missing;
        }
        if (value instanceof WindowsDispatch object) {
            // The VARIANT releases its reference when it is cleared, so it gets one of its own.
            object.dispatch.AddRef();
            return new VARIANT(object.dispatch);
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

    private static Object value(VARIANT.ByReference result) {
        int type = result.getVarType().intValue();
        if (type == Variant.VT_DISPATCH) {
            Object found = result.getValue();
            return found == null ? null : new WindowsDispatch((Dispatch) found);
        }
        try {
            if ((type & Variant.VT_ARRAY) != 0) {
                return cells((SAFEARRAY) result.getValue());
            }
            return switch (type) {
                case Variant.VT_BOOL -> result.booleanValue();
                case Variant.VT_BSTR -> result.stringValue();
                case Variant.VT_ERROR -> ExcelErrorCell.of(((SCODE) result.getValue()).intValue());
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
