package id.satugerbang.support.problem;

import java.util.Locale;
import java.util.Optional;

/**
 * Every reason for which the platform refuses a call.
 *
 * <p>The wire form is the lower-case name; codes are stable: more may be added, none is renamed. Title, meaning and fix of
 * each stand in {@code problems_id.properties} and {@code problems_en.properties}.
 */
public enum ProblemCode {
    PATH_AMBIGUOUS(400),
    MALFORMED_REQUEST(400),
    MALFORMED_JSON(400),
    UNKNOWN_FIELD(400),
    AMBIGUOUS_CREDENTIALS(400),
    HOST_NOT_ALLOWED(400),
    AUTHENTICATION_REQUIRED(401),
    TOKEN_INVALID(401),
    INSUFFICIENT_USER_AUTHENTICATION(401),
    ACCESS_DENIED(403),
    CSRF_INVALID(403),
    CONSENT_REQUIRED(403),
    VERIFICATION_REQUIRED(403),
    ATTRIBUTE_PROTECTED(403),
    PROCESSING_RESTRICTED(403),
    ACTING_NOT_ALLOWED(403),
    CODE_INVALID(403),
    SERVICE_NOT_FOUND(404),
    OPERATION_NOT_FOUND(404),
    NOT_FOUND(404),
    AGENCY_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    BOUND_VALUE_MISMATCH(409),
    SESSION_CHANGED(409),
    CONSENT_OUTDATED(409),
    INVALID_TRANSITION(409),
    FEEDBACK_PERIOD_OPEN(409),
    AGENCY_SUSPENDED(409),
    DECIDED_ELSEWHERE(409),
    CREDENTIAL_IN_USE(409),
    IDEMPOTENCY_KEY_IN_USE(409),
    ALREADY_EXISTS(409),
    IDENTIFIER_TAKEN(409),
    AGENCY_CONFLICT(409),
    VERSION_CONFLICT(412),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    MEDIA_TYPE_UNSUPPORTED(415),
    CONFORMANCE_FAILED(422),
    INVALID_VALUE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    CITIZEN_DATA_MISSING(422),
    AGENCY_REFUSED(422),
    PRECONDITION_REQUIRED(428),
    RATE_LIMITED(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UPSTREAM_FAILED(502),
    SESSION_UNAVAILABLE(503),
    LOGIN_UNAVAILABLE(503),
    CITIZEN_DATA_UNAVAILABLE(503),
    REGISTRY_UNAVAILABLE(503),
    CIRCUIT_OPEN(503),
    SERVICE_BUSY(503),
    OVERLOADED(503),
    UPSTREAM_TIMEOUT(504);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** HTTP status of the refusal. */
    public int status() {
        return status;
    }

    /** Stable snake_case form that stands in {@code code} and in {@code /problems/{code}}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a code by its wire form. */
    public static Optional<ProblemCode> ofWire(String wire) {
        for (ProblemCode code : values()) {
            if (code.wire().equals(wire)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
