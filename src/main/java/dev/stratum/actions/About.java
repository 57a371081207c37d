package dev.stratum.actions;

import dev.stratum.engine.KnownFunctions;
import dev.stratum.policy.Policy;
import dev.stratum.report.StratumVersion;

/** Version, policies and licence. */
final class About implements Action {

    @Override
    public Button button() {
        return new Button(
                "about",
                Button.Group.HELP,
                "About",
                "About Stratum",
                "Shows the version, the number of functions, the policies that came with it, and the licence.",
                "A",
                "Info");
    }

    @Override
    public Outcome run(Task task) {
        return Outcome.of("Stratum " + StratumVersion.text() + ": "
                + KnownFunctions.count()
                + " worksheet functions for cost to serve, RFM and RFMC grades and customer segments. Policies: "
                + String.join(", ", Policy.shippedNames()) + ". Apache License 2.0.");
    }
}
