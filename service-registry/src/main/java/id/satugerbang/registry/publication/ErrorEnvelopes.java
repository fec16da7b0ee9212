package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.ErrorEnvelope;
import id.satugerbang.registry.document.ApiOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code x-satu-error}, whose form the conformance checks have seen to. */
final class ErrorEnvelopes {

    private ErrorEnvelopes() {}

    static Optional<ErrorEnvelope> of(ApiOperation operation) {
        JsonNode declared = operation.node().path("x-satu-error");
        if (!declared.path("pointer").isString()) {
            return Optional.empty();
        }
        List<String> good = new ArrayList<>();
        declared.path("ok").forEach(value -> good.add(value.asString("")));
        ErrorEnvelope envelope = new ErrorEnvelope(declared.path("pointer").stringValue(), good);
        declared.path("statuses")
                .properties()
                .forEach(mistake -> envelope.putStatusesItem(
                        mistake.getKey(), mistake.getValue().asInt(0)));
        return Optional.of(envelope.message(detail(declared)));
    }

    /** {@code message} is what {@code detail} was called at first. */
    private static @Nullable String detail(JsonNode declared) {
        JsonNode detail = declared.path("detail").isString() ? declared.path("detail") : declared.path("message");
        return detail.isString() ? detail.stringValue() : null;
    }
}
