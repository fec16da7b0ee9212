package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.support.address.PublicAddresses;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which addresses gateways may call on behalf of an agency: public ones, and those that the installation names. */
@Component
public class AddressRules {

    private final Set<String> allowed;
    private final HostResolver resolver;

    AddressRules(UpstreamProperties properties, HostResolver resolver) {
        this.allowed = Set.copyOf(properties.upstreamAllow());
        this.resolver = resolver;
    }

    /**
     * Why an address cannot be used.
     *
     * @param what the part of it that is wrong
     */
    public record Fault(FindingCode code, String what) {}

    /** What is wrong with an address; resolves its name, so not inside a transaction. */
    public Optional<Fault> fault(String url) {
        return fault(url, resolver::resolve);
    }

    Optional<Fault> fault(String url, Function<String, List<InetAddress>> resolution) {
        Optional<UpstreamAddress> address = UpstreamAddress.parse(url);
        if (address.isEmpty()) {
            return Optional.of(new Fault(FindingCode.UPSTREAM_URL_INVALID, url));
        }
        return allowed.contains(address.get().toString())
                ? Optional.empty()
                : resolved(address.get(), resolution.apply(address.get().host()));
    }

    /**
     * True for an address that is called without TLS over a network that others use: not one that the operator has allowed, nor one
     * that never leaves the machine.
     */
    public boolean isClear(String url) {
        boolean http = url.toLowerCase(Locale.ROOT).startsWith("http:");
        return http && UpstreamAddress.parse(url).filter(this::isClosed).isEmpty();
    }

    private boolean isClosed(UpstreamAddress address) {
        return allowed.contains(address.toString())
                || address.host().equals("localhost")
                || address.host().startsWith("127.");
    }

    private static Optional<Fault> resolved(UpstreamAddress address, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return Optional.of(new Fault(FindingCode.UPSTREAM_HOST_UNRESOLVABLE, address.toString()));
        }
        return addresses.stream().allMatch(PublicAddresses::isPublic)
                ? Optional.empty()
                : Optional.of(new Fault(FindingCode.UPSTREAM_ADDRESS_FORBIDDEN, address.toString()));
    }
}
