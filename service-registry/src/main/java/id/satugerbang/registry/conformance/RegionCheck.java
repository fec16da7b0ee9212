package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.region.Regions;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An upstream serves a region that there is. */
@Component
@Order(11)
class RegionCheck implements ConformanceCheck {

    private final Regions regions;

    RegionCheck(Regions regions) {
        this.regions = regions;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        List<Upstream> upstreams = upload.source().content().getUpstreams();
        for (int index = 0; index < upstreams.size(); index++) {
            String region = upstreams.get(index).getRegion();
            if (region != null && !regions.exists(region)) {
                findings.add(FindingCode.UPSTREAM_REGION_UNKNOWN, "/upstreams/" + index + "/region", region);
            }
        }
    }
}
