package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.gateway.route.Upstream;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpstreamChoiceTests {

    private final Upstream province = upstream("35");
    private final Upstream city = upstream("35.78");
    private final Upstream everywhere = upstream(null);

    @Test
    void theLongestCodeThatTheRegionLiesInWins() {
        List<Upstream> upstreams = List.of(everywhere, province, city);

        assertThat(UpstreamChoice.choose(upstreams, "35.78.09")).isEqualTo(city);
        assertThat(UpstreamChoice.choose(upstreams, "35.07")).isEqualTo(province);
        assertThat(UpstreamChoice.choose(upstreams, "35.780")).isEqualTo(province);
        assertThat(UpstreamChoice.choose(upstreams, "31")).isEqualTo(everywhere);
        assertThat(UpstreamChoice.choose(upstreams, null)).isEqualTo(everywhere);
    }

    @Test
    void aSingleUpstreamServesEveryRegion() {
        assertThat(UpstreamChoice.choose(List.of(city), "31")).isEqualTo(city);
    }

    @Test
    void aRegionThatNobodyServesIsRefused() {
        assertThatThrownBy(() -> UpstreamChoice.choose(List.of(province, city), null))
                .isInstanceOf(ProblemException.class);
    }

    private static Upstream upstream(@Nullable String region) {
        return new Upstream(region, URI.create("http://upstream.example/" + region));
    }
}
