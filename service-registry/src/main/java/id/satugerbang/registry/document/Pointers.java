package id.satugerbang.registry.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** JSON pointers (RFC 6901). */
public final class Pointers {

    /** Where the document stands in an uploaded release. */
    public static final String DOCUMENT = "/openapi";

    private static final Pattern ENCODED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*");

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
        return DOCUMENT + fragment(reference);
    }

    /** True where a reference names a place of its own document by a pointer. */
    public static boolean isLocal(String reference) {
        return reference.equals("#") || reference.startsWith("#/");
    }

    /** The pointer in a reference, its percent-encoding undone (RFC 6901, section 6). */
    public static String fragment(String reference) {
        String fragment = reference.startsWith("#") ? reference.substring(1) : reference;
        return fragment.indexOf('%') >= 0 && ENCODED.matcher(fragment).matches()
                ? URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8)
                : fragment;
    }

    /** Names and places on the way of a pointer. */
    public static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(Pointers::unescape)
                        .toList();
    }

    /** The step that {@link #child(String, String)} wrote. */
    public static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
