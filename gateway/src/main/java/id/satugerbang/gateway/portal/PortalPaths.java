package id.satugerbang.gateway.portal;

import java.util.Set;

/** Which paths belong to the portal's pages: all whose first segment the platform has not reserved. */
final class PortalPaths {

    static final String ASSETS = "/assets/";

    private static final Set<String> RESERVED = Set.of(
            "api",
            "registry",
            "identity",
            "auth",
            "openapi",
            "problems",
            ".well-known",
            "internal",
            "assets",
            "actuator");

    private PortalPaths() {}

    /** True where {@code index.html} may answer; {@code openapi.json} and the like count as {@code openapi}. */
    static boolean isPage(String path) {
        String first = firstSegment(path);
        return !RESERVED.contains(first) && !first.startsWith("openapi.");
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }
}
