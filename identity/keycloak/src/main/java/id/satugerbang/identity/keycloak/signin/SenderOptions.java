package id.satugerbang.identity.keycloak.signin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.Config;

/**
 * Options {@code spi-events-listener--satu-sign-in-events--*}.
 *
 * @param identityUri {@code identity-uri}: base address of the identity service
 * @param keyFile {@code internal-keycloak.jwk} in {@code keys-dir}
 * @param backoff pauses while identity does not answer, at most {@code retry-max-seconds} (30)
 */
record SenderOptions(URI identityUri, Path keyFile, Backoff backoff) {

    private static final int DEFAULT_RETRY_MAX_SECONDS = 30;

    /** Empty where identity's address or the keys are not configured. */
    static Optional<SenderOptions> of(Config.Scope config) {
        String uri = config.get("identityUri");
        String keys = config.get("keysDir");
        if (uri == null || uri.isBlank() || keys == null || keys.isBlank()) {
            return Optional.empty();
        }
        int longest = config.getInt("retryMaxSeconds", DEFAULT_RETRY_MAX_SECONDS);
        return Optional.of(new SenderOptions(
                URI.create(uri.replaceAll("/+$", "")),
                Path.of(keys, "internal-keycloak.jwk"),
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(Math.max(1, longest)))));
    }
}
