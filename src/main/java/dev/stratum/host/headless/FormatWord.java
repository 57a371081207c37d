package dev.stratum.host.headless;

import dev.stratum.problem.NearestName;
import dev.stratum.report.ReportFormat;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word for a format that a terminal can show. */
final class FormatWord implements ITypeConverter<ReportFormat> {
    /** Made by picocli. */
    FormatWord() {}

    @Override
    public ReportFormat convert(String word) {
        List<String> known = ReportFormat.textWords();
        return ReportFormat.of(word)
                .filter(ReportFormat::isText)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + word + "' is not known; use one of: " + String.join(", ", known)
                                + NearestName.of(word, known)
                                        .map(nearest -> "; did you mean " + nearest + "?")
                                        .orElse("")));
    }
}
