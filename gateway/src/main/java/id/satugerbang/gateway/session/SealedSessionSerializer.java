package id.satugerbang.gateway.session;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Session values in Redis: one letter for the type, then JSON, sealed as a whole.
 *
 * <p>Only the types that a session really holds can be written or read; no class name ever comes from Redis.
 */
final class SealedSessionSerializer implements RedisSerializer<Object> {

    private final SecretBox box;
    private final JsonMapper json;

    SealedSessionSerializer(SecretBox box, JsonMapper json) {
        this.box = box;
        this.json = json;
    }

    @Override
    public byte[] serialize(@Nullable Object value) {
        if (value == null) {
            return new byte[0];
        }
        String plain = type(value) + json.writeValueAsString(value);
        return box.seal(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] sealed) {
        if (sealed == null || sealed.length == 0) {
            return null;
        }
        String plain = new String(box.open(sealed), StandardCharsets.UTF_8);
        try {
            return json.readValue(plain.substring(1), type(plain.charAt(0)));
        } catch (JacksonException unreadable) {
            throw new SerializationException("A session value of an unknown shape", unreadable);
        }
    }

    private static char type(Object value) {
        if (value instanceof Long) {
            return 'l';
        }
        if (value instanceof Integer) {
            return 'i';
        }
        if (value instanceof BrowserLogin) {
            return 'b';
        }
        throw new SerializationException(
                "A session holds no " + value.getClass().getName());
    }

    private static Class<?> type(char letter) {
        return switch (letter) {
            case 'l' -> Long.class;
            case 'i' -> Integer.class;
            case 'b' -> BrowserLogin.class;
            default -> throw new SerializationException("A session value of an unknown type");
        };
    }
}
