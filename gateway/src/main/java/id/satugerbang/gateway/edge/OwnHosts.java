package id.satugerbang.gateway.edge;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names under which clients may call this gateway. */
final class OwnHosts {

    private OwnHosts() {}

    /**
     * @param publicOrigin origin as browsers see it
     * @param more further {@code host:port}
     */
    static Set<String> of(String publicOrigin, Collection<String> more) {
        URI origin = URI.create(publicOrigin);
        int standard = "https".equals(origin.getScheme()) ? 443 : 80;
        int port = origin.getPort() < 0 ? standard : origin.getPort();
        String host = origin.getHost().toLowerCase(Locale.ROOT);
        Set<String> hosts = new HashSet<>();
        hosts.add(host + ":" + port);
        if (port == standard) {
            hosts.add(host);
        }
        more.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
        return hosts;
    }
}
