package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.CitizenUse;
import id.satugerbang.gateway.route.Operation;
import java.util.Set;

/**
 * Which of a caller's headers reach an agency: by default none. Legacy frameworks and the proxies ahead of them trust many a
 * name ({@code Remote-User}, {@code X-Consumer-*}, {@code X-SSL-Client-*}), and nobody knows them all.
 */
final class CallerHeaders {

    /** Content, negotiation, conditions, ranges, tracing, language; and the platform's own two that the contract names. */
    private static final Set<String> STANDARD = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "content-language",
            "content-disposition",
            "content-location",
            "content-md5",
            "content-digest",
            "repr-digest",
            "digest",
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "if-range",
            "range",
            "content-range",
            "tracestate",
            "idempotency-key",
            "satu-region");

    /** What is never an agency's business, whatever its document declares. */
    private static final Set<String> NEVER = Set.of(
            "host",
            "cookie",
            "cookie2",
            "expect",
            "authorization",
            "x-request-id",
            "traceparent",
            "x-csrf-token",
            "satu-acting-for",
            "satu-assisted-session",
            "satu-subject");

    private CallerHeaders() {}

    /**
     * True where a header reaches the agency.
     *
     * @param name in lower case
     * @param operation declares header parameters; those that it binds were filled in by the platform
     */
    static boolean pass(String name, Operation operation) {
        return STANDARD.contains(name)
                || ((operation.headers().contains(name) || isBound(name, operation.use()))
                        && !NEVER.contains(name)
                        && !HopHeaders.always().contains(name));
    }

    private static boolean isBound(String name, CitizenUse use) {
        return use.isBound()
                && use.bindings().stream()
                        .anyMatch(binding -> binding.place() == Binding.Place.HEADER
                                && binding.name().equalsIgnoreCase(name));
    }
}
