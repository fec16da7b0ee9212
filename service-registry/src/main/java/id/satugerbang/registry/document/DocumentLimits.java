package id.satugerbang.registry.document;

/** Bounds of an uploaded document. */
final class DocumentLimits {

    /** Bytes of the text, or of the object written as JSON. */
    static final int BYTES = 2 * 1024 * 1024;

    /** Levels of nesting. */
    static final int DEPTH = 100;

    /** Values, after aliases were followed. */
    static final int NODES = 300_000;

    /** Operations of one release. */
    static final int OPERATIONS = 2_000;

    /** Characters of a number. */
    static final int DIGITS = 100;

    private DocumentLimits() {}
}
