package dev.stratum.host.excel;

import com.exceljava.jinx.ExcelAddIn;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Sends what Stratum logs to the log file of Jinx. */
final class AddInLog extends Handler {
    private final ExcelAddIn addIn;

    AddInLog(ExcelAddIn addIn) {
        this.addIn = addIn;
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            addIn.log(entry);
        }
    }

    @Override
    public void flush() {
        // Jinx writes each entry at once.
    }

    @Override
    public void close() {
        // The log file belongs to Jinx.
    }
}
