package id.satugerbang.identity.declaration;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The service registry as identity uses it.
 *
 * @param uri its address
 * @param timeout longest wait for an answer
 * @param fresh for how long what was read is not read again
 * @param keep for how long it is good while the registry does not answer
 */
@Validated
@ConfigurationProperties("satu.identity.registry")
record RegistryProperties(
        @DefaultValue("http://127.0.0.1:8081") URI uri,
        @DefaultValue("1s") Duration timeout,
        @DefaultValue("5s") Duration fresh,
        @DefaultValue("24h") Duration keep) {}
