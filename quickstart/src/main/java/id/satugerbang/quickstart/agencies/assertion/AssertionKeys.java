package id.satugerbang.quickstart.agencies.assertion;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/** Where the gateway's public keys come from. */
public final class AssertionKeys {

    private static final Duration CACHED = Duration.ofMinutes(5);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
    private static final Duration FETCH = Duration.ofSeconds(2);
    private static final int LARGEST = 64 * 1024;

    private AssertionKeys() {}

    /** The key set at an address: cached 5 min, fetched again for an unknown key twice in 30 s at most. */
    public static JWKSource<SecurityContext> remote(URI address) {
        try {
            int patience = Math.toIntExact(FETCH.toMillis());
            return JWKSourceBuilder.create(address.toURL(), new DefaultResourceRetriever(patience, patience, LARGEST))
                    .cache(CACHED.toMillis(), FETCH.toMillis())
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .build();
        } catch (MalformedURLException notAnAddress) {
            throw new IllegalArgumentException(address + " is no address of a key set", notAnAddress);
        }
    }
}
