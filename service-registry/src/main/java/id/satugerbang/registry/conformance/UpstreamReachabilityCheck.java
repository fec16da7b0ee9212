package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tries to reach each upstream, at the very address that was found allowed, and says what was measured. */
@Component
@Order(15)
class UpstreamReachabilityCheck implements OutsideCheck {

    private static final int MOST = 5;

    private final AddressRules rules;
    private final HostResolver resolver;
    private final UpstreamProbe probe;

    UpstreamReachabilityCheck(AddressRules rules, HostResolver resolver, UpstreamProbe probe) {
        this.rules = rules;
        this.resolver = resolver;
        this.probe = probe;
    }

    @Override
    public boolean onlyWarns() {
        return true;
    }

    @Override
    public void check(List<Upstream> upstreams, Findings findings, Deadline deadline) {
        if (findings.hasErrors()) {
            return;
        }
        for (int index = 0; index < Math.min(MOST, upstreams.size()); index++) {
            String pointer = "/upstreams/" + index + "/url";
            fault(upstreams.get(index).getUrl(), deadline)
                    .ifPresent(reason -> findings.add(FindingCode.UPSTREAM_UNREACHABLE, pointer, reason));
        }
    }

    private Optional<String> fault(String url, Deadline deadline) {
        Optional<UpstreamAddress> address = UpstreamAddress.parse(url);
        if (address.isEmpty() || deadline.isOver()) {
            return Optional.empty();
        }
        List<InetAddress> addresses = resolver.resolve(address.get().host());
        if (addresses.isEmpty() || rules.fault(url, host -> addresses).isPresent()) {
            return Optional.empty();
        }
        return probe.fault(addresses.get(0), address.get(), url.regionMatches(true, 0, "https:", 0, 6), deadline);
    }
}
