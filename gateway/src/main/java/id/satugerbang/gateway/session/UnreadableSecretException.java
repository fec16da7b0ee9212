package id.satugerbang.gateway.session;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.SerializationException;

/** A sealed value cannot be opened: it was changed, or sealed with another key. */
final class UnreadableSecretException extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnreadableSecretException(@Nullable Throwable cause) {
        super("A sealed value cannot be opened", cause);
    }
}
