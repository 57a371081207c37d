package dev.stratum.host.calc;

import dev.stratum.actions.Action;
import dev.stratum.actions.Actions;
import java.util.Optional;

/** The menu and the toolbar <b>Stratum</b>: one entry per action, each with an address that LibreOffice dispatches. */
public final class Menu {
    /** The protocol of all addresses. */
    public static final String PROTOCOL = "vnd.stratum:";

    /** The identifier of the extension. */
    public static final String EXTENSION = "dev.stratum.calc";

    private Menu() {}

    /**
     * The address of an action.
     *
     * @param action the action
     * @return for example {@code vnd.stratum:about}
     */
    public static String address(Action action) {
        return PROTOCOL + action.button().id();
    }

    /** The action of an address. */
    static Optional<Action> at(String address) {
        return Actions.all().stream()
                .filter(action -> address(action).equals(address))
                .findFirst();
    }
}
