package id.satugerbang.gateway.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts something for each client address and bounds it; of IPv6 addresses the network (/64) counts, which one client has whole. */
final class AddressCounts {

    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Map<ByteBuffer, Integer> counts = new ConcurrentHashMap<>();

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

    private static ByteBuffer network(@Nullable SocketAddress client) {
        InetAddress address = client instanceof InetSocketAddress internet ? internet.getAddress() : null;
        if (address == null) {
            return ByteBuffer.allocate(0);
        }
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
