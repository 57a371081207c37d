package dev.stratum.trust;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that counts on a {@link Tally} what it tried and what went wrong, and fails when anything did. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@Tag("slow")
@Tag(Attack.TAG)
@ExtendWith(TallyKeeper.class)
public @interface Attack {
    /** The tag of all attacks. */
    String TAG = "attack";

    /**
     * What is attacked.
     *
     * @return a line of the table, for example {@code a file that is cut off or damaged}
     */
    String value();
}
