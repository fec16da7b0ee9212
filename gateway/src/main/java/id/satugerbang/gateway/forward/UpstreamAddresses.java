package id.satugerbang.gateway.forward;

import java.net.Inet6Address;
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
        return isPublic(address) || allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
    }

    /** False for loopback, link-local, private, shared, documentation, benchmark, multicast and reserved ranges (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublicV6(bytes) : isPublicV4(bytes);
    }

    private static boolean isPublicV4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        boolean shared = a == 100 && (b & 0xc0) == 64;
        boolean special = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean benchmark = a == 198 && (b & 0xfe) == 18;
        boolean documentation = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
        return a != 0 && a < 240 && !shared && !special && !benchmark && !documentation;
    }

    /** Global unicast (2000::/3) only, without 6to4, Teredo and documentation, which may hide other addresses. */
    private static boolean isPublicV6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        return global && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0xdb8));
    }
}
