package dev.stratum.host.headless;

import dev.stratum.problem.Language;
import dev.stratum.problem.StratumException;
import dev.stratum.report.StratumVersion;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Without arguments it does the main job: it refreshes the RFMC template and prints its segments.
 *
 * <p>Results go to the standard output, messages to the standard error; {@link ExitCodes} says how it went.
 */
@CommandLine.Command(
        name = "stratum",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Scores, grades and segments customers on workbooks and ledgers, without a spreadsheet program.",
            "Without a command: refreshes the RFMC template and prints its segment table."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but problems were found",
            "2:the command line is wrong",
            "3:not done; existing files are as they were"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stratum",
            "  stratum refresh customers.xlsx",
            "  stratum run segmentCustomers customers.xlsx --set as_of=2018-10-31 --yes",
            "  stratum segment invoices.csv --as-of 2011-12-09 --out segments.xlsx",
            "  stratum compare march.xlsx april.xlsx",
            "  stratum eval 'RFMC.CODE(4,1,1,4)'",
            "  stratum help segment"
        })
public final class Main extends Command {

    private static final int WIDTH = 100;

    private static final List<Class<? extends Command>> COMMANDS = List.of(
            EvalCommand.class,
            RefreshCommand.class,
            MeasuresCommand.class,
            RunCommand.class,
            SegmentCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            FunctionsCommand.class,
            TemplateCommand.class,
            SelftestCommand.class);

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "With an unexpected failure, show where in the program it happened.")
    private boolean debug;

    @Option(
            names = "--language",
            scope = ScopeType.INHERIT,
            paramLabel = "WORD",
            converter = LanguageWord.class,
            description = "The language of sentences: en, de or zh. Default: that of the system. Files, CSV and JSON"
                    + " are the same in each.")
    private Language language;

    /** Made by {@link #commandLine()}. */
    Main() {}

    /**
     * Runs a command. Ends the process only when the exit code is not 0, so that a program that runs this one goes on.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        QuietLibraries.begin();
        int code = commandLine(arguments)
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .execute(arguments);
        if (code != ExitCodes.FINE) {
            System.exit(code);
        }
    }

    /** In UTF-8 whatever the locale, so that a name looks the same in every file. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /**
     * The command line, for a program that wants to run it.
     *
     * @return a new command line
     */
    public static CommandLine commandLine() {
        return commandLine(new String[0]);
    }

    /** With the command that is called alone, where it comes first: to know all of them takes as long as a short run. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        List<Class<? extends Command>> called = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
                .toList();
        (called.isEmpty() ? COMMANDS : called).forEach(line::addSubcommand);
        if (called.isEmpty()) {
            line.addSubcommand(new CommandLine.HelpCommand());
        }
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(WIDTH);
        line.setParameterExceptionHandler(Command::refuse);
        line.setExecutionExceptionHandler(Main::fail);
        line.setExecutionStrategy(Main::run);
        return line;
    }

    private static String name(Class<? extends Command> command) {
        return command.getAnnotation(CommandLine.Command.class).name();
    }

    @SuppressWarnings("try") // the language is held, not used
    private static int run(ParseResult parsed) {
        Language asked = parsed.commandSpec().root().userObject() instanceof Main root ? root.language : null;
        try (Language.Spoken spoken = Language.speak(asked == null ? Language.current() : asked)) {
            return called(parsed);
        }
    }

    private static int called(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError tooLarge) {
            parsed.commandSpec()
                    .commandLine()
                    .getErr()
                    .println("Not enough memory for this; run it with more: java -Xmx4g -jar stratum.jar ...");
            return ExitCodes.FAILURE;
        } catch (LinkageError | StackOverflowError | AssertionError failure) {
            return fail(new IllegalStateException(failure), parsed.commandSpec().commandLine(), parsed);
        }
    }

    private static int fail(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof StratumException problem) {
            err.println(problem.getMessage());
            return ExitCodes.FAILURE;
        }
        Main main = parsed.commandSpec().root().userObject() instanceof Main root ? root : null;
        err.println("Unexpected failure: " + failure);
        if (main != null && main.debug) {
            failure.printStackTrace(err);
        } else {
            err.println("This is a fault of Stratum; run it again with --debug and pass on what it prints.");
        }
        return ExitCodes.FAILURE;
    }

    @Override
    public Integer call() {
        return new MainJob(out(), err()).run(Path.of(""));
    }

    /** The version for {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        /** Made by picocli. */
        Version() {}

        @Override
        public String[] getVersion() {
            return new String[] {"stratum " + StratumVersion.text()};
        }
    }
}
