package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.route.Upstream;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** Tells hosts that an agency keeps to itself: those of its upstreams, and those that have no public name or address. */
final class PrivateHosts {

    private PrivateHosts() {}

    static boolean isOne(URI address, List<Upstream> upstreams) {
        String host = host(address);
        return upstreams.stream().anyMatch(upstream -> host(upstream.url()).equals(host)) || !isPublic(host);
    }

    /** True for the same server; of a scheme that a proxy ahead of it may have changed, only the default port is known. */
    static boolean isSame(URI one, URI other) {
        boolean defaults = one.getPort() < 0 && other.getPort() < 0;
        return host(one).equals(host(other)) && (defaults || port(one) == port(other));
    }

    private static boolean isPublic(String host) {
        byte[] octets = NetUtil.createByteArrayFromIpAddressString(host);
        if (octets == null) {
            return host.contains(".") && !host.endsWith(".localhost");
        }
        try {
            return id.satugerbang.support.address.PublicAddresses.isPublic(InetAddress.getByAddress(octets));
        } catch (UnknownHostException neverOfTheseLengths) {
            return false;
        }
    }

    private static String host(URI address) {
        String host = address.getHost() == null ? withoutPort(address.getRawAuthority()) : address.getHost();
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static String withoutPort(String authority) {
        String server = authority.substring(authority.indexOf('@') + 1);
        int colon = server.lastIndexOf(':');
        return colon < 0 ? server : server.substring(0, colon);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
