package dev.stratum.host.headless;

import dev.stratum.report.ReportFormat;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;

/** Reads the word for a format that a terminal can show, and lists all of them for the help. */
final class FormatWord implements ITypeConverter<ReportFormat>, Iterable<String> {
    /** Made by picocli. */
    FormatWord() {}

    @Override
    public ReportFormat convert(String word) {
        return ReportFormat.of(word)
                .filter(ReportFormat::isText)
                .orElseThrow(() -> UnknownWord.of(word, ReportFormat.textWords()));
    }

    @Override
    public Iterator<String> iterator() {
        return ReportFormat.textWords().iterator();
    }
}
