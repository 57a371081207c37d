package dev.stratum.port;

/**
 * A question that an action may ask a person.
 *
 * @param name the name by which it is answered beforehand, for example {@code as_of}
 * @param text what to ask
 */
public record Question(String name, String text) {}
