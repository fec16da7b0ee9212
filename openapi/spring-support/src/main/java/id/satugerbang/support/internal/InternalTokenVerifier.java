package id.satugerbang.support.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks the token of {@link InternalTokenSigner}: signature, type, issuer = key id, audience, times. A part sends one token with
 * many calls; its signature is checked once, its times each time.
 */
public final class InternalTokenVerifier {

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 1000;

    private final String part;
    private final JWKSet callers;
    private final Clock clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    /**
     * @param part name of the called part
     * @param callers public keys of the parts, {@code kid} = name of the part
     */
    public InternalTokenVerifier(String part, JWKSet callers, Clock clock) {
        this.part = part;
        this.callers = callers;
        this.clock = clock;
    }

    /** Name of the calling part; empty where the token does not hold. */
    public Optional<String> verify(String token) {
        Verified known = verified.get(token);
        if (known != null) {
            return clock.instant().isBefore(known.until()) ? Optional.of(known.caller()) : Optional.empty();
        }
        Optional<Verified> fresh = check(token);
        fresh.ifPresent(one -> keep(token, one));
        return fresh.map(Verified::caller);
    }

    private void keep(String token, Verified one) {
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(token, one);
    }

    private Optional<Verified> check(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWK key = callers.getKeyByKeyId(jwt.getHeader().getKeyID());
            if (key == null
                    || !JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
                    || !InternalTokenSigner.TYPE.equals(jwt.getHeader().getType())
                    || !jwt.verify(new ECDSAVerifier(key.toECKey()))
                    || !holds(jwt.getJWTClaimsSet(), key.getKeyID())) {
                return Optional.empty();
            }
            Instant expires = jwt.getJWTClaimsSet().getExpirationTime().toInstant();
            return Optional.of(new Verified(key.getKeyID(), expires.plus(SKEW)));
        } catch (ParseException | JOSEException notAToken) {
            return Optional.empty();
        }
    }

    /** A token whose signature and claims held. @param until when it ends, skew included */
    private record Verified(String caller, Instant until) {}

    private boolean holds(JWTClaimsSet claims, String caller) {
        if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
            return false;
        }
        Instant now = clock.instant();
        Instant issued = claims.getIssueTime().toInstant();
        Instant expires = claims.getExpirationTime().toInstant();
        return caller.equals(claims.getIssuer())
                && claims.getAudience().contains(part)
                && now.isBefore(expires.plus(SKEW))
                && !issued.isAfter(now.plus(SKEW))
                && !expires.isAfter(issued.plus(LONGEST));
    }
}
