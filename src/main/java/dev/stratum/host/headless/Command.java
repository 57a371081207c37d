package dev.stratum.host.headless;

import dev.stratum.problem.NearestName;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has: where to print, and how to refuse a command line. */
abstract class Command implements Callable<Integer> {
    /** As many details of one kind as a terminal shows. */
    static final int SHOWN = 5;

    @Spec
    private CommandSpec spec;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A wrong command line: the sentence is printed with a pointer to the help, exit code 2. */
    final ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Prints the first details and how many there are besides. */
    static void printFirst(List<String> details, PrintWriter to, String whereTheRestIs) {
        printFirst(details, details.size(), to, whereTheRestIs);
    }

    /** The same where only the first details are known, and how many there are. */
    static void printFirst(List<String> details, int count, PrintWriter to, String whereTheRestIs) {
        details.stream().limit(SHOWN).forEach(detail -> to.println("  " + detail));
        if (count > SHOWN) {
            int more = count - SHOWN;
            to.printf(Locale.ROOT, "  ... and %,d more%s%n", more, whereTheRestIs);
        }
    }

    /** The sentences of a failed parse, without the whole help. */
    static int refuse(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        List<String> sentences = misspelt(command.getCommandSpec(), arguments);
        if (sentences.isEmpty()) {
            sentences = List.of(sentence(failure));
        }
        sentences.forEach(command.getErr()::println);
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for how it is used.");
        return ExitCodes.USAGE;
    }

    /** A sentence for each option that the command does not have but that is nearly one of its own. */
    private static List<String> misspelt(CommandSpec command, String... arguments) {
        Set<String> known = command.optionsMap().keySet();
        return Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .filter(argument -> argument.startsWith("-"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(option -> option.length() > 2 && !known.contains(option))
                .flatMap(option -> NearestName.of(option, known).stream()
                        .map(nearest ->
                                option + " is not an option of " + command.name() + "; did you mean " + nearest + "?"))
                .toList();
    }

    private static String sentence(ParameterException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            if (first.startsWith("-")) {
                return first + " is not an option of " + command.name() + ".";
            }
            Set<String> commands = command.subcommands().keySet();
            return commands.isEmpty()
                    ? "'" + first + "' is more than " + command.name() + " takes."
                    : "There is no command " + first
                            + NearestName.asked(first, commands, "; there are " + String.join(", ", commands) + ".");
        }
        if (failure.getArgSpec() instanceof OptionSpec option
                && option.type().isEnum()
                && option.converters().length == 0
                && failure.getValue() != null) {
            List<String> words = Arrays.stream(option.type().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toList();
            return option.longestName() + " '" + failure.getValue() + "' is not known; use one of: "
                    + String.join(", ", words)
                    + NearestName.asked(failure.getValue(), words, "");
        }
        return ParsingFailure.inWords(failure);
    }
}
