package id.satugerbang.gateway.authn;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Decodes tokens that the issuer signed with an asymmetric key; what they must say is the validator's concern. */
final class IssuerTokenDecoder implements ReactiveJwtDecoder {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final IssuerKeys keys;
    private final DefaultJWTProcessor<SecurityContext> processor = processor();
    private final NimbusReactiveJwtDecoder delegate = new NimbusReactiveJwtDecoder(this::claims);

    IssuerTokenDecoder(IssuerKeys keys, OAuth2TokenValidator<Jwt> validator) {
        this.keys = keys;
        this.delegate.setJwtValidator(validator);
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return delegate.decode(token)
                .onErrorMap(
                        KeysUnavailableException.class,
                        down -> ProblemException.causedBy(ProblemCode.LOGIN_UNAVAILABLE, down));
    }

    private Mono<JWTClaimsSet> claims(JWT jwt) {
        if (jwt instanceof SignedJWT signed
                && ALGORITHMS.contains(signed.getHeader().getAlgorithm())) {
            return keys.matching(signed.getHeader()).map(candidates -> verified(signed, candidates));
        }
        return Mono.error(new BadJwtException("The token is not signed with an algorithm that is accepted"));
    }

    private JWTClaimsSet verified(SignedJWT jwt, List<JWK> candidates) {
        try {
            return processor.process(jwt, new JWKSecurityContext(candidates));
        } catch (BadJOSEException | JOSEException forged) {
            throw new BadJwtException("The signature does not hold", forged);
        }
    }

    private static DefaultJWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, (selector, context) -> {
            List<JWK> candidates = ((JWKSecurityContext) context).getKeys();
            return selector.select(new com.nimbusds.jose.jwk.JWKSet(candidates));
        }));
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }
}
