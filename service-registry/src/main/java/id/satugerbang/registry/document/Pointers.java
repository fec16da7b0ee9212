package id.satugerbang.registry.document;

/** JSON pointers (RFC 6901). */
public final class Pointers {

    /** Where the document stands in an uploaded release. */
    public static final String DOCUMENT = "/openapi";

    private Pointers() {}

    /** Pointer to a member or an element of what {@code parent} points to. */
    public static String child(String parent, String step) {
        return parent + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    /** Pointer to an element of the array that {@code parent} points to. */
    public static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /** Pointer to what a reference inside the document names. */
    public static String ofReference(String reference) {
        String fragment = reference.startsWith("#") ? reference.substring(1) : reference;
        return DOCUMENT + fragment;
    }

    /** The step that {@link #child(String, String)} wrote. */
    static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
