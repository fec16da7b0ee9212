package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.serializer.SerializationException;
import tools.jackson.databind.json.JsonMapper;

class SealedSessionSerializerTests {

    private final SealedSessionSerializer serializer = new SealedSessionSerializer(
            new SessionKeys(new byte[32]).box("session"), JsonMapper.builder().build());

    @Test
    void aLoginComesBackAsItWas() {
        Caller caller = new Caller(
                "s", "satu-gateway", Set.of(Role.OFFICER), Set.of("bmkg"), Set.of("openid"), Assurance.BASIC, false);
        BrowserLogin login =
                new BrowserLogin("Siti", caller, "access", Instant.parse("2026-11-23T00:00:00.123Z"), null, "id");

        assertThat(serializer.deserialize(serializer.serialize(login))).isEqualTo(login);
    }

    @Test
    void theNumbersOfASessionKeepTheirTypes() {
        assertThat(serializer.deserialize(serializer.serialize(42L))).isEqualTo(42L);
        assertThat(serializer.deserialize(serializer.serialize(42))).isEqualTo(42);
        assertThat(serializer.deserialize(serializer.serialize(null))).isNull();
    }

    @Test
    void nothingElseIsWritten() {
        assertThatThrownBy(() -> serializer.serialize("text")).isInstanceOf(SerializationException.class);
    }
}
