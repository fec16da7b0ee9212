package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Upstreams are public web addresses, or named in the installation's allow-list. */
@Component
@Order(11)
class UpstreamCheck implements ConformanceCheck {

    private static final long BUDGET_NANOS = Duration.ofSeconds(6).toNanos();

    private final Set<String> allowed;
    private final HostResolver resolver;

    UpstreamCheck(UpstreamProperties properties, HostResolver resolver) {
        this.allowed = Set.copyOf(properties.upstreamAllow());
        this.resolver = resolver;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        List<Upstream> upstreams = upload.source().content().getUpstreams();
        Set<String> regions = new HashSet<>();
        Map<String, List<InetAddress>> known = new HashMap<>();
        long began = System.nanoTime();
        for (int index = 0; index < upstreams.size(); index++) {
            Upstream upstream = upstreams.get(index);
            String pointer = "/upstreams/" + index;
            String region = upstream.getRegion() == null ? "" : upstream.getRegion();
            if (!regions.add(region)) {
                findings.add(FindingCode.UPSTREAM_REGION_DUPLICATE, pointer, region.isEmpty() ? "*" : region);
            }
            checkAddress(upstream.getUrl(), pointer + "/url", host -> resolve(host, known, began), findings);
        }
    }

    private void checkAddress(
            String url, String pointer, Function<String, List<InetAddress>> resolution, Findings findings) {
        Optional<UpstreamAddress> address = UpstreamAddress.parse(url);
        if (address.isEmpty()) {
            findings.add(FindingCode.UPSTREAM_URL_INVALID, pointer, url);
        } else if (!allowed.contains(address.get().toString())) {
            List<InetAddress> addresses = resolution.apply(address.get().host());
            if (addresses.isEmpty()) {
                findings.add(
                        FindingCode.UPSTREAM_HOST_UNRESOLVABLE,
                        pointer,
                        address.get().toString());
            } else if (!addresses.stream().allMatch(AddressRanges::isPublic)) {
                findings.add(
                        FindingCode.UPSTREAM_ADDRESS_FORBIDDEN,
                        pointer,
                        address.get().toString());
            }
        }
    }

    /** Each host once, and none any more when all of them together have taken too long. */
    private List<InetAddress> resolve(String host, Map<String, List<InetAddress>> known, long began) {
        boolean late = System.nanoTime() - began > BUDGET_NANOS;
        return late ? known.getOrDefault(host, List.of()) : known.computeIfAbsent(host, resolver::resolve);
    }
}
