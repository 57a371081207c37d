package dev.stratum.ledger;

import dev.stratum.ledger.csv.CsvForm;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which column of which document is what, and how values are written: said by a person, or found by usual names and
 * then marked as guessed. See {@link MappingFile} for its form as a file.
 *
 * @param form how values are written in text files
 * @param documents what is said of each sort of documents
 */
public record Mapping(CsvForm form, Map<DocumentRole, DocumentMapping> documents) {
    /** Usual names only. */
    public static final Mapping USUAL = new Mapping(CsvForm.PLAIN, Map.of());

    /** Keeps a copy in the order of the roles. */
    public Mapping {
        Map<DocumentRole, DocumentMapping> ordered = new EnumMap<>(DocumentRole.class);
        ordered.putAll(documents);
        documents = Collections.unmodifiableMap(ordered);
    }

    /**
     * What is said of a sort of documents.
     *
     * @param role the sort
     * @return the mapping; one that says nothing where nothing is said
     */
    public DocumentMapping of(DocumentRole role) {
        return documents.getOrDefault(role, DocumentMapping.NOTHING);
    }

    /**
     * The same with another document.
     *
     * @param role the sort of document
     * @param document what is said of it
     * @return a new mapping
     */
    public Mapping with(DocumentRole role, DocumentMapping document) {
        Map<DocumentRole, DocumentMapping> all = new EnumMap<>(DocumentRole.class);
        all.putAll(documents);
        all.put(role, document);
        return new Mapping(form, all);
    }

    /**
     * The same with values written otherwise.
     *
     * @param written how values are written
     * @return a new mapping
     */
    public Mapping with(CsvForm written) {
        return new Mapping(written, documents);
    }
}
