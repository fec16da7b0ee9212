package id.satugerbang.identity.realm.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The key with which Keycloak calls other parts, in a keys folder as an installation has it. */
record InternalKeys(Path folder, JWKSet callers) {

    static InternalKeys create(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            ECKey key = new ECKeyGenerator(Curve.P_256).keyID("keycloak").generate();
            Path file = folder.resolve("internal-keycloak.jwk");
            Files.writeString(file, key.toJSONString());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return new InternalKeys(folder, new JWKSet(key.toPublicJWK()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
