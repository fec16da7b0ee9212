package id.satugerbang.gateway.exchange;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proxies in front of the gateway: connections of theirs are of many clients. */
public final class TrustedProxies {

    private final List<IpSubnetFilterRule> networks;

    /** @param networks addresses or networks, for example {@code 10.0.0.0/8} */
    public TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::rule).toList();
    }

    public boolean contains(@Nullable SocketAddress peer) {
        return peer instanceof InetSocketAddress address
                && networks.stream().anyMatch(network -> network.matches(address));
    }

    private static IpSubnetFilterRule rule(String network) {
        String[] parts = network.strip().split("/", 2);
        int whole = parts[0].indexOf(':') >= 0 ? 128 : 32;
        int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : whole;
        return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
    }
}
