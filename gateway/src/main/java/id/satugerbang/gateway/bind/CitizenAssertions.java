package id.satugerbang.gateway.bind;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.support.caller.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Makes the signed statement that tells an agency which citizen calls, under a name that only this agency sees. */
final class CitizenAssertions {

    private static final JOSEObjectType TYPE = new JOSEObjectType("citizen-assertion+jwt");
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final String origin;
    private final AssertionKeys keys;
    private final PairwiseSubjects subjects;
    private final Clock clock;
    private final AssertionCache cache;

    CitizenAssertions(String origin, AssertionKeys keys, PairwiseSubjects subjects, Clock clock) {
        this.origin = origin;
        this.keys = keys;
        this.subjects = subjects;
        this.clock = clock;
        this.cache = new AssertionCache(clock, LIFETIME);
    }

    /** Compact JWS (ES256) for one service, good for at least half a minute, at most one. */
    String assertion(ServiceId service, Caller citizen) {
        return cache.get(service, citizen, () -> sign(service, citizen));
    }

    private String sign(ServiceId service, Caller citizen) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(origin)
                .audience(origin + "/api/" + service)
                .subject(subjects.subject(service.agency(), citizen.subject()))
                .claim("acr", citizen.assurance().acr())
                .claim("attributes", List.of())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(TYPE)
                        .keyID(keys.signingKeyId())
                        .build(),
                claims);
        try {
            jwt.sign(keys.signer());
        } catch (JOSEException failed) {
            throw new IllegalStateException("Signing a citizen assertion failed", failed);
        }
        return jwt.serialize();
    }
}
