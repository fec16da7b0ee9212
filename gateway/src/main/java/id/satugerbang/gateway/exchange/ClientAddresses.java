package id.satugerbang.gateway.exchange;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Tells clients apart that say nothing of themselves: by their address, an IPv6 one by its network of 64 bits, which is what one household or
 * phone gets (RFC 6177).
 *
 * <p>Behind a proxy that the installation trusts, the address is the last one in {@code X-Forwarded-For} that is not such a proxy's. What
 * others write there counts for nothing.
 */
public final class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final TrustedProxies trusted;

    /** @param trusted addresses or networks ({@code 10.0.0.0/8}) of proxies in front of the gateway */
    public ClientAddresses(List<String> trusted) {
        this.trusted = new TrustedProxies(trusted);
    }

    /** Never logged, stored or sent as it is. */
    public String of(ServerHttpRequest request) {
        HttpServerRequest netty = ServerHttpRequestDecorator.getNativeRequest(request);
        InetSocketAddress peer = netty.remoteAddress();
        return peer == null
                ? ""
                : client(peer.getAddress(), netty.requestHeaders().getAll(FORWARDED_FOR));
    }

    /** @param forwarded values of the header, as they came */
    String client(InetAddress peer, List<String> forwarded) {
        InetAddress client = peer;
        String[] hops = String.join(",", forwarded).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress hop = parsed(hops[i].strip());
            if (hop == null) {
                break;
            }
            client = hop;
        }
        return network(client);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.contains(new InetSocketAddress(address, 0));
    }

    /** Name of an address, or of the network that a client with an IPv6 address has whole. */
    public static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException sixteenBytesAreAnAddress) {
            throw new IllegalStateException(sixteenBytesAreAnAddress);
        }
    }

    /** A literal address; names are never looked up. */
    private static @Nullable InetAddress parsed(String text) {
        String bare = text.startsWith("[") && text.contains("]") ? text.substring(1, text.indexOf(']')) : text;
        boolean literal = !bare.isEmpty()
                && bare.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.')
                && (bare.indexOf(':') >= 0 || bare.matches("\\d{1,3}(\\.\\d{1,3}){3}"));
        if (!literal) {
            return null;
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }
}
