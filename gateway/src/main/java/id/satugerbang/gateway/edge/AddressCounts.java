package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.ClientAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts something for each client address and bounds it; of IPv6 addresses the network (/64) counts, which one client has whole. */
final class AddressCounts {

    private final int most;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    AddressCounts(int most) {
        this.most = most;
    }

    /** Counts one more, for which a {@link #leave} follows. @return false where it is one too many */
    boolean enter(@Nullable SocketAddress client) {
        return counts.merge(network(client), 1, Integer::sum) <= most;
    }

    void leave(@Nullable SocketAddress client) {
        counts.computeIfPresent(network(client), (address, count) -> count == 1 ? null : count - 1);
    }

    int count(@Nullable SocketAddress client) {
        return counts.getOrDefault(network(client), 0);
    }

    private static String network(@Nullable SocketAddress client) {
        InetAddress address = client instanceof InetSocketAddress internet ? internet.getAddress() : null;
        return address == null ? "" : ClientAddresses.network(address);
    }
}
