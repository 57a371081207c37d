package dev.stratum.host.headless;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date as ISO 8601 writes it. */
final class DateConverter implements ITypeConverter<LocalDate> {
    /** Made by picocli. */
    DateConverter() {}

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new TypeConversionException("'" + text + "' is not a date; write it like 2011-12-09");
        }
    }
}
