package id.satugerbang.quickstart.agencies.assertion;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a {@code Citizen-Assertion}: ES256 signature of the gateway, type, issuer, audience, times, subject. */
public final class AssertionVerifier {

    private static final JOSEObjectType TYPE = new JOSEObjectType("citizen-assertion+jwt");
    private static final int SKEW_SECONDS = 10;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * @param keys the gateway's public keys
     * @param issuer the platform's public origin
     * @param audience the service as the platform names it, {@code {origin}/api/{agency}/{service}}
     */
    public AssertionVerifier(JWKSource<SecurityContext> keys, String issuer, String audience, Clock clock) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWTClaimsSetVerifier(new ClockedClaims(issuer, audience, clock));
    }

    /** The citizen that the assertion names; empty where it is missing or does not hold. */
    public Optional<Citizen> verify(@Nullable String assertion) {
        if (assertion == null) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = processor.process(assertion, null);
            return Optional.ofNullable(claims.getSubject())
                    .filter(subject -> !subject.isBlank())
                    .map(Citizen::new);
        } catch (ParseException | BadJOSEException | JOSEException doesNotHold) {
            return Optional.empty();
        }
    }

    private static final class ClockedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        ClockedClaims(String issuer, String audience, Clock clock) {
            super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat"));
            this.clock = clock;
            setMaxClockSkew(SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
