package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.route.ErrorEnvelope;
import id.satugerbang.gateway.route.UnbuildableReleaseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Translates error envelopes between the contract and the route stage. */
final class EnvelopeCodec {

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
        return new ErrorEnvelope(declared.getPointer(), Set.copyOf(declared.getOk()), message);
    }

    static id.satugerbang.api.internal.model.@Nullable ErrorEnvelope published(@Nullable ErrorEnvelope envelope) {
        return envelope == null
                ? null
                : new id.satugerbang.api.internal.model.ErrorEnvelope(envelope.pointer(), List.copyOf(envelope.ok()))
                        .message(envelope.message());
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
