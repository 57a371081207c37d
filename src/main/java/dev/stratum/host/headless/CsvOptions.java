package dev.stratum.host.headless;

import dev.stratum.ledger.csv.CsvForm;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a person says how a CSV file is written. */
final class CsvOptions {
    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "The order in dates like 9/12/2011: dmy, mdy or ymd; or excel for day numbers like 40886"
                    + " (excel1904: counted from 1904). Left out: dates like 2011-12-09 only. Of a date with a time zone"
                    + " the day that is written counts.")
    private CsvForm.DateOrder dates;

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            converter = SignConverter.class,
            description =
                    "The decimal sign, . or , ; thousands may then be divided and currencies stand beside amounts. Left"
                            + " out: numbers like 1200.50 only.")
    private Character decimal;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = CharsetConverter.class,
            description = "The encoding of a CSV file, for example windows-1252. Left out: UTF-8.")
    private Charset encoding;

    /** Made by picocli. */
    CsvOptions() {}

    CsvForm form() {
        return new CsvForm(encoding, dates, decimal);
    }

    /** Reads a decimal sign. */
    static final class SignConverter implements ITypeConverter<Character> {
        /** Made by picocli. */
        SignConverter() {}

        @Override
        public Character convert(String text) {
            return switch (text) {
                case ".", "point" -> '.';
                case ",", "comma" -> ',';
                default -> throw new TypeConversionException("'" + text + "' is no decimal sign; give . or ,");
            };
        }
    }

    /** Reads the name of an encoding. */
    static final class CharsetConverter implements ITypeConverter<Charset> {
        /** Made by picocli. */
        CharsetConverter() {}

        @Override
        public Charset convert(String text) {
            try {
                return Charset.forName(text);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                throw new TypeConversionException(
                        "'" + text + "' is no encoding that is known; give for example UTF-8, UTF-16 or windows-1252");
            }
        }
    }
}
