package id.satugerbang.gateway.bind;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.gateway.exchange.BoundCall;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

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
        return cache.get(
                service,
                citizen,
                () -> sign(claims(service, citizen.subject(), citizen.assurance(), List.of())
                        .build()));
    }

    /** One for this call only: with the names of what was handed over, and whose it is. */
    String assertion(ServiceId service, BoundCall call) {
        JWTClaimsSet.Builder claims = claims(service, call.citizen(), call.assurance(), call.attributes())
                .jwtID(UUID.randomUUID().toString());
        return sign((call.member() == null ? claims : claims.claim("attributes_of", "family_member")).build());
    }

    private JWTClaimsSet.Builder claims(
            ServiceId service, String subject, Assurance assurance, List<String> attributes) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(origin)
                .audience(origin + "/api/" + service)
                .subject(subjects.subject(service.agency(), subject))
                .claim("acr", assurance.acr())
                .claim("attributes", attributes)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    private String sign(JWTClaimsSet claims) {
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
