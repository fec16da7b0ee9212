package id.satugerbang.identity.verification;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The match service of the civil registry (SIAK).
 *
 * @param uri where it takes a match; without it every check stays pending
 * @param user name that the registry gave the installation
 * @param password password that belongs to it
 * @param timeout how long one match may take
 * @param retryAfter first pause before a check is repeated; it doubles with each time, up to an hour
 */
@ConfigurationProperties("satu.civil-registry")
record CivilRegistryProperties(
        @Nullable URI uri,
        @DefaultValue("satu-gerbang") String user,
        @DefaultValue("") String password,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("30s") Duration retryAfter) {

    @Override
    public String toString() {
        return "CivilRegistryProperties[" + uri + "]";
    }
}
