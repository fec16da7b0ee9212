package id.satugerbang.registry.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyBucketsTests {

    @Test
    void percentilesAreInterpolatedInTheirBucket() {
        LatencyBuckets buckets = new LatencyBuckets(List.of(50L, 0L, 0L, 0L, 50L, 0L, 0L, 0L, 0L, 0L, 0L));
        assertThat(buckets.percentile(0.25)).contains(3L);
        assertThat(buckets.percentile(0.5)).contains(5L);
        assertThat(buckets.percentile(0.75)).contains(75L);
        assertThat(buckets.percentile(1)).contains(100L);
    }

    @Test
    void withoutCallsThereIsNoneAndAboveTheLastBoundItIsThatBound() {
        assertThat(new LatencyBuckets(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)).percentile(0.5))
                .isEmpty();
        assertThat(new LatencyBuckets(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 9L)).percentile(0.5))
                .contains(5000L);
    }
}
