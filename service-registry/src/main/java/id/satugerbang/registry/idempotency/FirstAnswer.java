package id.satugerbang.registry.idempotency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that was made with a key before.
 *
 * @param fingerprint of method, address and content
 * @param status of its answer; absent while it is under way
 */
record FirstAnswer(
        String fingerprint,
        @Nullable Integer status,
        Map<String, String> headers,
        @Nullable String body) {}
