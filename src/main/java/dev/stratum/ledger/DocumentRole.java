package dev.stratum.ledger;

import dev.stratum.sheet.Keys;
import dev.stratum.sheet.source.Meaning;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What sort of documents a file holds. */
public enum DocumentRole {
    /** Invoices, orders or their lines, one a line: customer, date, amount. */
    PURCHASES("purchases", "the purchases", ""),
    /** Lines of orders whose customer and date stand in the purchases: order, amount. */
    LINES(
            "order_lines",
            "the order lines",
            "order ?lines?|invoice ?lines?|order ?details?|line ?items?|lines"
                    + "|auftragspositionen|rechnungspositionen|positionen|bestellpositionen"
                    + "|lignes( de (commande|facture))?|l[i\u00ed]neas( de pedido)?|orderregels"
                    + "|factuurregels|\u8ba2\u5355\u660e\u7ec6|\u660e\u7ec6"),
    /** Payments: customer, date, amount, the number of what is paid. */
    PAYMENTS(
            "payments",
            "the payments",
            "payments?|receipts|cash receipts|zahlungen|zahlungseing[a\u00e4]nge|paiements?"
                    + "|r[e\u00e8]glements|encaissements|pagos|cobros|betalingen|\u4ed8\u6b3e"
                    + "|\u6536\u6b3e|\u56de\u6b3e"),
    /** Visits of salespeople and what they cost: customer, cost. */
    VISITS(
            "visits",
            "the visits",
            "visits?|sales ?visits|salesperson (visits|returns)|besuche|kundenbesuche"
                    + "|visites( clients?)?|visitas|bezoeken|klantbezoeken|\u62dc\u8bbf|\u8d70\u8bbf"),
    /** Orders that were collected by the customer: order. */
    PICKUPS(
            "pickups",
            "the pick-ups",
            "pick-?ups?|will-?call( orders)?|collections|abholungen|selbstabholung|retraits"
                    + "|enl[e\u00e8]vements|recogidas|afhalingen|\u81ea\u63d0|\u63d0\u8d27");

    private final String table;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a pattern does not change
    private final Pattern sheets;

    DocumentRole(String table, String words, String sheets) {
        this.table = table;
        this.words = words;
        this.sheets = Pattern.compile("(?:" + sheets + ")(?:[ _-]?\\d{1,4})?", Pattern.CASE_INSENSITIVE);
    }

    /**
     * What the name of a sheet says of its documents. Purchases are found by their columns, whatever their sheet is called.
     *
     * @param sheet the name, for example {@code Payments 2024}
     * @return empty for a name that says nothing
     */
    public static Optional<DocumentRole> ofSheet(String sheet) {
        String name = Keys.tidy(sheet).replace('_', ' ');
        return Arrays.stream(values())
                .filter(role -> role != PURCHASES && role.sheets.matcher(name).matches())
                .findFirst();
    }

    /**
     * The name of the table that steps know it by.
     *
     * @return for example {@code order_lines}
     */
    public String table() {
        return table;
    }

    /**
     * The role in a sentence.
     *
     * @return for example {@code the order lines}
     */
    public String words() {
        return words;
    }

    /**
     * The role in a mapping.
     *
     * @return for example {@code lines}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The usual meaning of a column, most usual first. */
    List<Meaning> meanings(Field field) {
        return switch (field) {
            case CUSTOMER -> List.of(Meaning.CUSTOMER);
            case DATE -> this == PAYMENTS ? List.of(Meaning.PAYMENT_DATE, Meaning.DATE) : List.of(Meaning.DATE);
            case AMOUNT -> this == VISITS ? List.of(Meaning.VISIT_COST, Meaning.AMOUNT) : List.of(Meaning.AMOUNT);
            case ORDER -> List.of(Meaning.ORDER);
        };
    }

    /** Whether a document of this role is of use without the column. */
    boolean needs(Field field) {
        return switch (this) {
            case PURCHASES -> field != Field.ORDER;
            case LINES -> field == Field.ORDER || field == Field.AMOUNT;
            case PAYMENTS -> field == Field.CUSTOMER || field == Field.DATE;
            case VISITS -> field == Field.CUSTOMER || field == Field.AMOUNT;
            case PICKUPS -> field == Field.ORDER;
        };
    }

    /** Whether a document of this role may have the column. */
    boolean takes(Field field) {
        return switch (this) {
            case PURCHASES, PAYMENTS -> true;
            case LINES -> field == Field.ORDER || field == Field.AMOUNT;
            case VISITS -> field != Field.ORDER;
            case PICKUPS -> field == Field.ORDER;
        };
    }

    /** What a column of a document is. */
    public enum Field {
        /** Who bought, paid or was visited. */
        CUSTOMER("a customer", "--customer"),
        /** When. */
        DATE("a date", "--date"),
        /** For how much, or at what cost; an expression over columns. */
        AMOUNT("an amount", "--amount"),
        /** The number of the order. */
        ORDER("an order number", "--order");

        private final String words;
        private final String option;

        Field(String words, String option) {
            this.words = words;
            this.option = option;
        }

        /**
         * The column in a sentence.
         *
         * @return for example {@code a customer}
         */
        public String words() {
            return words;
        }

        /**
         * The option that names the column of the purchases.
         *
         * @return for example {@code --customer}
         */
        public String option() {
            return option;
        }

        /**
         * The column in a mapping.
         *
         * @return for example {@code customer}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
