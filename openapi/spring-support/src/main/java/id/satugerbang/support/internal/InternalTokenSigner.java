package id.satugerbang.support.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Signs the 60 s token with which one part of the platform calls {@code /internal/v1/**} of another. */
public final class InternalTokenSigner {

    static final JOSEObjectType TYPE = new JOSEObjectType("satu-internal+jwt");
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final String part;
    private final ECDSASigner signer;
    private final Clock clock;

    /** @param part name of the calling part: {@code gateway}, {@code service-registry}, {@code identity}, {@code keycloak} */
    public InternalTokenSigner(String part, ECKey key, Clock clock) {
        this.part = part;
        this.clock = clock;
        try {
            this.signer = new ECDSASigner(key);
        } catch (JOSEException unusable) {
            throw new IllegalArgumentException("The internal key of " + part + " cannot sign", unusable);
        }
    }

    /** A fresh token (compact JWS, ES256) for a call to {@code audience}, one of the part names. */
    public String sign(String audience) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(part)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(part).build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException failed) {
            throw new IllegalStateException("Signing an internal token failed", failed);
        }
        return jwt.serialize();
    }
}
