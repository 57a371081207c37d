package dev.stratum.host.excel;

/**
 * {@code IDispatch} of one COM object: the two calls by which Excel is asked for everything. Both name the language that
 * formulas, formats and names of members are in.
 */
interface LateBinding {

    /** What a call does with a member. */
    enum Kind {
        /** Calls a method or reads a property, which Excel does not tell apart. */
        GET,
        /** Sets a property. */
        PUT
    }

    /**
     * {@code IDispatch::GetIDsOfNames}.
     *
     * @param member the name of a method or property
     * @param language the identifier of a language, LCID
     * @return its number
     * @throws ComFailure when the object has no such member
     */
    int idOf(String member, int language);

    /**
     * {@code IDispatch::Invoke}.
     *
     * @param member its number
     * @param language the identifier of a language, LCID
     * @param kind what to do
     * @param arguments in order; objects as {@code LateBinding}
     * @return a value as {@link Automation} describes it; objects as {@code LateBinding}
     * @throws ComFailure when Excel refuses
     */
    Object invoke(int member, int language, Kind kind, Object... arguments);

    /** {@code IUnknown::Release}. */
    void release();
}
