package id.satugerbang.gateway.forward;

import id.satugerbang.support.address.PublicAddresses;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which addresses upstreams may have: public ones, and those that the installation names. */
final class UpstreamAddresses {

    private final Set<String> allowed;

    /** @param allowed {@code host:port}, as in upstream URLs, whose address may be any */
    UpstreamAddresses(Collection<String> allowed) {
        this.allowed = allowed.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean permits(String host, int port, InetAddress address) {
        return PublicAddresses.isPublic(address) || allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }
}
