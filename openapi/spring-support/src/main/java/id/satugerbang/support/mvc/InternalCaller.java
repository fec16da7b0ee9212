package id.satugerbang.support.mvc;

import jakarta.servlet.http.HttpServletRequest;

/** Which part of the platform makes the internal call that is being answered. */
public final class InternalCaller {

    private static final String ATTRIBUTE = InternalCaller.class.getName();

    private InternalCaller() {}

    /** Name of the calling part. @throws IllegalStateException outside {@code /internal/**} */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String part) {
            return part;
        }
        throw new IllegalStateException("not an internal call");
    }

    static void note(HttpServletRequest request, String part) {
        request.setAttribute(ATTRIBUTE, part);
    }
}
