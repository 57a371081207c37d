package dev.stratum.host.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An object of Excel's object model that answers as the test says and writes down what it is asked. */
final class FakeExcel implements Automation {
    private final String path;
    private final List<String> log;
    private final Map<String, Object> answers;

    FakeExcel() {
        this("", new ArrayList<>(), new HashMap<>());
    }

    private FakeExcel(String path, List<String> log, Map<String, Object> answers) {
        this.path = path;
        this.log = log;
        this.answers = answers;
    }

    /** What a path of members gives, for example {@code ActiveWorkbook.Worksheets.Count}. */
    FakeExcel answer(String member, Object value) {
        answers.put(member, value);
        return this;
    }

    /** Everything that was set or called with arguments, in order. */
    List<String> log() {
        return log;
    }

    @Override
    public Object get(String member, Object... arguments) {
        StringBuilder name = new StringBuilder(path.isEmpty() ? "" : path + ".").append(member);
        if (arguments.length > 0) {
            List<String> shown = new ArrayList<>();
            for (Object argument : arguments) {
                shown.add(
                        argument == LEFT_OUT
                                ? "-"
                                : argument instanceof FakeExcel other ? other.path : String.valueOf(argument));
            }
            name.append('(').append(String.join(",", shown)).append(')');
        }
        String asked = name.toString();
        log.add(asked);
        if (answers.containsKey(asked)) {
            Object answer = answers.get(asked);
            if (answer instanceof RuntimeException failure) {
                throw failure;
            }
            return answer;
        }
        return new FakeExcel(asked, log, answers);
    }

    @Override
    public void set(String member, Object value) {
        String name = (path.isEmpty() ? "" : path + ".") + member;
        log.add(name + " = " + (value instanceof Object[][] cells ? java.util.Arrays.deepToString(cells) : value));
        if (answers.get(name + " =") instanceof RuntimeException failure) {
            throw failure;
        }
    }
}
