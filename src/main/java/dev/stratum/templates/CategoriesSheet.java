package dev.stratum.templates;

import dev.stratum.report.Format;
import dev.stratum.templates.Field.Entry;
import dev.stratum.xlsx.Styles.Kind;
import java.util.List;

/** The category of every customer, and where high begins. */
final class CategoriesSheet {
    /** Bu 2023, section 4.2, customers 1 to 10. */
    static final List<String> PRINTED = List.of(
            "Low-value",
            "Potential value",
            "Sub-value",
            "Value",
            "Sub-value",
            "Value",
            "Low-value",
            "Low-value",
            "Potential value",
            "Sub-value");

    private static final List<String> MEANINGS = List.of(
            "Current and potential value are high: keep and serve first.",
            "Current value is high, potential value low: the value may decline.",
            "Current value is low, potential value high: likely to become a value customer.",
            "Current and potential value are low: serve at low cost.");

    private CategoriesSheet() {}

    static void lay(Book book, int rows) {
        SheetLayout sheet = book.sheet("Categories");
        sheet.title(
                "Categories of customers",
                "Current and potential value are each high or low; that makes four categories. Section 4.2 of the paper.",
                "The paper says high and low without saying where high begins. Chosen: the median of the cluster means, that"
                        + " is the midpoint of the two middle clusters. Type your own cuts over the blue cells.");
        TableBlock customers = TableBlock.of("categories", rows)
                .growing()
                .fields(
                        Field.of("customer", "Customer", Format.TEXT, 10).fill("values[@customer]"),
                        value("total", "Total value", 10),
                        value("current", "Current value", 11),
                        value("potential", "Potential value", 11))
                .spill(ValueTemplate.kmeans("CLUSTER"), Field.of("cluster", "Cluster", Format.CENTRED, 8))
                .spill(
                        "VALUE.CATEGORY(customer_current,customer_potential,current_cut,potential_cut)",
                        Field.of("category", "Category", Format.CENTRED, 14))
                .spill(ValueTemplate.kmeans("DISTANCE"), Field.of("distance", "Distance to centre", Format.THREE, 10))
                .tierColours("category")
                .named("customer_cluster", "cluster")
                .named("customer_category", "category")
                .frozen(0);
        if (!book.isBlank()) {
            customers
                    .fields(
                            Field.of("printed", "As printed", Format.CENTRED, 14)
                                    .values(PRINTED),
                            Field.of("same", "Same", Format.CENTRED, 6)
                                    .fill("IF([@category]=[@printed],\"yes\",\"no\")"))
                    .tierColours("printed");
        }
        sheet.add(customers);
        sheet.beside("categories").add(cuts()).gap().add(meanings());
    }

    private static Field value(String key, String heading, int width) {
        return Field.of(key, heading, Format.THREE, width).fill("IF([@customer]=\"\",\"\",values[@" + key + "])");
    }

    private static TableBlock cuts() {
        return TableBlock.of("cuts", List.of("current", "potential"))
                .fields(
                        Field.of("high", "High from", Format.TEXT, 16)
                                .forEntry()
                                .values(List.of("Current value", "Potential value")),
                        Field.of("basis", "Basis", Format.TEXT, 55)
                                .forEntry()
                                .text("chosen: median of the cluster means on Table 2"),
                        Field.of("cut", "Cut", Format.FOUR, 12).forEntry().entries(row -> {
                            String centres = row == 0 ? "centres_current" : "centres_potential";
                            return Entry.formula(
                                    Kind.INPUT,
                                    Format.FOUR,
                                    "IF(COUNT(" + centres + ")=0,\"\",MEDIAN(" + centres + "))");
                        }))
                .named("current_cut", "current,cut")
                .named("potential_cut", "potential,cut");
    }

    private static TableBlock meanings() {
        return TableBlock.of("meanings", ValueTemplate.CATEGORIES.size())
                .headHeight(15)
                .fields(
                        Field.of("category", "Category", Format.TEXT, 16).values(ValueTemplate.CATEGORIES),
                        Field.of("meaning", "Meaning", Format.TEXT, 55).values(MEANINGS),
                        Field.blank("end", 12))
                .tierColours("category");
    }
}
