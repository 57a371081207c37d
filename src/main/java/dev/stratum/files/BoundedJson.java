package dev.stratum.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON that people and programs hand in, with bounds on size, depth and numbers: what is beyond them was made to do harm. */
public final class BoundedJson {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final long LARGEST = 128L << 20;

    private BoundedJson() {}

    /**
     * A reader and writer that refuses what is beyond the bounds and a name given twice in one object.
     *
     * @return to be set up further
     */
    public static JsonMapper.Builder mapper() {
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(LONGEST_TEXT)
                        .maxDocumentLength(LARGEST)
                        .build())
                .build();
        return JsonMapper.builder(bounded).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
