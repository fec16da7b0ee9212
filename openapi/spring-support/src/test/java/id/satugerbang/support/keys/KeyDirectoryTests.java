package id.satugerbang.support.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDirectoryTests {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void a_private_file_is_read_where_only_its_owner_can(String mode) throws IOException {
        write("session.key", "secret", mode);
        assertThat(keys().secret("session.key")).isEqualTo("secret".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-rw----", "rw----r--", "rw-----w-", "rw-rw-rw-"})
    void a_private_file_that_others_can_read_or_change_is_refused(String mode) throws IOException {
        write("session.key", "secret", mode);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> keys().secret("session.key"))
                .withMessageContaining("session.key");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> keys().secret("none.key"))
                .withMessageContaining("none.key does not exist");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> keys().publicKeys("none.jwks"))
                .withMessageContaining("none.jwks does not exist");
    }

    @Test
    void a_private_key_is_read_and_half_of_one_is_refused() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("gateway").generate();
        write("internal-gateway.jwk", key.toJSONString(), "rw-------");
        assertThat(keys().privateKey("internal-gateway.jwk").getKeyID()).isEqualTo("gateway");

        write("half.jwk", key.toPublicJWK().toJSONString(), "rw-------");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> keys().privateKey("half.jwk"))
                .withMessageContaining("no private key");
        write("rubbish.jwk", "rubbish", "rw-------");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> keys().privateKey("rubbish.jwk"))
                .withMessageNotContaining("rubbish\"");
    }

    @Test
    void public_keys_may_be_read_by_everybody() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("gateway").generate();
        write("internal-public.jwks", new JWKSet(key.toPublicJWK()).toString(), "rw-r--r--");
        assertThat(keys().publicKeys("internal-public.jwks").getKeyByKeyId("gateway"))
                .isNotNull();
    }

    private KeyDirectory keys() {
        return new KeyDirectory(directory);
    }

    private void write(String name, String content, String mode) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
