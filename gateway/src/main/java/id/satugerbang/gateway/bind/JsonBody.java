package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.route.Binding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The body of a call that is to be bound.
 *
 * @param tree bound properties; none where the client's body streams on unread
 * @param text JSON text as sent; empty where there is none
 */
record JsonBody(BodyTree tree, byte[] text) {

    private static final byte[] NONE = new byte[0];

    static Mono<JsonBody> of(Call call) {
        BodyTree tree = BodyTree.of(call.use().bindings());
        return tree.isEmpty()
                ? Mono.just(new JsonBody(tree, NONE))
                : SmallJson.read(
                                call.exchange().getRequest(),
                                call.match().release().maxBodyBytes())
                        .map(text -> new JsonBody(tree, text));
    }

    /** What the caller sent for bound properties. */
    Map<Binding, List<String>> supplied() {
        return tree.isEmpty() ? Map.of() : BodyReader.supplied(text, tree);
    }

    /** The body with the values; absent where the client's streams on. @param filled body bindings only */
    byte @Nullable [] filled(List<Filled> filled) {
        if (tree.isEmpty()) {
            return null;
        }
        Map<Binding, String> values = new HashMap<>();
        for (Filled one : filled) {
            String value = one.value();
            if (value != null) {
                values.put(one.binding(), value);
            }
        }
        return BodyWriter.filled(text, tree, values);
    }
}
