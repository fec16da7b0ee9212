package id.satugerbang.registry.conformance;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which upstreams an installation allows besides public addresses.
 *
 * @param upstreamAllow {@code host:port} entries that may be in a private network; none by default
 * @param dnsTimeout how long a host name may take to resolve
 */
@ConfigurationProperties("satu.registry")
record UpstreamProperties(
        @DefaultValue List<String> upstreamAllow,
        @DefaultValue("2s") Duration dnsTimeout) {

    UpstreamProperties {
        upstreamAllow = upstreamAllow.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
