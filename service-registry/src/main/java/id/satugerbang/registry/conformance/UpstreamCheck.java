package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Upstreams are public web addresses, or named in the installation's allow-list. */
@Component
@Order(11)
class UpstreamCheck implements OutsideCheck {

    private final AddressRules rules;
    private final HostResolver resolver;

    UpstreamCheck(AddressRules rules, HostResolver resolver) {
        this.rules = rules;
        this.resolver = resolver;
    }

    @Override
    public void check(List<Upstream> upstreams, Findings findings, Deadline deadline) {
        if (upstreams.isEmpty()) {
            findings.add(FindingCode.UPSTREAM_MISSING, "/upstreams");
        }
        Set<String> regions = new HashSet<>();
        Map<String, List<InetAddress>> known = new HashMap<>();
        for (int index = 0; index < upstreams.size(); index++) {
            Upstream upstream = upstreams.get(index);
            String pointer = "/upstreams/" + index;
            String region = upstream.getRegion() == null ? "" : upstream.getRegion();
            if (!regions.add(region)) {
                findings.add(FindingCode.UPSTREAM_REGION_DUPLICATE, pointer, region.isEmpty() ? "*" : region);
            }
            checkAddress(upstream.getUrl(), pointer + "/url", host -> resolve(host, known, deadline), findings);
        }
    }

    private void checkAddress(
            String url, String pointer, Function<String, List<InetAddress>> resolution, Findings findings) {
        rules.fault(url, resolution).ifPresent(fault -> findings.add(fault.code(), pointer, fault.what()));
    }

    /** Each host once, and none any more when all of them together have taken too long. */
    private List<InetAddress> resolve(String host, Map<String, List<InetAddress>> known, Deadline deadline) {
        return deadline.isOver() ? known.getOrDefault(host, List.of()) : known.computeIfAbsent(host, resolver::resolve);
    }
}
