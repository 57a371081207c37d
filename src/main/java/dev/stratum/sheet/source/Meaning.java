package dev.stratum.sheet.source;

import dev.stratum.sheet.Records.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column is about, told by its name. Case, spaces and punctuation do not count, nor does what stands in brackets:
 * {@code Days to pay (average)} is {@code daystopay}.
 */
public enum Meaning {
    /** The customer. */
    CUSTOMER(
            Kind.KEY,
            "the customer",
            "Customer",
            List.of(
                    "customerid",
                    "customerno",
                    "customernumber",
                    "customercode",
                    "customer",
                    "custid",
                    "custno",
                    "cust",
                    "clientid",
                    "clientno",
                    "clientnumber",
                    "clientcode",
                    "client",
                    "accountid",
                    "accountno",
                    "accountnumber",
                    "account",
                    "buyerid",
                    "buyer",
                    "customername",
                    "clientname",
                    "contactname",
                    "soldtoparty",
                    "kunnr",
                    "kunde",
                    "kundennummer",
                    "kundennr",
                    "kundenr",
                    "kundencode",
                    "debitor",
                    "debitorennummer",
                    "debitornr",
                    "auftraggeber",
                    "numeroclient",
                    "num\u00e9roclient",
                    "noclient",
                    "codeclient",
                    "cliente",
                    "codigocliente",
                    "c\u00f3digocliente",
                    "numerocliente",
                    "n\u00famerocliente",
                    "idcliente",
                    "klant",
                    "klantnummer",
                    "klantnr",
                    "klantcode",
                    "debiteur",
                    "debiteurnummer",
                    "\u5ba2\u6237",
                    "\u5ba2\u6237\u7f16\u53f7",
                    "\u5ba2\u6237\u4ee3\u7801",
                    "\u5ba2\u6237\u53f7",
                    "\u5ba2\u6237\u540d\u79f0")),
    /** The date of a line of a ledger. */
    DATE(
            Kind.DATE,
            "the date of a purchase",
            "Order date",
            List.of(
                    "invoicedate",
                    "orderdate",
                    "date",
                    "transactiondate",
                    "purchasedate",
                    "salesdate",
                    "saledate",
                    "postingdate",
                    "documentdate",
                    "billingdate",
                    "bookingdate",
                    "createdat",
                    "fkdat",
                    "rechnungsdatum",
                    "belegdatum",
                    "buchungsdatum",
                    "auftragsdatum",
                    "bestelldatum",
                    "verkaufsdatum",
                    "datum",
                    "datefacture",
                    "datedefacture",
                    "datecommande",
                    "datedecommande",
                    "fecha",
                    "fechafactura",
                    "fechadefactura",
                    "fechapedido",
                    "factuurdatum",
                    "orderdatum",
                    "boekdatum",
                    "besteldatum",
                    "\u65e5\u671f",
                    "\u8ba2\u5355\u65e5\u671f",
                    "\u53d1\u7968\u65e5\u671f",
                    "\u5f00\u7968\u65e5\u671f",
                    "\u9500\u552e\u65e5\u671f",
                    "\u4e0b\u5355\u65e5\u671f",
                    "\u5355\u636e\u65e5\u671f")),
    /** The amount of a line of a ledger, or the amount that a customer bought. */
    AMOUNT(
            Kind.NUMBER,
            "an amount",
            "Amount",
            List.of(
                    "amount",
                    "monetary",
                    "monetaryvalue",
                    "m",
                    "revenue",
                    "subtotal",
                    "total",
                    "sales",
                    "netamount",
                    "net",
                    "invoiceamount",
                    "orderamount",
                    "totalamount",
                    "salesamount",
                    "purchaseamount",
                    "amountbought",
                    "ordertotal",
                    "invoicetotal",
                    "linetotal",
                    "totalprice",
                    "extendedprice",
                    "turnover",
                    "value",
                    "netwr",
                    "lineamount",
                    "betrag",
                    "nettobetrag",
                    "rechnungsbetrag",
                    "gesamtbetrag",
                    "umsatz",
                    "montant",
                    "montantht",
                    "montantttc",
                    "importe",
                    "importetotal",
                    "monto",
                    "bedrag",
                    "nettobedrag",
                    "factuurbedrag",
                    "omzet",
                    "\u91d1\u989d",
                    "\u9500\u552e\u989d",
                    "\u603b\u91d1\u989d",
                    "\u8ba2\u5355\u91d1\u989d",
                    "\u53d1\u7968\u91d1\u989d")),
    /** The order number of a line of a ledger. */
    ORDER(
            Kind.KEY_OR_BLANK,
            "the order number",
            "Order number",
            List.of(
                    "invoiceno",
                    "invoiceid",
                    "invoicenumber",
                    "orderid",
                    "orderno",
                    "ordernumber",
                    "invoice",
                    "order",
                    "transactionid",
                    "documentno",
                    "documentnumber",
                    "receiptno",
                    "receipt",
                    "vbeln",
                    "rechnungsnummer",
                    "rechnungsnr",
                    "rechnung",
                    "belegnummer",
                    "belegnr",
                    "auftragsnummer",
                    "auftragsnr",
                    "bestellnummer",
                    "bestellnr",
                    "numerofacture",
                    "num\u00e9rofacture",
                    "nofacture",
                    "facture",
                    "numerocommande",
                    "num\u00e9rocommande",
                    "commande",
                    "factura",
                    "numerofactura",
                    "n\u00famerofactura",
                    "pedido",
                    "numeropedido",
                    "n\u00famerodepedido",
                    "factuurnummer",
                    "factuurnr",
                    "ordernummer",
                    "bestelnummer",
                    "\u8ba2\u5355\u53f7",
                    "\u8ba2\u5355\u7f16\u53f7",
                    "\u53d1\u7968\u53f7",
                    "\u53d1\u7968\u53f7\u7801",
                    "\u5355\u636e\u7f16\u53f7")),
    /** How many pieces a line of a ledger is about. */
    QUANTITY(
            Kind.NUMBER,
            "a quantity",
            "Quantity",
            List.of(
                    "quantity",
                    "qty",
                    "quantityordered",
                    "quantitysold",
                    "units",
                    "pieces",
                    "menge",
                    "anzahl",
                    "quantit\u00e9",
                    "quantite",
                    "cantidad",
                    "hoeveelheid",
                    "aantal",
                    "\u6570\u91cf")),
    /** What a piece costs in a line of a ledger. */
    UNIT_PRICE(
            Kind.NUMBER,
            "a price of a piece",
            "Unit price",
            List.of(
                    "unitprice",
                    "price",
                    "priceeach",
                    "listprice",
                    "netprice",
                    "einzelpreis",
                    "preis",
                    "prixunitaire",
                    "preciounitario",
                    "precio",
                    "stukprijs",
                    "prijs",
                    "\u5355\u4ef7")),
    /** The date of a payment. */
    PAYMENT_DATE(
            Kind.DATE,
            "the date of a payment",
            "Payment date",
            List.of(
                    "paymentdate",
                    "datepaid",
                    "paiddate",
                    "paidon",
                    "datereceived",
                    "zahlungsdatum",
                    "zahldatum",
                    "datepaiement",
                    "datedepaiement",
                    "fechapago",
                    "fechadepago",
                    "betaaldatum",
                    "\u4ed8\u6b3e\u65e5\u671f",
                    "\u6536\u6b3e\u65e5\u671f")),
    /** What a visit of a salesperson costs. */
    VISIT_COST(
            Kind.NUMBER,
            "the cost of a visit",
            "Visit cost",
            List.of(
                    "visitcost",
                    "costofvisit",
                    "cost",
                    "costs",
                    "expense",
                    "expenses",
                    "travelcost",
                    "travelexpenses",
                    "besuchskosten",
                    "reisekosten",
                    "kosten",
                    "coutvisite",
                    "co\u00fbtvisite",
                    "cout",
                    "co\u00fbt",
                    "frais",
                    "fraisdevisite",
                    "costevisita",
                    "coste",
                    "costo",
                    "gastos",
                    "bezoekkosten",
                    "reiskosten",
                    "\u62dc\u8bbf\u8d39\u7528",
                    "\u8d39\u7528",
                    "\u6210\u672c")),
    /** The date of a customer's last purchase. */
    LAST_PURCHASE(
            Kind.DATE,
            "the date of the last purchase",
            "Last purchase",
            List.of(
                    "lastpurchase",
                    "lastpurchasedate",
                    "lastorder",
                    "lastorderdate",
                    "lastdate",
                    "dateoflastpurchase")),
    /** R: days since the last purchase. */
    RECENCY(
            Kind.NUMBER,
            "recency (days since the last purchase)",
            "Recency",
            List.of("recency", "recencydays", "r", "dayssincelastpurchase", "dayssincelastorder")),
    /** F: number of purchases. */
    FREQUENCY(
            Kind.NUMBER,
            "frequency (number of purchases)",
            "Frequency",
            List.of(
                    "frequency",
                    "f",
                    "purchases",
                    "numberofpurchases",
                    "orders",
                    "numberoforders",
                    "ordercount",
                    "contracts",
                    "invoices")),
    /** Average order size. */
    ORDER_SIZE(
            Kind.NUMBER,
            "the average order size",
            "Order size",
            List.of("ordersize", "averageordersize", "avgordersize", "meanordersize", "averageordervalue", "x1")),
    /** Average days to pay. */
    DAYS_TO_PAY(
            Kind.NUMBER,
            "the average days to pay",
            "Days to pay",
            List.of("daystopay", "averagedaystopay", "avgdaystopay", "paymentdays", "collectionperiod", "dso", "x2")),
    /** Share of will-call orders. */
    WILL_CALL(
            Kind.NUMBER,
            "the share of will-call orders (0 to 1)",
            "Will-call share",
            List.of("willcall", "willcallshare", "willcallorders", "shareofwillcall", "x3")),
    /** What salesperson returns cost per order. */
    SALES_RETURN(
            Kind.NUMBER,
            "the cost of salesperson returns per order",
            "Salesperson return",
            List.of(
                    "salespersonreturn",
                    "salesreturn",
                    "salespersonreturns",
                    "salesreturns",
                    "salespersonreturncost",
                    "x4")),
    /** The cost-to-serve score. */
    CTS_SCORE(
            Kind.NUMBER,
            "the cost-to-serve score",
            "CTS score",
            List.of("ctsscore", "cts", "costtoserve", "costtoservescore"));

    private final Kind kind;
    private final String words;
    private final String usualName;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    Meaning(Kind kind, String words, String usualName, List<String> names) {
        this.kind = kind;
        this.words = words;
        this.usualName = usualName;
        this.names = names;
    }

    /**
     * What its cells must be.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What the column is about, for messages.
     *
     * @return for example {@code the average days to pay}
     */
    public String words() {
        return words;
    }

    /**
     * The name that is suggested for such a column.
     *
     * @return for example {@code Days to pay}
     */
    public String usualName() {
        return usualName;
    }

    /**
     * Finds the column with this meaning.
     *
     * @param headers the names of the columns
     * @return its position from 0, the most usual name first; empty when there is none
     */
    public Optional<Integer> in(List<String> headers) {
        return first(names, headers);
    }

    /**
     * Finds a column by a name of its own.
     *
     * @param name the name
     * @param headers the names of the columns
     * @return its position from 0; empty when there is none
     */
    static Optional<Integer> named(String name, List<String> headers) {
        return first(List.of(letters(name)), headers);
    }

    private static Optional<Integer> first(List<String> names, List<String> headers) {
        List<String> full = headers.stream().map(Meaning::letters).toList();
        List<String> brief = headers.stream().map(Meaning::withoutBrackets).toList();
        return names.stream()
                .map(name -> full.contains(name) ? full.indexOf(name) : brief.indexOf(name))
                .filter(column -> column >= 0)
                .findFirst();
    }

    /**
     * The meaning of a column by itself, for checks that do not look for a certain one.
     *
     * @param header the name of the column
     * @return the first meaning that has this name
     */
    public static Optional<Meaning> of(String header) {
        for (Meaning meaning : values()) {
            if (meaning.in(List.of(header)).isPresent()) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }

    private static String withoutBrackets(String header) {
        return letters(header.replaceAll("\\([^)]*\\)|\\[[^]]*]", ""));
    }

    private static String letters(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
