package dev.stratum.host.excel;

import dev.stratum.problem.Problem;
import dev.stratum.problem.StratumException;
import java.io.Serial;
import java.util.Locale;
import java.util.Set;

/** A call of COM that failed. */
final class ComFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER and VBA_E_IGNORE, which Excel gives while a cell is edited. */
    private static final Set<Integer> BUSY = Set.of(0x80010001, 0x8001010A, 0x800AC472);

    private final int code;
    private final String description;

    /**
     * A failure.
     *
     * @param code what the call returned, an HRESULT
     * @param description Excel's own sentence, empty when it gave none
     */
    ComFailure(int code, String description) {
        super(String.format(Locale.ROOT, "0x%08X %s", code, description));
        this.code = code;
        this.description = description.strip();
    }

    /** What to tell the person: Excel's own sentence, and what usually helps. */
    StratumException problem(String member) {
        Problem kind = BUSY.contains(code) ? Problem.EXCEL_BUSY : Problem.EXCEL_REFUSED;
        String said = description.isEmpty()
                ? String.format(Locale.ROOT, "error 0x%08X at %s.", code, member)
                : description.matches("(?s).*\\p{Punct}") ? description : description + ".";
        StratumException problem = kind == Problem.EXCEL_BUSY ? kind.with() : kind.with(said);
        problem.initCause(this);
        return problem;
    }
}
