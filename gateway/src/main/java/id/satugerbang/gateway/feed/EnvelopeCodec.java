package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.route.ErrorEnvelope;
import id.satugerbang.gateway.route.UnbuildableReleaseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Translates error envelopes between the contract and the route stage. */
final class EnvelopeCodec {

    private static final Set<Integer> MISTAKES = Set.of(404, 409, 422);

    private EnvelopeCodec() {}

    /** @throws UnbuildableReleaseException where a pointer is not well-formed, or no outcome is good */
    static @Nullable ErrorEnvelope envelope(id.satugerbang.api.internal.model.@Nullable ErrorEnvelope declared) {
        if (declared == null) {
            return null;
        }
        String message = declared.getMessage();
        boolean complete = declared.getPointer() != null
                && declared.getOk() != null
                && !declared.getOk().isEmpty();
        if (!complete || !isPointer(declared.getPointer()) || (message != null && !isPointer(message))) {
            throw new UnbuildableReleaseException("The error envelope of an operation cannot be used");
        }
        return new ErrorEnvelope(declared.getPointer(), Set.copyOf(declared.getOk()), message, mistakes(declared));
    }

    static id.satugerbang.api.internal.model.@Nullable ErrorEnvelope published(@Nullable ErrorEnvelope envelope) {
        return envelope == null
                ? null
                : new id.satugerbang.api.internal.model.ErrorEnvelope(envelope.pointer(), List.copyOf(envelope.ok()))
                        .message(envelope.message())
                        .statuses(envelope.mistakes().isEmpty() ? null : envelope.mistakes());
    }

    private static Map<String, Integer> mistakes(id.satugerbang.api.internal.model.ErrorEnvelope declared) {
        Map<String, Integer> statuses = declared.getStatuses();
        if (statuses == null) {
            return Map.of();
        }
        if (!MISTAKES.containsAll(statuses.values())) {
            throw new UnbuildableReleaseException(
                    "An error envelope gives an outcome a status that is none of " + MISTAKES);
        }
        return statuses;
    }

    /** The pointer. @throws UnbuildableReleaseException where it is not well-formed */
    static String pointer(String text) {
        if (!isPointer(text)) {
            throw new UnbuildableReleaseException("The pointer " + text + " is not well-formed");
        }
        return text;
    }

    private static boolean isPointer(String text) {
        try {
            JsonPointer.compile(text);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
