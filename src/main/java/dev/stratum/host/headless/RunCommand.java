package dev.stratum.host.headless;

import dev.stratum.actions.Action;
import dev.stratum.actions.ActionRunner;
import dev.stratum.actions.ActionRunner.Ending;
import dev.stratum.actions.Actions;
import dev.stratum.engine.RecalculationReport;
import dev.stratum.files.AtomicFile;
import dev.stratum.functions.StratumFunctions;
import dev.stratum.host.headless.files.Workbooks;
import dev.stratum.port.Question;
import dev.stratum.problem.NearestName;
import dev.stratum.sheet.Area;
import dev.stratum.templates.Templates;
import dev.stratum.xlsx.XlsxFile;
import dev.stratum.xlsx.XlsxWorkbook;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Clicks a button on a workbook file. */
@picocli.CommandLine.Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = {
            "Does what a button of the ribbon does, on a workbook file.",
            "What the button would ask is given with --set; --list shows the buttons and what they ask. Formulas",
            "are calculated before and after. The file is replaced only when all is done; when something in it",
            "would get lost, it is not written. Rows left out and cells with errors are listed; the exit code is",
            "then 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stratum run --list",
            "  stratum run segmentCustomers customers.xlsx --set policy=rfmc-2021 --set as_of=2018-10-31",
            "  stratum run buildFromLedger sales.xlsx --at Invoices!A1 --set as_of=2018-10-31 --out customers.xlsx",
            "  stratum run export customers.xlsx --set file=segments.csv"
        })
final class RunCommand extends Command {
    /** Of the buttons; what they tell is printed. */
    private static final Logger BUTTONS = Logger.getLogger("dev.stratum.actions");

    @Parameters(index = "0", arity = "0..1", paramLabel = "BUTTON", description = "The button, as --list names it.")
    private String button;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BOOK",
            description = "The workbook, .xlsx or .xlsm. Left out: a new one, which --out names.")
    private Path book;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it. Left out: BOOK itself is replaced.")
    private Path out;

    @Option(
            names = "--at",
            paramLabel = "CELLS",
            description = {
                "The cells that the button works on, for example Invoices!A1: one cell of a table is enough.",
                "Left out: what is selected in the file, then the first sheet with a table that fits."
            })
    private String at;

    @Option(
            names = "--set",
            paramLabel = "NAME=ANSWER",
            description = "The answer to a question of the button, for example as_of=2018-10-31. May be repeated.")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(names = "--yes", description = "Take what the button proposes where --set gives no answer.")
    private boolean yes;

    @Option(names = "--list", description = "List the buttons and what they ask.")
    private boolean list;

    /** Made by picocli. */
    RunCommand() {}

    @Override
    public Integer call() {
        if (list) {
            return list();
        }
        Action action = action();
        check(action);
        BUTTONS.setLevel(Level.SEVERE);
        try (XlsxFile file = book == null ? XlsxFile.create() : XlsxFile.open(book)) {
            XlsxWorkbook workbook =
                    new XlsxWorkbook(file.workbook(), StratumFunctions.catalogue(), new TemplatesToFile());
            select(workbook);
            workbook.calculate();
            GivenAnswers person = new GivenAnswers(action.questions(), answers, yes);
            Ending ending = new ActionRunner().run(action, () -> workbook, person);
            if (!person.open().isEmpty()) {
                throw usage(person.open());
            }
            if (ending != Ending.DONE && ending != Ending.INCOMPLETE) {
                person.told().forEach(err()::println);
                return ExitCodes.FAILURE;
            }
            workbook.calculate();
            if (workbook.isChanged()) {
                file.write(target());
            }
            person.told().forEach(out()::println);
            person.unasked()
                    .forEach(name -> err().println("--set " + name
                            + " was not needed: what the workbook says counts, on sheet Settings or in the cell of that"
                            + " name."));
            boolean isFine = true;
            if (workbook.isChanged()) {
                out().println("Written to " + target());
                isFine = workbook.report().map(this::isFine).orElse(true);
            }
            return isFine && ending == Ending.DONE ? ExitCodes.FINE : ExitCodes.PROBLEMS;
        }
    }

    private boolean isFine(RecalculationReport report) {
        boolean calculated = RefreshPrinter.printLeft(report, err());
        return RefreshPrinter.printNotes(report.notes(), err()) && calculated;
    }

    private int list() {
        for (Action action : Actions.all()) {
            out().printf(
                            Locale.ROOT,
                            "%-18s%s%n",
                            action.button().id(),
                            action.button().screentip());
            for (Question question : action.questions()) {
                out().printf(Locale.ROOT, "%-18s  --set %s=...  %s%n", "", question.name(), question.text());
            }
        }
        return ExitCodes.FINE;
    }

    private Action action() {
        if (button == null) {
            throw usage("Name a button; --list shows them.");
        }
        List<String> ids =
                Actions.all().stream().map(action -> action.button().id()).toList();
        return Actions.all().stream()
                .filter(action -> action.button().id().equalsIgnoreCase(button))
                .findFirst()
                .orElseThrow(() -> usage("There is no button " + button
                        + NearestName.asked(button, ids, "; there are " + String.join(", ", ids) + ".")));
    }

    private void check(Action action) {
        List<String> names = action.questions().stream().map(Question::name).toList();
        answers.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw usage(action.button().id()
                            + (names.isEmpty() ? " asks nothing" : " asks for " + String.join(", ", names))
                            + ", not for " + name
                            + NearestName.asked(name, names, "."));
                });
        if (book != null && out != null && !Workbooks.ending(out).equals(Workbooks.ending(book))) {
            throw usage("--out " + out + " must end in ." + Workbooks.ending(book) + ", as " + book + " does.");
        }
        if (book == null && out != null && !Workbooks.ending(out).equals("xlsx")) {
            throw usage("--out " + out + " must end in .xlsx.");
        }
        boolean writes = !action.outputs().isEmpty();
        if (writes && target() == null) {
            throw usage("Name the workbook, or with --out where a new one is to be written.");
        }
        if (writes) {
            AtomicFile.check(target());
        }
    }

    private Path target() {
        return out == null ? book : out;
    }

    private void select(XlsxWorkbook workbook) {
        if (at == null) {
            return;
        }
        Optional<Area> cells = Area.parse(at)
                .or(() -> workbook.sheets().contains(at) ? Optional.of(Area.cell(at, 0, 0)) : Optional.empty());
        workbook.select(cells.filter(area -> workbook.sheets().contains(area.sheet()))
                .orElseThrow(
                        () -> usage("--at " + at + " is no place in " + book + "; give a sheet and a cell, for example "
                                + workbook.sheets().get(0) + "!A1.")));
    }

    /** The templates that come with the program; one is written where the command line says. */
    private final class TemplatesToFile implements XlsxWorkbook.Shelf {
        @Override
        public List<String> names() {
            return Templates.names();
        }

        @Override
        public void open(String name) {
            if (out == null) {
                throw usage("Say with --out where the new workbook is to be written.");
            }
            AtomicFile.write(out, stream -> Templates.write(name, stream));
            out().println("Written to " + out);
        }
    }
}
