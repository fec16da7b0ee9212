package id.satugerbang.identity.keycloak.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalTokenTests {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theTokenIsSignedByKeycloakForIdentityAndLivesForAMinute() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("keycloak").generate();

        SignedJWT token =
                SignedJWT.parse(token(file(key.toJSONString(), "rw-------")).sign("identity"));

        assertThat(token.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(token.getHeader().getKeyID()).isEqualTo("keycloak");
        assertThat(token.getHeader().getType()).hasToString("satu-internal+jwt");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("keycloak");
        assertThat(token.getJWTClaimsSet().getAudience()).isEqualTo(List.of("identity"));
        assertThat(token.getJWTClaimsSet().getIssueTime()).isEqualTo(Date.from(NOW));
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(60)));
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        InternalToken token = token(file(key.toJSONString(), "rw-r--r--"));

        assertThatThrownBy(() -> token.sign("identity")).hasMessageContaining("set its mode to 0600");
    }

    @Test
    void aFileWithoutAPrivateKeyIsRefused() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        InternalToken token = token(file(key.toPublicJWK().toJSONString(), "rw-------"));

        assertThatThrownBy(() -> token.sign("identity"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no private EC P-256 key");
    }

    private InternalToken token(Path file) {
        return new InternalToken(file, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path file(String content, String mode) throws IOException {
        Path file = folder.resolve("internal-keycloak.jwk");
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
