package id.satugerbang.identity.keycloak.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Reads an EC P-256 private key from a JWK file (RFC 7518, 6.2) of mode 0600. */
final class InternalKey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<PosixFilePermission> FOR_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private InternalKey() {}

    static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        if (!Collections.disjoint(Files.getPosixFilePermissions(file), FOR_OTHERS)) {
            throw new IOException("Key file " + file + " can be read by other users; set its mode to 0600");
        }
        JsonNode jwk = JSON.readTree(Files.readAllBytes(file));
        if (!"EC".equals(jwk.path("kty").asText())
                || !"P-256".equals(jwk.path("crv").asText())
                || !jwk.has("d")) {
            throw new IOException("Key file " + file + " holds no private EC P-256 key");
        }
        BigInteger secret =
                new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path("d").asText()));
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, curve()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
