package id.satugerbang.support.mvc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import id.satugerbang.support.caller.AccessTokens;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes decoders of access tokens whose key set is read again every few minutes (a withdrawn key ends), outlives an outage
 * of the issuer, and is not fetched for every unknown {@code kid}.
 */
final class AccessTokenDecoders {

    private static final int HTTP_TIMEOUT_MS = 1000;
    private static final int LARGEST_KEY_SET = 256 * 1024;
    private static final Duration KEEP = Duration.ofMinutes(5);
    private static final Duration KEEP_IN_OUTAGE = Duration.ofHours(4);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);

    private AccessTokenDecoders() {}

    /** A decoder that throws {@link IssuerKeysUnavailableException} where no keys are to be had. */
    static JwtDecoder decoder(String issuer, String jwkSetUri) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(url(jwkSetUri)))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                .build();
        decoder.setJwtValidator(AccessTokens.validator(issuer));
        return token -> {
            try {
                return decoder.decode(token);
            } catch (BadJwtException refused) {
                throw refused;
            } catch (JwtException failed) {
                throw judge(failed);
            }
        };
    }

    private static RuntimeException judge(JwtException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return new BadJwtException("unknown key", failed);
            }
        }
        return new IssuerKeysUnavailableException(failed);
    }

    private static JWKSource<SecurityContext> keys(URL url) {
        return JWKSourceBuilder.<SecurityContext>create(
                        url, new DefaultResourceRetriever(HTTP_TIMEOUT_MS, HTTP_TIMEOUT_MS, LARGEST_KEY_SET))
                .cache(KEEP.toMillis(), 2L * HTTP_TIMEOUT_MS)
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(KEEP_IN_OUTAGE.toMillis())
                .build();
    }

    private static URL url(String jwkSetUri) {
        try {
            return URI.create(jwkSetUri).toURL();
        } catch (MalformedURLException notAUrl) {
            throw new IllegalArgumentException("satu.jwk-set-uri is no URL: " + jwkSetUri, notAUrl);
        }
    }
}
