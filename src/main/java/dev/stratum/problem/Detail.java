package dev.stratum.problem;

import java.util.Collection;

/** What a problem must know to be told. */
public enum Detail {
    /** Where it is, or what it is about: a cell, a file, an argument, a {@link Counted} item. */
    PLACE(Object.class),
    /** What stands there. */
    FOUND(Object.class),
    /** A number. */
    NUMBER(Number.class),
    /** The names that are known there; the nearest to what stands before them is offered. */
    NAMES(Collection.class),
    /** What it must be instead, in words. */
    WORDS(Object.class),
    /** Why, as another problem or a program says. */
    REASON(Object.class);

    private final Class<?> type;

    Detail(Class<?> type) {
        this.type = type;
    }

    /**
     * What it is given as.
     *
     * @return a class that takes every such detail
     */
    public Class<?> type() {
        return type;
    }
}
