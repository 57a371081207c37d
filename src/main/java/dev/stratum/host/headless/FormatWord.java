package dev.stratum.host.headless;

import dev.stratum.report.ReportFormat;
import picocli.CommandLine.ITypeConverter;

/** Reads the word for a format that a terminal can show. */
final class FormatWord implements ITypeConverter<ReportFormat> {
    /** Made by picocli. */
    FormatWord() {}

    @Override
    public ReportFormat convert(String word) {
        return ReportFormat.of(word)
                .filter(ReportFormat::isText)
                .orElseThrow(() -> UnknownWord.of(word, ReportFormat.textWords()));
    }
}
