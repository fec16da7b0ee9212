package id.satugerbang.gateway.bind;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells refusals of the identity service that are for the caller from those that only say that something is wrong between us. */
final class IdentityRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityRefusals.class);
    private static final Set<ProblemCode> FOR_THE_CALLER = EnumSet.of(
            ProblemCode.CONSENT_REQUIRED,
            ProblemCode.VERIFICATION_REQUIRED,
            ProblemCode.ATTRIBUTE_PROTECTED,
            ProblemCode.PROCESSING_RESTRICTED,
            ProblemCode.INSUFFICIENT_USER_AUTHENTICATION,
            ProblemCode.BOUND_VALUE_MISMATCH,
            ProblemCode.CITIZEN_DATA_MISSING,
            ProblemCode.ACTING_NOT_ALLOWED,
            ProblemCode.NOT_FOUND,
            ProblemCode.RATE_LIMITED);

    private final JsonMapper json;

    IdentityRefusals(JsonMapper json) {
        this.json = json;
    }

    /** The refusal to answer with. */
    ProblemException of(int status, byte[] body) {
        JsonNode problem = tree(body);
        Optional<ProblemCode> code =
                ProblemCode.ofWire(problem.path("code").asString("")).filter(FOR_THE_CALLER::contains);
        if (code.isEmpty()) {
            LOG.warn(
                    "The identity service answered {} {}",
                    status,
                    problem.path("code").asString(""));
            return ProblemException.of(ProblemCode.CITIZEN_DATA_UNAVAILABLE);
        }
        List<ProblemError> errors = new ArrayList<>();
        problem.path("errors").forEach(error -> errors.add(error(error)));
        return ProblemException.of(code.get(), errors);
    }

    private static ProblemError error(JsonNode error) {
        return new ProblemError(
                error.path("pointer").asString(null),
                error.path("code").asString(""),
                error.path("detail").asString(null));
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noProblem) {
            return json.createObjectNode();
        }
    }
}
