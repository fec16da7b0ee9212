package id.satugerbang.registry.publication;

import id.satugerbang.api.registry.model.Policy;
import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Web origins whose pages may call the public operations of a release (CORS, Fetch standard); what cannot be one is noted.
 *
 * <p>An origin is {@code https}, a host name in lower case and a port other than 443: what browsers send, compared as text.
 * Neither {@code null} nor a wildcard names anybody, and an address or a name without a dot is nobody's for good.
 */
final class WebOrigins {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ORIGIN =
            Pattern.compile("https://(?:" + LABEL + "\\.)+(?=[a-z0-9-]*[a-z])" + LABEL + "(?::(?!443$|0)[0-9]{1,5})?");

    private WebOrigins() {}

    static List<String> of(@Nullable Policy policy, ApiDocument document, Findings findings) {
        List<String> declared = policy == null || policy.getOrigins() == null ? List.of() : policy.getOrigins();
        List<String> origins = new ArrayList<>();
        for (int index = 0; index < declared.size(); index++) {
            String origin = declared.get(index);
            if (ORIGIN.matcher(origin).matches() && !origins.contains(origin)) {
                origins.add(origin);
            } else {
                findings.add(FindingCode.ORIGIN_INVALID, "/policy/origins/" + index, origin);
            }
        }
        if (!origins.isEmpty() && !hasPublicOperation(document)) {
            findings.add(FindingCode.ORIGIN_WITHOUT_PUBLIC_OPERATION, "/policy/origins");
        }
        return origins;
    }

    private static boolean hasPublicOperation(ApiDocument document) {
        return document.operations().stream()
                .anyMatch(operation -> OperationPolicy.of(operation).audience().contains("public"));
    }
}
