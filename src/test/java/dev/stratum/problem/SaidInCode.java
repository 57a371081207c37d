package dev.stratum.problem;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The English texts in the code, as the forms of translations have them: what differs from time to time is {@code {1}},
 * {@code {2}} and so on.
 */
public final class SaidInCode {
    private static final Set<String> REFUSALS = Set.of("problem", "malformed");
    /** Says why a file cannot be read. */
    private static final String UNREADABLE = "unreadable";

    private final Set<String> inSentences = new TreeSet<>();
    private final Set<String> inNotes = new TreeSet<>();
    private final Set<String> anywhere = new TreeSet<>();

    private SaidInCode() {}

    /**
     * Reads all of the program.
     *
     * @return its texts
     */
    public static SaidInCode read() {
        SaidInCode said = new SaidInCode();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    ignored -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(unit -> {
                Texts texts = said.new Texts();
                texts.constants(unit);
                texts.scan(unit, null);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return said;
    }

    /**
     * What stands in the sentences of problems as a place, as a reason or as words.
     *
     * @return sorted
     */
    public Set<String> inSentences() {
        return inSentences;
    }

    /**
     * What results tell beside themselves, where it is put together at the call that notes it; without the stop at its end.
     *
     * @return sorted
     */
    public Set<String> inNotes() {
        return inNotes;
    }

    /**
     * Every text that is written or put together somewhere.
     *
     * @return sorted
     */
    public Set<String> anywhere() {
        return anywhere;
    }

    private final class Texts extends TreeScanner<Void, Void> {
        private final Map<String, ExpressionTree> constants = new HashMap<>();
        /** Whether what a variable begins with stands for it. */
        private boolean locals;

        void constants(Tree unit) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree variable, Void none) {
                    if (variable.getInitializer() != null) {
                        constants.put(variable.getName().toString(), variable.getInitializer());
                    }
                    return super.visitVariable(variable, null);
                }
            }.scan(unit, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            List<? extends ExpressionTree> told = call.getArguments();
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                String of = select.getExpression().toString();
                String method = select.getIdentifier().toString();
                if (method.equals("with") && of.matches("(Problem\\.)[A-Z_0-9]+")) {
                    List<Detail> details =
                            Problem.valueOf(of.substring("Problem.".length())).details();
                    for (int i = 0; i < Math.min(told.size(), details.size()); i++) {
                        if (details.get(i) != Detail.FOUND && details.get(i) != Detail.NAMES) {
                            worded(told.get(i), "");
                        }
                    }
                }
                refusal(method, told);
                if (of.equals("Notes") && method.equals("hint")) {
                    forms(told.get(0)).stream()
                            .filter(form -> form.matches("(?s).*[A-Za-z]{2}.*"))
                            .map(form -> form.contains("; ") ? form : form.replaceFirst("\\.$", ""))
                            .forEach(inNotes::add);
                }
            } else if (call.getMethodSelect() instanceof IdentifierTree method) {
                refusal(method.getName().toString(), told);
            }
            return super.visitMethodInvocation(call, null);
        }

        /** What is wrong with a place of a file, whose path is put in front. */
        private void refusal(String method, List<? extends ExpressionTree> told) {
            if (method.equals(UNREADABLE) && !told.isEmpty()) {
                worded(told.get(told.size() - 1), "");
            }
            if (REFUSALS.contains(method) && !told.isEmpty()) {
                forms(told.get(told.size() - 1)).stream()
                        .filter(form -> form.matches("(is|has|holds|repeats|must|goes|are) .*"))
                        .forEach(form -> inSentences.add(numbered("\u0000 " + form.replaceAll("\\{\\d\\}", "\u0000"))));
            }
        }

        private void worded(ExpressionTree detail, String before) {
            if (detail instanceof NewClassTree made
                    && made.getIdentifier().toString().equals("Counted")) {
                worded(made.getArguments().get(0), before);
                return;
            }
            forms(detail).stream()
                    .filter(form -> form.replaceAll("\\{\\d\\}", "").matches("(?s).*[A-Za-z]{2}.*"))
                    // The names of arguments are those of the formula.
                    .filter(form -> form.matches("(?s).*[ {].*"))
                    .forEach(inSentences::add);
        }

        /** What is wrong with a formula stands in the sentence about it. */
        @Override
        public Void visitNewClass(NewClassTree made, Void none) {
            if (made.getIdentifier().toString().equals("FormulaSyntax")) {
                worded(made.getArguments().get(0), "");
            }
            return super.visitNewClass(made, null);
        }

        @Override
        public Void visitBinary(BinaryTree node, Void none) {
            anywhere.addAll(forms(node));
            locals = true;
            anywhere.addAll(forms(node));
            locals = false;
            return super.visitBinary(node, null);
        }

        @Override
        public Void visitLiteral(LiteralTree node, Void none) {
            if (node.getValue() instanceof String text) {
                anywhere.add(text);
            }
            return super.visitLiteral(node, null);
        }

        /** Every text that an expression may be. */
        private List<String> forms(ExpressionTree expression) {
            return raw(expression, 0).stream().map(SaidInCode::numbered).toList();
        }

        private List<String> raw(ExpressionTree expression, int depth) {
            if (expression instanceof LiteralTree literal) {
                return List.of(literal.getValue() instanceof String text ? text : "\u0000");
            }
            if (expression instanceof ParenthesizedTree inner) {
                return raw(inner.getExpression(), depth);
            }
            if (expression instanceof ConditionalExpressionTree either) {
                List<String> both = new ArrayList<>(raw(either.getTrueExpression(), depth));
                both.addAll(raw(either.getFalseExpression(), depth));
                return both;
            }
            if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                List<String> all = new ArrayList<>();
                for (String left : raw(sum.getLeftOperand(), depth)) {
                    raw(sum.getRightOperand(), depth).forEach(right -> all.add(left + right));
                }
                return all;
            }
            if (expression instanceof IdentifierTree name
                    && depth < 3
                    && constants.containsKey(name.getName().toString())
                    && (locals || name.getName().toString().matches("[A-Z_0-9]+"))) {
                List<String> constant = raw(constants.get(name.getName().toString()), depth + 1);
                return constant.stream().allMatch("\u0000"::equals) ? List.of("\u0000") : constant;
            }
            return List.of("\u0000");
        }
    }

    private static String numbered(String raw) {
        StringBuilder form = new StringBuilder();
        int place = 0;
        for (String part : raw.replaceAll("\u0000+", "\u0000").split("(?<=\u0000)|(?=\u0000)", -1)) {
            form.append(part.equals("\u0000") ? "{" + ++place + "}" : part);
        }
        return form.toString();
    }
}
