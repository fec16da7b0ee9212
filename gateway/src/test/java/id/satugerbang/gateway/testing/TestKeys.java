package id.satugerbang.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes the key files that a gateway needs. */
public final class TestKeys {

    private TestKeys() {}

    public static Path writeTo(Path directory) {
        try {
            Files.createDirectories(directory);
            ECKey internal = key("gateway");
            secret(directory.resolve("internal-gateway.jwk"), internal.toJSONString());
            secret(directory.resolve("internal-public.jwks"), new JWKSet(internal).toString(true));
            JWKSet assertion = new JWKSet(List.of(key("new"), key("old")));
            secret(
                    directory.resolve("assertion.jwks"),
                    new JsonMapper().writeValueAsString(assertion.toJSONObject(false)));
            secret(directory.resolve("pairwise.key"), random());
            secret(directory.resolve("session.key"), random());
            secret(directory.resolve("credential-private.json"), TestCredentials.privateKeyset());
            return directory;
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A fresh private EC P-256 key. */
    public static ECKey key(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    /** Writes a file that only its owner can read. */
    public static void secret(Path file, String content) {
        try {
            Files.writeString(file, content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
