package id.satugerbang.registry.finding;

import static id.satugerbang.registry.finding.Severity.ERROR;
import static id.satugerbang.registry.finding.Severity.WARNING;

import java.util.Locale;

/** Every fault that a check can find; the wire form is stable, texts stand in {@code findings_*.properties}. */
public enum FindingCode {
    DOCUMENT_MALFORMED(ERROR),
    DOCUMENT_TOO_LARGE(ERROR),
    EXTERNAL_REF_REFUSED(ERROR),
    TOO_MANY_OPERATIONS(ERROR),
    OPENAPI_VERSION_UNSUPPORTED(ERROR),
    OPENAPI_INVALID(ERROR),
    OPERATION_MISSING(ERROR),
    OPERATION_ID_MISSING(ERROR),
    OPERATION_ID_INVALID(ERROR),
    OPERATION_ID_DUPLICATE(ERROR),
    SUMMARY_MISSING(ERROR),
    RESPONSES_MISSING(ERROR),
    AUDIENCE_INVALID(ERROR),
    AUDIENCE_MISSING(WARNING),
    AUDIENCE_MISSING_EVERYWHERE(ERROR),
    ASSURANCE_INVALID(ERROR),
    ATTRIBUTE_UNKNOWN(ERROR),
    ATTRIBUTE_PROTECTED(ERROR),
    BINDING_NOT_AVAILABLE(ERROR),
    STANDARD_ELEMENT_MISSING(ERROR),
    DURATION_INVALID(ERROR),
    AMOUNT_INVALID(ERROR),
    COMPLAINT_URL_INVALID(ERROR),
    UPSTREAM_MISSING(ERROR),
    UPSTREAM_URL_INVALID(ERROR),
    UPSTREAM_ADDRESS_FORBIDDEN(ERROR),
    UPSTREAM_HOST_UNRESOLVABLE(ERROR),
    UPSTREAM_REGION_DUPLICATE(ERROR),
    CREDENTIAL_MISSING(ERROR),
    CREDENTIAL_NOT_WANTED(ERROR),
    CREDENTIAL_UNKNOWN(ERROR),
    CREDENTIAL_TYPE_DIFFERS(ERROR),
    ERROR_ENVELOPE_INVALID(ERROR),
    PATH_INVALID(ERROR),
    PATH_CONFLICT(ERROR),
    DEADLINE_INVALID(ERROR),
    EXECUTABLE_CONTENT(ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Stable snake_case form. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
