package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.route.Upstream;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the upstream for a region: the longest region code that the wanted one lies in. */
final class UpstreamChoice {

    private UpstreamChoice() {}

    /**
     * @param region Kemendagri code, for example {@code 35.78.09}
     * @throws ProblemException where several upstreams exist and none serves the region
     */
    static Upstream choose(List<Upstream> upstreams, @Nullable String region) {
        if (upstreams.size() == 1) {
            return upstreams.get(0);
        }
        return upstreams.stream()
                .filter(upstream -> serves(upstream.region(), region))
                .max(Comparator.comparingInt(UpstreamChoice::precision))
                .orElseThrow(() -> ProblemException.at(
                        ProblemCode.INVALID_VALUE, "/headers/Satu-Region", "invalid_value", "Satu-Region"));
    }

    private static boolean serves(@Nullable String served, @Nullable String wanted) {
        return served == null || (wanted != null && (wanted.equals(served) || wanted.startsWith(served + ".")));
    }

    private static int precision(Upstream upstream) {
        String region = upstream.region();
        return region == null ? 0 : region.length();
    }
}
