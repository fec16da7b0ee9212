package id.satugerbang.registry.conformance;

import java.net.InetAddress;
import java.util.List;

/** Finds every address of a host. */
interface HostResolver {

    /** All addresses; none where the host is not known, or not known in time. */
    List<InetAddress> resolve(String host);
}
