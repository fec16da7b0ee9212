package id.satugerbang.registry.conformance;

import id.satugerbang.api.registry.model.Upstream;
import id.satugerbang.api.registry.model.UpstreamAuth;
import id.satugerbang.api.registry.model.UpstreamAuthType;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.OperationPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nothing of a citizen and no credential goes over the public network in the clear; the rest may, and the reviewer is told.
 *
 * <p>Values are bound for citizens only, so that an audience of citizens stands for bound values too.
 */
@Component
@Order(11)
class UnencryptedUpstreamCheck implements ConformanceCheck {

    private final AddressRules rules;

    UnencryptedUpstreamCheck(AddressRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        List<Upstream> upstreams = upload.source().content().getUpstreams();
        boolean personal = isPersonal(upload.document());
        for (int index = 0; index < upstreams.size(); index++) {
            Upstream upstream = upstreams.get(index);
            if (rules.isClear(upstream.getUrl())) {
                FindingCode code = personal || hasCredential(upstream.getAuth())
                        ? FindingCode.UPSTREAM_UNENCRYPTED
                        : FindingCode.UPSTREAM_IN_THE_CLEAR;
                findings.add(code, "/upstreams/" + index + "/url", upstream.getUrl());
            }
        }
    }

    private static boolean isPersonal(ApiDocument document) {
        return document.operations().stream()
                .anyMatch(operation -> OperationPolicy.of(operation).audience().contains("citizen")
                        || operation.node().toString().contains("\"x-citizen-attribute\""));
    }

    private static boolean hasCredential(@Nullable UpstreamAuth auth) {
        return auth != null && auth.getType() != UpstreamAuthType.NONE;
    }
}
