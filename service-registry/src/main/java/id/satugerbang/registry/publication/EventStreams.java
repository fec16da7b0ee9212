package id.satugerbang.registry.publication;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.document.Pointers;
import java.util.Locale;

/** Operations that answer with server-sent events; such an answer may take as long as it likes. */
final class EventStreams {

    private static final String MEDIA_TYPE = "text/event-stream";

    private EventStreams() {}

    /** True where the document declares the media type for one of the answers, references followed. */
    static boolean isDeclared(ApiDocument document, ApiOperation operation) {
        Located responses = new Located(
                Pointers.child(operation.pointer(), "responses"),
                operation.node().path("responses"));
        return responses.node().propertyNames().stream()
                .map(status -> document.follow(responses.child(status)).node().path("content"))
                .flatMap(content -> content.propertyNames().stream())
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE));
    }
}
