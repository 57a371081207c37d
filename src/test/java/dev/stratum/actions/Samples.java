package dev.stratum.actions;

import dev.stratum.problem.ExcelError;

/** Tables as people keep them. */
public final class Samples {
    /** 2018-10-31. */
    static final double AS_OF = 43404;

    private Samples() {}

    /** 24 made-up customers with all columns, the first row naming them. */
    public static Object[][] customers() {
        Object[][] cells = new Object[25][];
        cells[0] = new Object[] {
            "Customer",
            "Recency (days)",
            "Purchases",
            "Amount (yuan)",
            "Days to pay",
            "Will-call share",
            "Salesperson return"
        };
        for (int i = 1; i < cells.length; i++) {
            cells[i] = new Object[] {
                "C" + i,
                10.0 + 37 * i % 300,
                1.0 + i * 5 % 13,
                100_000.0 + i * i * 9_000,
                15.0 + i * 7 % 90,
                i % 10 / 10.0,
                500.0 + i * 331 % 5000
            };
        }
        return cells;
    }

    /** The same customers with everything wrong that happens: blanks, text numbers, errors, a total, a repeat. */
    static Object[][] messyCustomers() {
        Object[][] cells = customers();
        cells[3][1] = null;
        cells[5][3] = "120,000";
        cells[7][2] = ExcelError.DIV0;
        cells[9] = new Object[] {null, null, null, null, null, null, null};
        cells[11][0] = "C1";
        cells[24] = new Object[] {"Total", 99.0, 99.0, 99.0, 99.0, 0.5, 99.0};
        return cells;
    }

    /** Columns beside these customers: what each leaves after cost to serve, in two periods, and owes. Every third makes a loss. */
    static Object[][] profits() {
        Object[][] cells = new Object[25][];
        cells[0] = new Object[] {"Profit before", "Profit", "Owed"};
        for (int i = 1; i < cells.length; i++) {
            cells[i] =
                    new Object[] {i % 3 == 0 ? -500.0 - i : 1000.0 + i, i % 3 == 0 ? -1000.0 - i : 2000.0 + i, 100.0 * i
                    };
        }
        return cells;
    }

    /** A ledger of three customers. */
    static Object[][] ledger() {
        return new Object[][] {
            {"Order no", "Order date", "Customer ID", "Amount"},
            {"A1", AS_OF - 40, 17850.0, 100.0},
            {"A1", AS_OF - 40, 17850.0, 39.5},
            {"A2", AS_OF - 10, 17850.0, 60.0},
            {"A3", AS_OF - 200, "Müller", 500.0},
            {"A4", AS_OF - 100, "Müller", -50.0},
            {"A5", AS_OF + 5, 12.0, 80.0},
            {"A6", AS_OF, 12.0, 20.0}
        };
    }
}
