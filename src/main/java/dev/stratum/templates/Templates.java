package dev.stratum.templates;

import dev.stratum.files.ReproducibleZip;
import dev.stratum.policy.Policy;
import dev.stratum.policy.ValuePolicy;
import dev.stratum.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The template workbooks by name.
 *
 * <p>{@code rfmc}, {@code ledger} and {@code customer-value} are filled with sample data and calculated; their {@code
 * -blank} versions have the same sheets and wait for the user's own data. {@code
 * customer-value-text-blank} has the index system as the text of Bu (2023) describes it, with the cost of service.
 */
public final class Templates {
    private static final List<String> NAMES = List.of(
            "rfmc",
            "ledger",
            "customer-value",
            "rfmc-blank",
            "ledger-blank",
            "customer-value-blank",
            "customer-value-text-blank");

    private Templates() {}

    /**
     * The names of the templates.
     *
     * @return the names, the paper's template first
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Builds a template with all formulas and their values.
     *
     * @param name one of {@link #names()}
     * @return a new workbook, which the caller closes
     * @throws dev.stratum.problem.StratumException UNKNOWN_WORD for another name
     */
    public static XSSFWorkbook build(String name) {
        return lay(name, Policy::shipped, ValuePolicy.bu2023()).finish();
    }

    /** A template laid out by policies, and not yet written. */
    static Book lay(String name, Function<String, Policy> policies, ValuePolicy value) {
        return switch (known(name)) {
            case "rfmc" -> RfmcTemplate.lay(false, policies.apply(Policy.RFMC_2021));
            case "rfmc-blank" -> RfmcTemplate.lay(true, policies.apply(Policy.RFMC_2021));
            case "ledger" -> LedgerTemplate.lay(false, policies.apply(Policy.LEDGER_QUARTILES));
            case "ledger-blank" -> LedgerTemplate.lay(true, policies.apply(Policy.LEDGER_QUARTILES));
            case "customer-value" -> ValueTemplate.lay(false, value);
            case "customer-value-blank" -> ValueTemplate.lay(true, value);
            case "customer-value-text-blank" -> ValueTemplate.lay(true, ValuePolicy.bu2023Text());
            default -> throw new IllegalStateException(name);
        };
    }

    private static String known(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        if (!NAMES.contains(word)) {
            throw Problem.UNKNOWN_WORD.with("Template", name, NAMES);
        }
        return word;
    }

    /**
     * Writes a template as it is shipped with the program, which is what {@link #build} makes.
     *
     * @param name one of {@link #names()}
     * @param out where to; stays open
     * @throws IOException when writing fails
     */
    public static void write(String name, OutputStream out) throws IOException {
        try (InputStream shipped = Templates.class.getResourceAsStream(known(name) + ".xlsx")) {
            shipped.transferTo(out);
        }
    }

    /** The same version always makes the same bytes. */
    static byte[] bytes(String name) throws IOException {
        try (XSSFWorkbook workbook = build(name);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return ReproducibleZip.repacked(out.toByteArray());
        }
    }
}
