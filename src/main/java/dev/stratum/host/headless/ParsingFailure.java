package dev.stratum.host.headless;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What the library of the command line complains about, in the words of the other sentences. */
final class ParsingFailure {
    private static final Pattern VALUE =
            Pattern.compile("Invalid value for (?:option '([^']+)'|positional parameter[^(]*\\(([^)]+)\\))[^:]*: (.+)");
    private static final Pattern PAIR =
            Pattern.compile("Value for option (?:option )?'([^']+)' \\(([^)]+)\\) .* but was (.*)");
    private static final Pattern ONE_OF = Pattern.compile("Error: (.+) are mutually exclusive.*");
    private static final Pattern TWICE = Pattern.compile("option '([^']+)'.* should be specified only once");
    private static final Pattern PLACEHOLDER = Pattern.compile("=\\S+?(?=,|$)");

    private ParsingFailure() {}

    static String inWords(ParameterException failure) {
        if (failure instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing(), failure);
        }
        String message = failure.getMessage();
        Matcher value = VALUE.matcher(message);
        if (value.matches()) {
            return (value.group(1) == null ? value.group(2) : value.group(1)) + ": "
                    + value.group(3)
                            .replaceAll("is not an? (int|long)$", "is not a whole number")
                            .replaceAll("is not a double$", "is not a number");
        }
        Matcher pair = PAIR.matcher(message);
        if (pair.matches()) {
            return pair.group(1) + " takes " + pair.group(2) + ", not '" + pair.group(3) + "'.";
        }
        Matcher choice = ONE_OF.matcher(message);
        if (choice.matches()) {
            return "Give only one of " + PLACEHOLDER.matcher(choice.group(1)).replaceAll("") + ".";
        }
        Matcher twice = TWICE.matcher(message);
        return twice.matches() ? twice.group(1) + " is given twice; give it once." : message;
    }

    private static String missing(List<ArgSpec> missing, ParameterException failure) {
        if (failure.getMessage().startsWith("Missing required parameter for option")
                && missing.get(0) instanceof OptionSpec option) {
            return option.longestName() + " needs " + option.paramLabel() + " behind it.";
        }
        String names = missing.stream()
                .map(each -> each instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : each.paramLabel())
                .collect(Collectors.joining(", "));
        return names + (missing.size() == 1 ? " is missing." : " are missing.");
    }
}
